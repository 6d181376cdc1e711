// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/engine/task_table.h"

#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace poolboard {

/// Tasks that wait for their next attempt, by time. [run] Passive. A task keeps
/// its place in the window while it waits.
class RetryQueue {
public:
    void add(Instant at, TaskId id) { m_heap.push({at, id}); }
    std::optional<Instant> next() const {
        if (m_heap.empty()) return std::nullopt;
        return m_heap.top().at;
    }
    /// The next task whose time has come.
    std::optional<TaskId> due(Instant now) {
        if (m_heap.empty() || m_heap.top().at > now) return std::nullopt;
        const TaskId id = m_heap.top().id;
        m_heap.pop();
        return id;
    }
    void clear() { m_heap = {}; }

private:
    struct Entry {
        Instant at;
        TaskId id;
        bool operator>(const Entry& other) const { return at > other.at; }
    };
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_heap;
};

} // namespace poolboard
