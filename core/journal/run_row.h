// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/database.h"
#include "core/journal/journal.h"

namespace poolboard {

/// The schema of a run file, if it is one of ours and not newer than we are.
Result<int64_t> schemaVersion(const Database& database);

/// A read-only connection to a run file, checked to be one of ours; one of an older schema is brought up to
/// date first. Short-lived by intent: while it is open the writer cannot fold its WAL into the file.
Result<Database> openRunFile(const std::string& path);

/// The one row of `run`, and whether somebody is writing the file.
Result<RunRecord> readRun(const Database& database);

/// The state that runStateName() calls so; Broken for any other word.
RunState runStateNamed(std::string_view name);

} // namespace poolboard
