// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QString>
#include <atomic>
#include <cstdint>
#include <string>

namespace poolboard {

enum class ExportAs { Ndjson, Csv, Inputs };

/// What is exported where. A plain value.
struct ExportWish {
    std::string runFile;
    QString file; ///< replaced when the export is whole, and only then
    ExportAs as = ExportAs::Ndjson;
    bool unsuccessful = false; ///< only what did not succeed
    bool replace = false;      ///< a file that is there already
};

/// How far it is; read on [main] while [reader] writes.
struct ExportProgress {
    std::atomic<uint64_t> done = 0, total = 0; ///< items; total 0: not known yet
    std::atomic<bool> stop = false;
    std::atomic<bool> taken = false; ///< nothing was written: the file is there already
};

/// Writes the items of a run into a file. Inputs: the bytes of each, one a line; one that holds a newline is
/// an error. Stopped: an error, and no file. A file that is there and not to be replaced: an error, and
/// `taken`. Blocks on disk. [reader]
Result<uint64_t> exportToFile(const ExportWish& wish, ExportProgress& progress);

} // namespace poolboard
