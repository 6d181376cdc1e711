// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/byte_input.h"
#include "core/source/source.h"

namespace poolboard {

/// The rows of CSV (see CsvFormat for the dialect and its errors), each an item of at
/// most 64 MiB. [source]
std::unique_ptr<Source> makeCsv(std::unique_ptr<ByteInput> input, char delimiter, bool header,
                                Passing passing);

} // namespace poolboard
