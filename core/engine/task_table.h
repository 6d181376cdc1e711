// SPDX-License-Identifier: MIT
#pragma once

#include "core/pool/host_pool.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace poolboard {

using TaskId = uint32_t;

/// One admitted item on its way to an outcome.
struct Task {
    enum class State : uint8_t {
        Free,
        Pending,      ///< waits for a worker
        Dispatched,   ///< given to a host, under `ticket`
        Delayed,      ///< waits for its retry time
        AwaitingKill, ///< its hung attempt must die before the next one may start
    };
    State state = State::Free;
    bool suspect = false; ///< was in a host that died with several started: runs alone
    /// Why this attempt was asked to end; the grace is running.
    enum class Ending : uint8_t { No, Timeout, Silence, Cancelled } ending = Ending::No;
    uint8_t crashes = 0;                           ///< charged to it
    uint8_t losses = 0;                            ///< connections that were lost while it was out
    uint32_t attempt = 0;                          ///< attempts begun
    uint32_t worker = 0;                           ///< pool-wide slot of the latest attempt
    uint32_t avoid = ~0u;                          ///< the worker that asked for another one to try next
    HostId host = 0;                               ///< of the latest attempt
    Ticket ticket = 0;                             ///< of the running attempt, 0: none
    double seconds = 0;                            ///< of the latest attempt
    std::array<uint64_t, 2> ahead{};               ///< of its result, shown before its end
    uint64_t place = 0;                            ///< in the order of admission
    std::unique_ptr<std::vector<Attempt>> earlier; ///< attempts before the latest; null: none
    std::optional<Duration> limit;                 ///< what the worker was told of it
    Instant dispatchedAt{}, graceEnd{};
    Instant lastSign{};  ///< progress or log of this attempt
    Instant seenSince{}; ///< when this attempt started, as first read from its host; none yet: the epoch
    Item item;

    /// Those of the outcome it takes the place of.
    uint32_t attemptsBefore() const { return item.replaces ? item.replaces->attempts : 0; }
};

/// The admitted items, at places that are used again. A ticket holds its task's
/// place in its low bits, so finding a task needs no map; a ticket from a host
/// is untrusted and checked against the task. Owned by the run loop. [run]
class TaskTable {
public:
    TaskId add(Item&& item, uint64_t place);
    void remove(TaskId id);
    Task& operator[](TaskId id) { return m_tasks[id]; }

    /// A fresh ticket for an attempt of this task; the old one is void.
    Ticket issue(TaskId id);
    /// The task this ticket belongs to, or null when it is unknown or over.
    Task* find(Ticket ticket);
    TaskId idOf(const Task& task) const { return static_cast<TaskId>(&task - m_tasks.data()); }

    static constexpr size_t kMost = (size_t{1} << 24) - 1; ///< at once: the place bits of a ticket
    size_t size() const { return m_tasks.size() - m_free.size(); }
    /// Calls `use(id, task)` for each task; `use` must not add any.
    template <class Use> void each(Use&& use) {
        for (TaskId id = 0; id < m_tasks.size(); ++id)
            if (m_tasks[id].state != Task::State::Free) use(id, m_tasks[id]);
    }

private:
    static constexpr unsigned kPlaceBits = 24;
    std::vector<Task> m_tasks;
    std::vector<TaskId> m_free;
    uint64_t m_issued = 0;
};

} // namespace poolboard
