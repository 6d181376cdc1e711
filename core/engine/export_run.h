// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"

#include <functional>
#include <string_view>

namespace poolboard {

enum class ExportFormat { Ndjson, Csv };

/// The finished items of a run, in the order of recording: as records (interfaces.md), or as CSV (RFC 4180)
/// with the columns index, input, outcome, attempts, worker, seconds, ended, error_type, error_message,
/// result. `put` gets some hundred KiB at a time. Blocks on disk.
Result<void> exportRun(JournalReader& reader, ExportFormat format, const ItemFilter& filter,
                       const std::function<Result<void>(std::string_view)>& put);

} // namespace poolboard
