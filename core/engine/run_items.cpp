// SPDX-License-Identifier: MIT
// Commands, and those about a single item.
#include "core/engine/run_core.h"

#include <algorithm>

namespace poolboard {

void RunCore::command(RunCommand command, Instant now) {
    m_realNow = now;
    m_now = m_clock.at(now);
    if (auto* stopping = std::get_if<StopCommand>(&command))
        stop(stopping->mode, RunState::Stopped, stopping->exitStatus, std::move(stopping->reason));
    else if (const auto* pausing = std::get_if<PauseCommand>(&command))
        pause(pausing->mode);
    else if (std::holds_alternative<ResumeCommand>(command))
        resume();
    else if (std::holds_alternative<ThawCommand>(command))
        thaw();
    else if (const auto* shape = std::get_if<SetWorkersCommand>(&command))
        setWorkers(shape->workers);
    else if (const auto* unwanted = std::get_if<CancelItemCommand>(&command))
        cancelItem(unwanted->index);
    else if (const auto* again = std::get_if<RetryItemCommand>(&command))
        retryItem(again->index);
    else if (auto* many = std::get_if<RetryItemsCommand>(&command))
        retryItems(std::move(many->pick));
}

/// Between source and outcome; the window is small enough to look through.
Task* RunCore::taskOf(uint64_t index) {
    Task* found = nullptr;
    m_tasks.each([&](TaskId, Task& task) {
        if (task.item.index == index) found = &task;
    });
    return found;
}

/// One that waits has its outcome at once; one that runs is asked to end, and
/// ended after the grace like one that is late.
void RunCore::cancelItem(uint64_t index) {
    Task* task = taskOf(index);
    if (!task || m_phase != Phase::Working) return;
    const TaskId id = m_tasks.idOf(*task);
    switch (task->state) {
    case Task::State::Free:
    case Task::State::AwaitingKill: // only its retry is left: it must not come
        if (task->state == Task::State::Free) return;
        task->ending = Task::Ending::Cancelled;
        return;
    case Task::State::Dispatched: {
        if (task->ending != Task::Ending::No) return;
        task->ending = Task::Ending::Cancelled;
        task->graceEnd = m_now + m_settings.limits.grace;
        Lane& lane = m_lanes[task->worker];
        lane.nextCheck = std::min(lane.nextCheck, task->graceEnd);
        if (Host* host = findHost(task->host)) host->nextCheck = std::min(host->nextCheck, task->graceEnd);
        m_pool->cancel(task->host, task->ticket);
        return;
    }
    case Task::State::Pending:
        std::erase(m_pending, id);
        std::erase(m_suspects, id);
        break;
    case Task::State::Delayed:
        m_retries.remove(id);
        break;
    }
    task->ending = Task::Ending::Cancelled;
    finishTask(*task, OutcomeKind::Cancelled, ended(*task));
}

void RunCore::retryItem(uint64_t index) {
    constexpr unsigned kMostAsked = 1000;
    Task* task = taskOf(index);
    if (m_phase != Phase::Working) return;
    if (!task && !m_settings.journalFile.empty() && m_finding + m_early.size() < kMostAsked) {
        // perhaps it has an outcome
        ++m_finding;
        flushOutcomes(); // its own may be on the way
        return m_record.find(index);
    }
    if (!task || task->state != Task::State::Delayed) return;
    m_retries.remove(m_tasks.idOf(*task));
    requeue(*task);
}

void RunCore::found(std::optional<Item> item) {
    --m_finding;
    if (item && m_phase == Phase::Working && !isAgain(item->index) && !taskOf(item->index)) {
        if (sourceTriesAgain()) m_early.insert(item->index);
        admit(std::move(*item));
    }
    answered();
}

/// Whoever asks from now on hears what became of all that has ended.
void RunCore::answered() {
    if (m_finding == 0 && !m_findingMore) m_justEnded.clear();
}

void RunCore::retryItems(ItemPick&& pick) {
    constexpr size_t kMostWishes = 100;
    if (m_phase != Phase::Working || m_settings.journalFile.empty() || m_wishes.size() >= kMostWishes) return;
    m_wishes.push_back({std::move(pick), {}});
}

/// The next of what is tried once more, before the source is read on: a quarter of the window at a time, when
/// there is room in it, so that it never holds more than a quarter more than it may.
void RunCore::findMore() {
    constexpr size_t kMostAtOnce = 256;
    if (m_wishes.empty() || m_findingMore || sourceTriesAgain()) return;
    const size_t window = windowItems(), bytes = windowBytes();
    if (m_inWindow >= window || m_windowBytes >= bytes) return;
    m_findingMore = true;
    flushOutcomes(); // some may be among them
    m_record.findMore(m_wishes.front().pick, m_wishes.front().place,
                      std::clamp<size_t>(window / 4, 1, kMostAtOnce), std::max<size_t>(bytes / 4, 1));
}

void RunCore::foundMore(PickedPart part) {
    m_findingMore = false;
    if (m_phase == Phase::Working && !m_wishes.empty()) {
        if (part.next)
            m_wishes.front().place = *part.next;
        else
            m_wishes.pop_front();
        for (Item& item : part.items)
            if (!isAgain(item.index)) admit(std::move(item));
    }
    answered();
}

} // namespace poolboard
