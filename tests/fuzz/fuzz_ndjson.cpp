// SPDX-License-Identifier: MIT
#include "core/source/ndjson_source.h"
#include "tests/fuzz/pull_pieces.h"

/// The first byte says how the values are passed, the rest are lines.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace poolboard;
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::optional<Passing> passing =
        data[0] % 4 == 3 ? std::nullopt : std::optional(static_cast<Passing>(data[0] % 4));
    expectSameInPieces(
        bytes, [&](std::unique_ptr<ByteInput> input) { return makeNdjson(std::move(input), passing); });
    return 0;
}
