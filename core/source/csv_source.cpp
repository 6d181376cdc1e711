// SPDX-License-Identifier: MIT
#include "core/source/csv_source.h"

#include "core/source/csv_format.h"
#include "core/source/record_source.h"

namespace poolboard {

std::unique_ptr<Source> makeCsv(std::unique_ptr<ByteInput> input, char delimiter, bool header,
                                Passing passing) {
    return std::make_unique<RecordSource<CsvFormat>>(std::move(input), CsvFormat(delimiter, header, passing));
}

} // namespace poolboard
