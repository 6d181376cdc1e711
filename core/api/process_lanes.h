// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/lanes.h"
#include "core/api/serial.h"
#include "core/base/clock.h"

#include <string>

namespace poolboard::inline api {

/// What a worker process has in its hands, in memory it shares with the pool. Written by the worker, no
/// syscall.
struct ProcessSlot {
    static constexpr uint64_t kNone = ~uint64_t{0};
    std::atomic<uint64_t> place{kNone}; ///< of the item in the request; kNone: none
    std::atomic<uint64_t> startedNs{0}; ///< of that item, CLOCK_MONOTONIC
};

/// What a worker process keeps between requests: the worker built for a call.
struct ProcessMemory {
    uint64_t call = 0;
    std::shared_ptr<void> worker;
};
/// Carries out a request in a worker process. The address of such a function means the same in all processes
/// of a pool, because they are copies of this one.
using ProcessServe = void (*)(Reader& request, Writer& answer, ProcessSlot& slot, ProcessMemory& memory);

/// One request's end.
struct ProcessAnswer {
    enum class End { Answered, Crashed, TimedOut, OverMemory };
    End end = End::Answered;
    std::string bytes;                       ///< Answered
    uint64_t place = ProcessSlot::kNone;     ///< else: the item that was being worked on
    int pid = -1, signal = 0, exitCode = -1; ///< of the worker that ended
};
struct ProcessLimits {
    Duration item{};     ///< 0: none
    uint64_t memory = 0; ///< bytes, resident, with all it started; 0: none
};

/// The worker processes of a ProcessPool, one a lane, and the lanes' threads that speak with them.
///
/// A small process, the guard, is forked first and before any thread of the pool: it forks the workers, and
/// new ones in the place of those that ended, kills what a worker leaves behind, and everything when this
/// process ends, however it ends. It is never part of any call.
class POOLBOARD_API ProcessLanes {
public:
    explicit ProcessLanes(unsigned count); ///< 0: usable CPUs. Throws std::system_error.
    ~ProcessLanes();
    ProcessLanes(const ProcessLanes&) = delete;
    ProcessLanes& operator=(const ProcessLanes&) = delete;

    Lanes& lanes();
    /// Waits for the end of the request; starts the lane's worker when there is none. Throws
    /// std::system_error when no process can be had. [lane]
    ProcessAnswer ask(unsigned lane, ProcessServe serve, const std::string& request,
                      const ProcessLimits& limits);
    /// Whether the code at this address was there when the pool was started, and so is in its workers. [any]
    bool knows(ProcessServe serve) const;

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace poolboard::inline api
