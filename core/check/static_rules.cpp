// SPDX-License-Identifier: MIT
#include "core/check/static_rules.h"

#include "core/base/unique_fd.h"
#include "core/check/elf_facts.h"
#include "core/plugin/python_worker.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace {

using State = Verdict::State;
constexpr size_t kMaxFile = size_t{1} << 30;

Result<ElfFacts> factsOf(const std::string& path) {
    const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (!fd.valid() || ::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode) ||
        static_cast<uint64_t>(info.st_size) > kMaxFile)
        return Error{ErrorCode::Start, path, "cannot be read, or has more than 1 GiB", ""};
    std::string bytes(static_cast<size_t>(info.st_size), '\0');
    for (size_t at = 0; at < bytes.size();) {
        const ssize_t got = ::pread(fd.get(), bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
        if (got <= 0) return Error{ErrorCode::Start, path, "cannot be read", ""};
        at += static_cast<size_t>(got);
    }
    return readElfFacts(bytes, path);
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (size_t i = 0; i < words.size() && i < 8; ++i)
        out += (i == 0 ? "" : ", ") + words[i];
    return words.size() > 8 ? out + " and " + std::to_string(words.size() - 8) + " more" : out;
}

Verdict exports(const ElfFacts& facts) {
    if (facts.exported == std::vector<std::string>{"poolboard_worker_v1"}) return {};
    return {State::Failed, facts.exported.empty() ? "no symbol at all" : joined(facts.exported)};
}

Verdict hardening(const ElfFacts& facts) {
    if (!facts.executableStack && !facts.textRelocations) return {};
    return {State::Failed, facts.executableStack ? "an executable stack" : "text relocations"};
}

Verdict runPath(const ElfFacts& facts) {
    std::vector<std::string> bad;
    for (const std::string& folder : facts.runPath)
        if (!folder.starts_with("$ORIGIN") && !folder.starts_with("${ORIGIN}")) bad.push_back(folder);
    return bad.empty() ? Verdict{} : Verdict{State::Warned, joined(bad)};
}

Verdict libraries(const ElfFacts& facts, const Manifest& manifest) {
    const auto single = std::find_if(facts.needed.begin(), facts.needed.end(), [](const std::string& name) {
        return name.starts_with("libQt") || name.starts_with("libpython");
    });
    if (single == facts.needed.end()) return {};
    for (const WorkerKind& kind : manifest.kinds)
        if (kind.isolation != WorkerKind::Isolation::Process)
            return {State::Failed,
                    "kind " + kind.name + " has isolation \"any\", and " + *single + " is linked"};
    return {};
}

} // namespace

Verdict checkPythonText(const std::string& path, const std::string& python) {
    const auto name = asPythonName(path);
    if (!name) return {State::Failed, "no file in Python"};
    const auto found = describePythonFile(*name, {python, {}});
    return found ? Verdict{} : Verdict{State::Failed, found.error().text()};
}

Verdict checkStatically(const Rule& rule, const std::string& path) {
    const auto found = inspectPlugin(path);
    if (found.rejection) return {State::Failed, found.rejection->text()};
    if (rule.id == "manifest") return {};
    const auto facts = factsOf(path);
    if (!facts) return {State::Failed, facts.error().text()};
    if (rule.id == "exports") return exports(facts.value());
    if (rule.id == "hardening") return hardening(facts.value());
    if (rule.id == "runpath") return runPath(facts.value());
    return libraries(facts.value(), *found.manifest);
}

} // namespace poolboard
