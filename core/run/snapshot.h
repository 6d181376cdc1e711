// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/outcome.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

enum class RunState : uint8_t {
    Preparing,
    Running,
    Failing,
    Pausing, ///< running items finish
    Paused,
    Stopping,
    Finished,
    FinishedWithFailures,
    Stopped,
    Halted,
    Broken,
};
inline constexpr size_t kRunStates = 11;
enum class WorkerState : uint8_t {
    Starting,
    Initialising,
    Idle,
    Working,
    Silent,
    Retiring,
    Crashed,
    Stopped
};
inline constexpr size_t kWorkerStates = 8;

/// What is known about how many items there are: the number itself, or the bytes of the
/// input and how many of them the items so far took ("by bytes").
enum class TotalBasis : uint8_t { Unknown, Items, Bytes };

std::string_view totalBasisName(TotalBasis basis);   ///< "unknown", "items", "bytes"
std::string_view runStateName(RunState state);       ///< "running", "finished_with_failures" …
std::string_view workerStateName(WorkerState state); ///< "initialising" …
bool isOver(RunState state);

/// One worker slot as a face shows it. Strings are display-safe UTF-8.
struct WorkerRow {
    uint32_t worker = 0;
    int32_t pid = 0; ///< of its host, 0: none
    WorkerState state = WorkerState::Starting;
    std::optional<uint64_t> item;                 ///< index of the oldest running item
    uint32_t attempt = 1;                         ///< at that item, those of earlier sessions included
    std::string input;                            ///< its preview
    double elapsed = 0;                           ///< seconds since it started
    double silent = 0;                            ///< seconds since its last progress or log
    uint64_t progressDone = 0, progressTotal = 0; ///< total 0: unknown
    std::string note;
    uint64_t done = 0, failed = 0;
    uint32_t restarts = 0;
    uint64_t memory = 0;          ///< resident bytes of its host and all that started
    double cpuSeconds = 0;        ///< of the same, since the host started
    std::optional<double> usedAt; ///< when these two were looked at, by Snapshot::elapsed; null: not yet
    double busy = 0;              ///< seconds in items so far, over all its hosts; several at once count each
};

/// An item that did not succeed, for the faces' "latest failures".
struct FailureRow {
    uint64_t index = 0;
    OutcomeKind kind = OutcomeKind::Failed;
    int32_t worker = -1;
    uint32_t attempts = 1;
    std::string input, type, message;
};

/// Where the workers' time went: seconds, summed over all workers of the run.
struct Phases {
    double start = 0; ///< until the host process answered
    double init = 0;  ///< in the workers' init
    double wait = 0;  ///< ready, without an item
    double work = 0;  ///< in process

    bool operator==(const Phases&) const = default;
};

/// Everything a viewer needs to draw the run, as one value. Made by [run] at
/// most 30 times a second, lossy: only the newest counts. Serialisable
/// (snapshot_json.h), because the viewer may be another process.
struct Snapshot {
    std::string runId, name, worker, journalFile; ///< journalFile "": none
    RunState state = RunState::Preparing;
    bool frozen = false;                          ///< while Paused: everything stands still
    bool freezable = true;                        ///< false: some workers are behind launchers
    std::string stopReason;                       ///< why Stopped, Halted or Broken; one sentence
    std::optional<uint64_t> total;                ///< null while unsized
    std::optional<uint64_t> estimatedTotal;       ///< about how many; only while unsized and still running
    TotalBasis basis = TotalBasis::Unknown;       ///< what total, or the estimate, and so the eta, rests on
    std::array<uint64_t, kOutcomeKinds> counts{}; ///< by OutcomeKind
    uint64_t ended = 0;                 ///< outcomes of this session; each time an item is tried again counts
    uint64_t running = 0;               ///< started in a worker
    uint64_t waiting = 0;               ///< read from the source, not started
    uint64_t held = 0;                  ///< finished, behind a gap in ordered output
    std::optional<uint64_t> heldBackBy; ///< the index ordered output waits for
    double elapsed = 0;                 ///< seconds since the start of this session
    double elapsedBefore = 0;           ///< seconds of the sessions before
    double rate = 0;                    ///< items a second, recent
    std::optional<std::pair<double, double>> eta; ///< seconds, low and high; only late (progress.h)
    std::string why;                              ///< "why is nothing running", or ""
    unsigned workersWanted = 0;                   ///< the pool's size, which may change during the run
    int exitStatus = -1;                          ///< once over
    Phases phases;                                ///< up to now
    bool sourceEnded = false;                     ///< all items of the run are known
    std::vector<WorkerRow> workers;
    std::vector<FailureRow> failures;  ///< the latest, at most 20
    uint64_t warned = 0;               ///< warnings so far, in this session
    std::vector<std::string> warnings; ///< the latest of them, at most kWarningsShown, one line each

    static constexpr size_t kWarningsShown = 8;
    /// Those after the first `known`, as far as they are still here.
    std::span<const std::string> warningsAfter(uint64_t known) const {
        const uint64_t fresh = warned - std::min(known, warned);
        return std::span(warnings).last(std::min<uint64_t>(fresh, warnings.size()));
    }
    double wholeTime() const { return elapsedBefore + elapsed; }
    uint64_t done() const {
        uint64_t sum = 0;
        for (uint64_t count : counts)
            sum += count;
        return sum;
    }
    uint64_t unsuccessful() const {
        return done() - counts[size_t(OutcomeKind::Succeeded)] - counts[size_t(OutcomeKind::Skipped)];
    }
};

} // namespace poolboard
