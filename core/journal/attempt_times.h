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

    int64_t startedMs() const; ///< of one whose end is known
};

/// A walk through those of each finished item of a run file, in no particular order, part by part, so that
/// whoever reads can do other things in between. Also while the run is written; then it may find more. One
/// owner.
class AttemptWalk {
public:
    explicit AttemptWalk(std::string runFile) : m_runFile(std::move(runFile)) {}
    /// Some ten thousand more. False: there were none left. Blocks on disk.
    Result<bool> more(const std::function<void(const AttemptTime&)>& use);

private:
    std::string m_runFile;
    size_t m_table = 0;                  ///< of those that are read one after the other
    int64_t m_after = -1, m_attempt = 0; ///< how far it has come in it
};

/// All of them at once: a million take about a tenth of a second. Blocks on disk.
Result<void> eachAttemptTime(const std::string& runFile, const std::function<void(const AttemptTime&)>& use);

/// Those of the items recorded as number from+1 … to, by their ends.
Result<std::vector<AttemptTime>> attemptTimes(const Database& database, uint64_t from, uint64_t to);

} // namespace poolboard
