// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/batch_tuner.h"
#include "core/engine/task_table.h"
#include "core/run/snapshot.h"

#include <map>
#include <string>
#include <vector>

namespace poolboard {

inline constexpr uint32_t kNobody = ~0u;

/// One worker slot of the pool. It lives as long as the run; the hosts that
/// carry its worker come and go. [run]
struct Lane {
    enum class State : uint8_t { Down, Starting, Ready, GivenUp };
    State state = State::Down;
    HostId host = 0;
    uint32_t slot = 0;        ///< in its host
    unsigned outstanding = 0; ///< dispatched to the present host, no result yet
    unsigned recalling = 0;   ///< a recall is under way
    BatchTuner tuner;
    Instant nextCheck = Instant::max(); ///< when its running item's deadline must be looked at
    Instant lastMove{};                 ///< it was given work while idle, or a result came
    uint64_t done = 0, failed = 0;
    uint32_t restarts = 0;
    double worked = 0; ///< seconds, of the attempts that ended
    // What its running item said last; for faces only.
    Ticket sayer = 0;
    uint64_t progressDone = 0, progressTotal = 0;
    std::string note;
    Instant lastSign{};
    Ticket announced = 0;                     ///< item_started was sent for it
    WorkerState phase = WorkerState::Stopped; ///< as last told, and since when
    Instant phaseSince{};
};

/// What the time of a worker in this state counts as; null: as nothing. Ready time is `wait` and `work`
/// together.
inline double* phaseOf(Phases& phases, WorkerState state) {
    return state == WorkerState::Starting       ? &phases.start
           : state == WorkerState::Initialising ? &phases.init
           : state == WorkerState::Idle         ? &phases.wait
                                                : nullptr;
}

/// One host process, from the request to start it until it is reaped. [run]
struct Host {
    enum class State : uint8_t {
        Starting, ///< no worker of it is ready yet
        Live,
        Condemned, ///< gets nothing more; killed when only hung items are left in it
        Ending,    ///< teardown or kill is under way
    };
    HostId id = 0;
    State state = State::Starting;
    uint32_t group = 0; ///< which of the pool's hosts it is: lanes group × workersPerHost …
    int32_t pid = 0;
    unsigned outstanding = 0; ///< attempts in it that still count
    unsigned hung = 0;        ///< attempts in it given up on
    unsigned initsLeft = 0;   ///< workers that are neither ready nor failed
    unsigned workers = 0;     ///< it was started with; their slots are the first of its group
    unsigned readyWorkers = 0;
    bool alone = false;              ///< reserved for suspects, one at a time
    bool leaving = false;            ///< gets nothing more, and is torn down when it is empty
    uint64_t itemsLeft = UINT64_MAX; ///< until it is recycled
    bool killedByUs = false;
    bool stuck = false; ///< had items and moved none, or did not answer: its stream is broken, or it froze
    Instant initDeadline{};             ///< while initsLeft > 0
    bool answered = false;              ///< at least one result came from it
    Instant killAt = Instant::max();    ///< condemned: at the latest
    Instant nextCheck = Instant::max(); ///< condemned: of its bystanders' deadlines
    Instant lastSign{};                 ///< it said anything
    std::optional<Instant> pingedAt;    ///< and has not answered yet
    bool unresponsive = false;          ///< it is frozen, or starved
    std::string verdict; ///< the error type of the items it loses when we kill it for its own doing
    HostUsage usage;
    std::optional<Instant> usedAt; ///< when that was looked at
};

/// One place for a host in the pool; restarts are counted here. [run]
struct HostGroup {
    HostId current = 0;                 ///< 0: none
    unsigned initFailures = 0;          ///< in a row
    unsigned barren = 0;                ///< hosts in a row that became ready, did nothing and died
    Instant restartAt = Instant::max(); ///< a start is due then
    std::string lastEnd;  ///< why the latest host was never ready or did nothing; "": it did something
    bool proven = false;  ///< a host here has given a result: what fails may be a passing trouble
    bool givenUp = false; ///< no host is started here any more
};

} // namespace poolboard
