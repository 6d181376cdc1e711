// SPDX-License-Identifier: MIT
#include "core/engine/task_table.h"

#include <cassert>

namespace poolboard {

TaskId TaskTable::add(Item&& item, uint64_t place) {
    TaskId id;
    if (m_free.empty()) {
        id = static_cast<TaskId>(m_tasks.size());
        assert(id < (1u << kPlaceBits) && "the window is smaller than that");
        m_tasks.emplace_back();
    } else {
        id = m_free.back();
        m_free.pop_back();
    }
    Task& task = m_tasks[id];
    task = Task{};
    task.state = Task::State::Pending;
    task.item = std::move(item);
    task.place = place;
    return id;
}

void TaskTable::remove(TaskId id) {
    assert(m_tasks[id].state != Task::State::Free);
    m_tasks[id].state = Task::State::Free;
    m_tasks[id].ticket = 0;
    m_free.push_back(id);
}

Ticket TaskTable::issue(TaskId id) { return m_tasks[id].ticket = ++m_issued << kPlaceBits | id; }

Task* TaskTable::find(Ticket ticket) {
    const size_t place = ticket & ((1u << kPlaceBits) - 1);
    if (ticket == 0 || place >= m_tasks.size() || m_tasks[place].ticket != ticket) return nullptr;
    return &m_tasks[place];
}

} // namespace poolboard
