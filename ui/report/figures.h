// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"
#include "ui/present/throughput.h"
#include "ui/present/time_axis.h"
#include "ui/present/worker_sum.h"
#include "ui/report/latency.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// What one worker did, in kColumns columns over the whole time axis.
struct WorkerLane : WorkerSum {
    static constexpr size_t kColumns = 480;
    struct Column {
        float busy = 0;                 ///< 0 … 1: the part of it in which an item was worked on
        std::optional<OutcomeKind> bad; ///< the worst end of an attempt in it
    };
    std::vector<Column> columns = std::vector<Column>(kColumns);
};

/// An error group with an item of it.
struct GroupExample {
    ErrorGroup group;
    std::optional<ItemDetail> item; ///< of the largest groups only, and when it could be read
};

/// All that a report says about a run, added up: it stays small for millions of items. A plain value.
struct RunFigures {
    static constexpr size_t kLanes = 64, kGroups = 50, kExamples = 20, kSteps = 120;
    RunRecord run;
    std::string where;                ///< what a command must add to find the run: " --journal DIR", or ""
    int64_t readMs = 0;               ///< when; wall clock, UTC ms
    std::vector<GroupExample> groups; ///< largest first, at most kGroups
    size_t groupsLeftOut = 0;
    std::vector<SlowItem> slowest;
    TimeAxis axis;
    Throughput throughput;               ///< at most kSteps
    Latency latency;                     ///< of the items a worker saw, and whose time is known
    uint64_t timed = 0;                  ///< items with a time
    std::map<int32_t, WorkerLane> lanes; ///< by worker; the first kLanes
    size_t lanesLeftOut = 0;
};

/// Reads a run file, also one that is being written, or whose writer was killed. Blocks on disk: a quarter of
/// a second for a million items.
Result<RunFigures> readFigures(const std::string& runFile, int64_t nowMs);

} // namespace poolboard
