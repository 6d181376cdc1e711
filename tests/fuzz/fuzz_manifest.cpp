// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/check/elf_facts.h"
#include "core/plugin/manifest.h"
#include "core/plugin/params.h"
#include "tests/fuzz/expect.h"

#include <algorithm>
#include <sys/mman.h>
#include <unistd.h>

namespace {
using namespace poolboard;

void checkKind(const WorkerKind& kind) {
    EXPECT(!kind.name.empty() && isUtf8(kind.name));
    const bool complete = std::none_of(kind.schema.parameters.begin(), kind.schema.parameters.end(),
                                       [](const Parameter& parameter) { return parameter.required; });
    const auto defaults = validateParams(kind.schema, "");
    EXPECT(defaults.ok() || !complete); // its own defaults are never refused
    for (const Parameter& parameter : kind.schema.parameters) {
        EXPECT(!expectation(parameter).empty());
        for (const std::string& choice : parameter.choices)
            EXPECT(setFromText(kind.schema, "", parameter.name + "=" + choice).ok());
    }
}

void check(const Result<Manifest>& manifest) {
    if (!manifest) {
        EXPECT(manifest.error().code == ErrorCode::Start);
        EXPECT(!manifest.error().message.empty() && isUtf8(manifest.error().text()));
        return;
    }
    EXPECT(!manifest.value().kinds.empty());
    for (const WorkerKind& kind : manifest.value().kinds)
        checkKind(kind);
}

/// One file for all inputs: making one for each is what would take the time.
int fileOf(const uint8_t* data, size_t size) {
    static const UniqueFd file(::memfd_create("plugin", MFD_CLOEXEC));
    EXPECT(::ftruncate(file.get(), 0) == 0);
    EXPECT(::pwrite(file.get(), data, size, 0) == static_cast<ssize_t>(size));
    return file.get();
}

} // namespace

/// A plugin file, or the text of its manifest: read or refused with a reason; what is
/// read holds together.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (size > 0 && data[0] == 0x7F) {
        check(readManifest(fileOf(data, size), "plugin.so"));
        if (const auto facts = readElfFacts(bytes, "plugin.so"))
            for (const std::string& name : facts->exported)
                EXPECT(isUtf8(name));
    } else {
        check(parseManifest(bytes, "plugin.so"));
    }
    return 0;
}
