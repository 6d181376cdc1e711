// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/run/item.h"
#include "core/run/outcome.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace poolboard {

using HostId = uint32_t;                        ///< unique in the run, never used again
inline constexpr uint32_t kNoSlot = UINT32_MAX; ///< of a host, no worker in particular
using Ticket = uint64_t;                        ///< unique in the run: one attempt of one item; 0 is none

/// One worker to build in a host.
struct WorkerStart {
    uint32_t worker = 0; ///< pool-wide slot
    std::string params;  ///< JSON object, validated and complete
};

/// How to start one host. Worker slots inside the host are the positions in `workers`.
struct HostStart {
    HostId host = 0;
    uint32_t place = 0; ///< which of the pool's places it is at; a replacement comes to the same one
    std::vector<WorkerStart> workers;
    std::vector<std::pair<std::string, std::string>> environment; ///< added to the inherited one
};

/// One attempt of one item on its way to a worker. `body` must stay valid
/// during the call only.
struct Dispatch {
    Ticket ticket = 0;
    uint64_t index = 0;
    uint32_t attempt = 1;
    Passing passing = Passing::Single;
    Content content = Content::Raw;
    std::optional<Duration> timeout;
    std::string_view body;
};

/// What came back for one ticket.
struct AttemptResult {
    Ticket ticket = 0;
    Content content = Content::Raw;
    std::string result; ///< of a failed attempt: its partial output
    std::string diagnostics;
    std::unique_ptr<WorkerError> error; ///< null: succeeded
    double seconds = 0;                 ///< in the worker
};

/// The end of a host. `signal` or `exitCode` (−1: none). `orderly`: it said Bye.
struct HostEnd {
    bool orderly = false;
    int signal = 0, exitCode = -1;
    std::string reason;          ///< when we ended it ourselves or it never spoke: a sentence
    std::string stderrTail;      ///< the last few KiB it wrote, display-safe
    std::vector<Ticket> started; ///< read from its page: what it was working on
    bool startedKnown = true;    ///< false without a page, or when it broke the protocol or lost its stream
    uint64_t maxRssKiB = 0;      ///< its largest resident size, 0: unknown
    bool connectionLost = false; ///< to the far side of a launcher: what became of the host is not known
    Duration mayRunOn{};         ///< over there, at the longest: what it was at must not start anew before
};

/// What a host and all it started use. Zeros when unknown.
struct HostUsage {
    uint64_t residentBytes = 0; ///< pages that several of them share count once for each
    double cpuSeconds = 0;      ///< since they started
};

/// What hosts tell the run loop. [run] Never called from within a command of
/// the pool; a listener may call back into the pool.
class HostListener {
public:
    virtual ~HostListener() = default;
    virtual void hostSpawned(HostId, int32_t pid) = 0;
    virtual void workerReady(HostId, uint32_t slot) = 0;
    virtual void workerInitFailed(HostId, uint32_t slot, WorkerError) = 0;
    virtual void results(HostId, uint32_t slot, std::vector<AttemptResult>) = 0;
    virtual void returned(HostId, uint32_t slot, const std::vector<Ticket>&) = 0;
    virtual void progress(HostId, Ticket, uint64_t done, uint64_t total, std::string_view note) = 0;
    /// `slot`: the worker that says it; kNoSlot where that is not known (captured output).
    virtual void log(HostId, uint32_t slot, Ticket, int level, std::string_view text) = 0;
    /// Bytes of a stream of the attempt's result, from `offset` on, before its end. Lossy.
    virtual void ahead(HostId, Ticket, Ahead stream, uint64_t offset, std::string_view bytes) = 0;
    /// The answer to a ping: the host is not frozen, whatever its plugin does.
    virtual void pong(HostId) = 0;
    /// Exactly once per started host, after it and all it left behind are dead;
    /// nothing comes for that host afterwards.
    virtual void hostEnded(HostId, HostEnd) = 0;
    /// The guard is gone: nothing can be started or killed any more.
    virtual void guardLost(std::string reason) = 0;
};

/// The run loop's door to worker hosts. [run] No call blocks; every started
/// host ends with exactly one hostEnded(). Commands to a host that has ended,
/// or was never started, are ignored. Faked in tests.
class HostPool {
public:
    virtual ~HostPool() = default;
    virtual void startHost(HostStart) = 0;
    /// Queues a batch for the worker at `slot`; goes out at the end of the turn.
    virtual void send(HostId, uint32_t slot, std::span<const Dispatch>) = 0;
    virtual void cancel(HostId, Ticket) = 0;
    /// Asks for up to `count` unstarted items back: exactly one returned() follows.
    virtual void recall(HostId, uint32_t slot, uint32_t count) = 0;
    /// Orderly end: teardown of all workers. Killed when it takes longer than `limit`.
    virtual void teardown(HostId, Duration limit) = 0;
    /// SIGKILL to the host and everything it started.
    virtual void kill(HostId, std::string reason) = 0;
    /// Exactly one pong() follows, unless the host is frozen or dies.
    virtual void ping(HostId) = 0;
    /// SIGSTOP, SIGCONT to all hosts and everything they started. The pool's own
    /// deadlines stand still between the two, and no host starts. They alternate.
    virtual void freeze() = 0;
    virtual void thaw() = 0;
    /// Of the host and everything it started, as the kernel counts just now.
    virtual HostUsage usage(HostId) const = 0;
    /// When files of items were last on their way to it or back; Instant::max(): they are; Instant{}: never.
    /// That it starts none meanwhile, and answers late, is no wonder.
    virtual Instant filesMovedAt(HostId) const { return {}; }
    /// What a worker runs right now and since when, from the shared page: up to
    /// in-flight entries of {ticket, start}. Empty when unknown.
    virtual std::vector<std::pair<Ticket, Instant>> started(HostId, uint32_t slot) const = 0;
    /// When that was known to be so. Instant::max(): it is so now. An earlier one where files that move hold
    /// up the word of it.
    virtual Instant startedKnownAt(HostId, uint32_t /*slot*/) const { return Instant::max(); }
    /// The attempt was given up: should its result still come, nothing it made may appear.
    virtual void disown(HostId, Ticket) {}
};

} // namespace poolboard
