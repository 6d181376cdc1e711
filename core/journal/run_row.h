// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/database.h"
#include "core/journal/journal.h"

namespace poolboard {

/// A read-only connection to a run file, checked to be one of ours. Short-lived by intent:
/// while it is open the writer cannot fold its WAL into the file.
Result<Database> openRunFile(const std::string& path);

/// The one row of `run`, and whether somebody is writing the file.
Result<RunRecord> readRun(const Database& database);

} // namespace poolboard
