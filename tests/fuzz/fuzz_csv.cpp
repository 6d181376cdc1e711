// SPDX-License-Identifier: MIT
#include "core/source/csv_source.h"
#include "tests/fuzz/pull_pieces.h"

/// The first byte chooses the options, the rest are rows.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace poolboard;
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const bool header = (data[0] & 1) != 0;
    const char delimiter = (data[0] & 2) != 0 ? '\t' : ',';
    const bool args = (data[0] & 4) != 0 || !header;
    expectSameInPieces(bytes, [&](std::unique_ptr<ByteInput> input) {
        return makeCsv(std::move(input), delimiter, header, args ? Passing::Args : Passing::Kwargs);
    });
    return 0;
}
