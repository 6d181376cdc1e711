// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/journal/item_pick.h"
#include "core/run/event.h"
#include "core/run/job_spec.h"
#include "core/run/outcome.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// The exit status of a run whose output nobody reads any more (128 + SIGPIPE).
inline constexpr int kReaderGone = 141;
/// A worker or the source could not be started, or not any more: the run is Halted, as by a rule, and not
/// Broken (Interrupted on the screens).
inline constexpr int kNotStarted = 5;

/// The exit status of a run whose time was up, as of timeout(1).
inline constexpr int kRunTimeout = 124;

/// How long a host may say nothing: then it is asked; gets no more items; is given up.
struct AliveTimes {
    Duration ask = std::chrono::seconds(5);
    Duration quiet = std::chrono::seconds(15); ///< both from the question on
    Duration lost = std::chrono::seconds(60);
};

/// A run's decisions, as numbers: made by prepare(), read by RunCore.
struct RunSettings {
    std::string runId, name, worker, kind, journalFile;
    unsigned hosts = 1, workersPerHost = 1, inFlight = 1;
    std::vector<std::string> places; ///< what starts the hosts, in a cycle, for people; "", or none: we do
    bool far = false;                ///< some of them are behind a launcher
    std::vector<std::string> params; ///< complete JSON objects, dealt to worker slots in a cycle
    bool ordered = true;
    bool bounded = true;
    unsigned chunkSize = 0, prefillRatio = 2;
    unsigned recycleItems = 0;
    uint64_t recycleMemory = 0;
    Duration delay{}; ///< at least so long between the starts of two items; 0: none
    size_t windowBytes = 64u << 20;
    ErrorSpec errors;
    LimitSpec limits;
    AliveTimes alive;
    std::optional<uint64_t> total;
    /// The most that setWorkers() and prepare() make.
    static constexpr unsigned kMostWorkers = 4096;
    /// Of a run that goes on: what earlier sessions have done and this one will not do again.
    std::array<uint64_t, kOutcomeKinds> before{};
    double elapsedBefore = 0; ///< seconds of earlier sessions
    /// Why the run is not whole although its items are done (they came out of the journal, and there is
    /// more);
    /// "": it is, once the source has ended.
    std::string notWhole;
    /// How many items with an outcome the source gives to be tried once more: that of a retry session; null:
    /// it gives others.
    std::optional<uint64_t> triesAgain;
    bool sourceKnown = false;    ///< an earlier session has read the source to its end
    bool keepUnfinished = false; ///< the source cannot be read again: items without an outcome are kept
    bool wantEvents = false;     ///< somebody listens to item_started and item_progress

    unsigned workers() const { return hosts * workersPerHost; }
};

/// The run loop's door to [source]. [run] Never blocks.
class SourcePort {
public:
    virtual ~SourcePort() = default;
    /// The source may read up to this many more items and about this many more
    /// bytes (added to what it may read already; it overshoots by one pull). They
    /// arrive through RunCore::itemsRead(), in order.
    virtual void demand(size_t items, int64_t bytes) = 0;
    /// Nothing more is wanted; a waiting read is interrupted. sourceEnded() follows.
    virtual void stop() = 0;
};

/// The run loop's door to [record]. [run] Never blocks: what may be on its way is
/// bounded by the window, because only recorded() frees a place in it.
class RecordPort {
public:
    virtual ~RecordPort() = default;
    /// Outcomes for journal and output, in the order given.
    virtual void outcomes(std::vector<Outcome> batch) = 0;
    /// For the journal only: finished behind a gap when the run stopped.
    virtual void journalOnly(std::vector<Outcome> batch) = 0;
    /// Items of a source that cannot be read again, left without an outcome. For the journal.
    virtual void unfinished(std::vector<Item> items) = 0;
    /// Wants an item that has its outcome on record, to try it once more. RunCore::found() follows.
    virtual void find(uint64_t index) = 0;
    /// The same of many: a part of them, for which there is room in the window. RunCore::foundMore() follows.
    virtual void findMore(ItemPick pick, PickPlace from, size_t limit, size_t mostBytes) = 0;
    virtual void event(Event event) = 0;
    /// For the output, before the outcome. False: too much is waiting, or nobody wants it; it comes with
    /// the outcome, and so must all that follows it.
    virtual bool ahead(AheadPiece piece) = 0;
};

/// What the run loop asks of the machine. [run] Never blocks for long: reads /proc.
class MachinePort {
public:
    virtual ~MachinePort() = default;
    /// Bytes that may still be used without swapping, by this process' limits; nothing: unknown.
    virtual std::optional<uint64_t> freeMemory() = 0;
    /// How often the kernel has killed for lack of memory here; it only rises.
    virtual uint64_t memoryKills() = 0;
};

} // namespace poolboard
