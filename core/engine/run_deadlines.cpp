// SPDX-License-Identifier: MIT
// Deadlines: of items (ask, wait the grace, give up on the host) and of inits.
#include "core/base/units.h"
#include "core/engine/run_core.h"

#include <algorithm>

namespace poolboard {

void RunCore::checkDeadlines() {
    if (!m_settings.limits.item) return;
    for (uint32_t lane = 0; lane < m_lanes.size(); ++lane)
        if (m_lanes[lane].nextCheck <= m_now) checkLane(lane);
    for (auto& [id, host] : m_hosts)
        if (host.state == Host::State::Condemned && host.nextCheck <= m_now) checkCondemned(host);
}

/// The first reading counts: a host that writes a start in the future, or a new
/// one again and again, does not live longer for it.
Instant RunCore::startOf(Task& task, Instant since) {
    if (task.seenSince == Instant{})
        task.seenSince = std::clamp(since, task.dispatchedAt, std::max(task.dispatchedAt, m_now));
    return task.seenSince;
}

/// An item's clock starts when it starts in the worker, so the page is asked
/// who runs since when. What has not started is looked at again one timeout later.
void RunCore::checkLane(uint32_t number) {
    Lane& lane = m_lanes[number];
    Host* host = findHost(lane.host);
    lane.nextCheck = Instant::max();
    if (!host || lane.outstanding == 0) return;
    const Duration limit = *m_settings.limits.item;
    lane.nextCheck = m_now + limit;
    bool any = false;
    for (const auto& [ticket, since] : m_pool->started(lane.host, lane.slot)) {
        Task* task = m_tasks.find(ticket);
        if (!task || task->host != lane.host || task->worker != number) continue;
        any = true;
        const Instant again = checkAttempt(*host, *task, since);
        if (again == Instant::min()) return condemn(*host); // the lane belongs to the next host now
        lane.nextCheck = std::min(lane.nextCheck, again);
    }
    if (any) return;
    // It has items and starts none: stuck behind one that it called finished, or frozen.
    const Instant stuckAt = lane.lastMove + limit + m_settings.limits.grace;
    if (m_now >= stuckAt) {
        host->stuck = true;
        condemn(*host);
    } else {
        lane.nextCheck = std::min(lane.nextCheck, stuckAt);
    }
}

/// The bystanders of a hung item have deadlines of their own.
void RunCore::checkCondemned(Host& host) {
    host.nextCheck = Instant::max(); // killAt is the last bound
    for (uint32_t slot = 0; slot < m_settings.workersPerHost; ++slot)
        for (const auto& [ticket, since] : m_pool->started(host.id, slot))
            if (Task* task = m_tasks.find(ticket); task && task->host == host.id)
                if (const Instant again = checkAttempt(host, *task, since); again != Instant::min())
                    host.nextCheck = std::min(host.nextCheck, again);
}

/// One attempt that has started: asked to stop at its deadline, given up after
/// the grace. When to look again; Instant::min(): it was given up and is hung.
Instant RunCore::checkAttempt(Host& host, Task& task, Instant since) {
    const Duration limit = *m_settings.limits.item;
    const Instant deadline = startOf(task, since) + limit;
    if (m_now < deadline) return deadline;
    if (!task.cancelSent) {
        task.cancelSent = true;
        task.graceEnd = m_now + m_settings.limits.grace;
        m_pool->cancel(host.id, task.ticket);
    }
    if (m_now < task.graceEnd) return task.graceEnd;
    task.seconds = toSeconds(m_now - task.seenSince);
    AttemptResult result;
    result.error = std::make_unique<WorkerError>();
    result.error->type = "timed_out";
    result.error->message = "took longer than the item timeout of " + formatDuration(limit) +
                            " and did not stop within the grace of " +
                            formatDuration(m_settings.limits.grace);
    detach(task);
    task.state = Task::State::AwaitingKill; // should a retry follow
    ++host.hung;
    attemptEnded(task, OutcomeKind::TimedOut, std::move(result));
    return Instant::min();
}

void RunCore::checkInits() {
    for (auto& [id, host] : m_hosts) {
        if (host.initsLeft == 0 || m_now < host.initDeadline || host.state == Host::State::Ending) continue;
        const std::string text = "init took longer than " + formatDuration(m_settings.limits.init);
        for (uint32_t slot = 0; slot < m_settings.workersPerHost; ++slot)
            if (Lane& lane = m_lanes[host.group * m_settings.workersPerHost + slot];
                lane.host == id && lane.state == Lane::State::Starting)
                lane.state = Lane::State::Down;
        host.initsLeft = 0;
        m_record.event(WarningEvent{text});
        if (host.readyWorkers == 0)
            kill(host, text);
        else
            condemn(host); // the others have items: they may finish
    }
}

} // namespace poolboard
