// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/outcome_kind.h"

#include <cstdint>
#include <functional>
#include <string>

namespace poolboard {

/// When a finished item was worked on, and by whom: all that pictures of a whole run need.
struct ItemTime {
    uint64_t index = 0;
    OutcomeKind kind = OutcomeKind::Succeeded;
    uint32_t attempts = 1; ///< 0: no worker saw it
    int32_t worker = -1;
    double seconds = 0;  ///< in the worker, of the last attempt
    int64_t endedMs = 0; ///< wall clock, UTC ms; 0: unknown
};

/// Each finished item of a run file, in no particular order, without its bytes: a million take about a
/// tenth of a second. Also while the run is written; then each call may find more. Blocks on disk.
Result<void> eachItemTime(const std::string& runFile, const std::function<void(const ItemTime&)>& use);

} // namespace poolboard
