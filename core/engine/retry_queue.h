// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/engine/task_table.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace poolboard {

/// Tasks that wait for their next attempt, by time. [run] Passive. A task keeps
/// its place in the window while it waits.
class RetryQueue {
public:
    void add(Instant at, TaskId id) { m_waiting.emplace(at, id); }
    std::optional<Instant> next() const {
        if (m_waiting.empty()) return std::nullopt;
        return m_waiting.begin()->first;
    }
    /// The next task whose time has come.
    std::optional<TaskId> due(Instant now) {
        if (m_waiting.empty() || m_waiting.begin()->first > now) return std::nullopt;
        return m_waiting.extract(m_waiting.begin()).value().second;
    }
    /// It no longer waits. For commands about one item: looks at all.
    void remove(TaskId id) {
        std::erase_if(m_waiting, [id](const auto& entry) { return entry.second == id; });
    }
    /// If it waits, it does so until then at least. Looks at all.
    void postpone(TaskId id, Instant until) {
        const auto found = std::find_if(m_waiting.begin(), m_waiting.end(),
                                        [id](const auto& entry) { return entry.second == id; });
        if (found == m_waiting.end() || found->first >= until) return;
        m_waiting.erase(found);
        add(until, id);
    }
    void clear() { m_waiting.clear(); }

private:
    std::set<std::pair<Instant, TaskId>> m_waiting;
};

} // namespace poolboard
