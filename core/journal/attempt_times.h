// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/outcome_kind.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace poolboard {

class Database;

/// When an attempt at a finished item was made, by whom, and how it ended: all that pictures of a run need.
struct AttemptTime {
    uint64_t index = 0;
    uint32_t attempt = 1; ///< counts from 1; 0: no worker saw the item
    bool last = true;     ///< how it ended is the item's outcome
    OutcomeKind kind = OutcomeKind::Succeeded;
    int32_t worker = -1;
    double seconds = 0;  ///< in the worker
    int64_t endedMs = 0; ///< wall clock, UTC ms; 0: unknown
};

/// Those of each finished item of a run file, in no particular order: a million take about a tenth of a
/// second. Also while the run is written; then each call may find more. Blocks on disk.
Result<void> eachAttemptTime(const std::string& runFile, const std::function<void(const AttemptTime&)>& use);

/// Those of the items recorded as number from+1 … to, by their ends.
Result<std::vector<AttemptTime>> attemptTimes(const Database& database, uint64_t from, uint64_t to);

} // namespace poolboard
