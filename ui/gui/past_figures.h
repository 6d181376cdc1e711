// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"
#include "ui/present/rate_history.h"
#include "ui/present/throughput.h"
#include "ui/present/time_axis.h"
#include "ui/present/worker_sum.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// What one worker did in a run that is over.
struct PastWorker {
    uint32_t worker = 0;
    WorkerSum sum;
    bool timed = false;      ///< it is known when
    double from = 0, to = 0; ///< its first start and its last end, in seconds of the run's time
    bool whole = true;       ///< it is known of all its attempts

    // Null: it is not known when, or it was there too short a time to say so.
    std::optional<double> rate() const; ///< items a second
    std::optional<double> busy() const; ///< share of the time at work; above 1: at several items at once
};

/// How quick a run was that is over, as far as its file knows when items ended, and who did what. A plain
/// value of bounded size.
struct PastFigures {
    static constexpr size_t kMostWorkers = 4096;

    std::deque<RateHistory::Stretch> stretches; ///< by the time of the run; empty: there are no times
    std::vector<PastWorker> workers;            ///< by number; the first kMostWorkers
};

/// Adds them up out of a run file, part by part, so that whoever reads can do other things in between. Long
/// idle times, such as the night before a run went on, are left out. One owner at a time, any thread.
class PastFiguresReading {
public:
    explicit PastFiguresReading(std::string runFile);
    /// The next part. False: there is no more, and figures() is all. Blocks on disk.
    Result<bool> look(JournalReader& reader);
    const PastFigures& figures() const { return m_out; }

private:
    void beginSums();
    void add(const AttemptTime& time);
    void finish();

    enum class Step { Run, Axis, Sums, End };
    Step m_step = Step::Run;
    std::string m_runFile;
    AttemptWalk m_walk;
    TimeAxis m_axis;
    Throughput m_throughput;
    uint64_t m_timed = 0;
    std::map<int32_t, PastWorker> m_workers;
    PastFigures m_out;
};

} // namespace poolboard
