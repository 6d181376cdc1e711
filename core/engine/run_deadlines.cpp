// SPDX-License-Identifier: MIT
// Deadlines: of items (ask, wait the grace, give up on the host), of silence, of
// inits, and of hosts that do not answer.
#include "core/base/units.h"
#include "core/engine/run_core.h"

#include <algorithm>

namespace poolboard {
namespace {
/// A median of fewer items is no median.
constexpr uint64_t kMedianOf = 5;
/// A part of the median is never shorter: what takes microseconds is not late after more of them.
constexpr Duration kShortestPart = std::chrono::milliseconds(100);
/// The median moves, so that deadlines made of it are looked at this often.
constexpr Duration kMedianMoves = std::chrono::seconds(1);
/// What waits for a word from far away is looked at this often.
constexpr Duration kLookAgain = std::chrono::milliseconds(250);
} // namespace

/// How long an item may take, as far as that is known by now.
std::optional<Duration> RunCore::itemLimit() const {
    if (m_settings.limits.itemPercent == 0) return m_settings.limits.item;
    if (m_median.count() < kMedianOf) return std::nullopt;
    const double seconds = m_median.value() * m_settings.limits.itemPercent / 100;
    return std::max(kShortestPart,
                    std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds)));
}

/// How long nothing about a running item needs to be looked at.
Duration RunCore::patience() const {
    Duration wait = Duration::max();
    if (const auto limit = itemLimit()) wait = *limit;
    if (m_settings.limits.silence) wait = std::min(wait, *m_settings.limits.silence);
    return m_settings.limits.itemPercent != 0 ? std::min(wait, kMedianMoves) : wait;
}

/// The page speaks of real moments; here it is the run's time.
std::vector<std::pair<Ticket, Instant>> RunCore::startedIn(HostId host, uint32_t slot) const {
    auto running = m_pool->started(host, slot);
    for (auto& [ticket, since] : running)
        since = m_clock.at(since);
    return running;
}

void RunCore::checkDeadlines() {
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

/// Until when it is known to have run. Where files hold up what a far host says, an attempt may long have
/// ended: then it is no longer than the last word of it said.
Instant RunCore::knownUntil(const Task& task, Instant since) const {
    const Instant heard = m_pool->startedKnownAt(task.host, task.worker % m_settings.workersPerHost);
    if (heard == Instant::max()) return m_now;
    return std::min(m_now, task.seenSince + std::max(m_clock.at(heard) - since, Duration::zero()));
}

/// An item's clock starts when it starts in the worker, so the page is asked
/// who runs since when. What has not started is looked at again one timeout later.
void RunCore::checkLane(uint32_t number) {
    Lane& lane = m_lanes[number];
    Host* host = findHost(lane.host);
    lane.nextCheck = Instant::max();
    if (!host || lane.outstanding == 0) return;
    const Duration wait = patience();
    if (wait != Duration::max()) lane.nextCheck = m_now + wait;
    bool any = false;
    for (const auto& [ticket, since] : startedIn(lane.host, lane.slot)) {
        Task* task = m_tasks.find(ticket);
        if (!task || task->host != lane.host || task->worker != number) continue;
        any = true;
        const Instant again = checkAttempt(*host, *task, since);
        if (again == Instant::min()) return condemn(*host); // the lane belongs to the next host now
        lane.nextCheck = std::min(lane.nextCheck, again);
    }
    const auto limit = itemLimit();
    if (any || !limit) return;
    if (const Instant moved = m_pool->filesMovedAt(lane.host); moved != Instant{}) // its items wait for files
        lane.lastMove = std::max(lane.lastMove, moved == Instant::max() ? m_now : m_clock.at(moved));
    // It has items and starts none: stuck behind one that it called finished, or frozen.
    const Instant stuckAt = lane.lastMove + *limit + m_settings.limits.grace;
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
    for (uint32_t slot = 0; slot < host.workers; ++slot)
        for (const auto& [ticket, since] : startedIn(host.id, slot))
            if (Task* task = m_tasks.find(ticket); task && task->host == host.id)
                if (const Instant again = checkAttempt(host, *task, since); again != Instant::min())
                    host.nextCheck = std::min(host.nextCheck, again);
}

/// One attempt that has started: asked to stop at its deadline, given up after
/// the grace. When to look again; Instant::min(): it was given up and is hung.
Instant RunCore::checkAttempt(Host& host, Task& task, Instant since) {
    const Instant start = startOf(task, since);
    const Instant known = knownUntil(task, since);
    const auto lookAt = [&](Instant due) { return std::max(due, known < m_now ? m_now + kLookAgain : due); };
    if (task.ending == Task::Ending::No) {
        const auto limit = itemLimit();
        const auto silence = m_settings.limits.silence;
        const Instant late = limit ? start + *limit : Instant::max();
        const Instant silent = silence ? std::max(start, task.lastSign) + *silence : Instant::max();
        if (known < std::min(late, silent)) {
            const bool moves = m_settings.limits.itemPercent != 0;
            return lookAt(std::min({late, silent, moves ? m_now + kMedianMoves : Instant::max()}));
        }
        task.ending = known >= late ? Task::Ending::Timeout : Task::Ending::Silence;
        task.graceEnd = m_now + m_settings.limits.grace;
        m_pool->cancel(host.id, task.ticket);
    }
    if (known < task.graceEnd) return lookAt(task.graceEnd);
    m_pool->disown(host.id, task.ticket);
    task.seconds = toSeconds(m_now - task.seenSince);
    AttemptResult result = ended(task);
    result.error->message +=
        " and did not stop within the grace of " + formatDuration(m_settings.limits.grace);
    const bool cancelled = task.ending == Task::Ending::Cancelled;
    detach(task);
    task.state = Task::State::AwaitingKill; // should a retry follow
    ++host.hung;
    attemptEnded(task, cancelled ? OutcomeKind::Cancelled : OutcomeKind::TimedOut, std::move(result));
    return Instant::min();
}

/// The result of an attempt that we ended.
AttemptResult RunCore::ended(const Task& task) const {
    AttemptResult result;
    result.error = std::make_unique<WorkerError>();
    WorkerError& error = *result.error;
    switch (task.ending) {
    case Task::Ending::Cancelled:
        error.type = "cancelled";
        error.message = "cancelled by a user";
        break;
    case Task::Ending::Silence:
        error.type = "silent";
        error.message = "gave no sign of life for longer than the silence timeout of " +
                        formatDuration(m_settings.limits.silence.value_or(Duration::zero()));
        break;
    case Task::Ending::No:
    case Task::Ending::Timeout:
        error.type = "timed_out";
        error.message = "took longer than the item timeout of " +
                        formatDuration(std::chrono::floor<std::chrono::milliseconds>(
                            itemLimit().value_or(Duration::zero())));
        if (m_settings.limits.itemPercent != 0)
            error.message += " (" + std::to_string(m_settings.limits.itemPercent) + "% of the median)";
        break;
    }
    return result;
}

void RunCore::checkInits() {
    for (auto& [id, host] : m_hosts) {
        if (host.initsLeft == 0 || m_now < host.initDeadline || host.state == Host::State::Ending) continue;
        const std::string text = "init took longer than " + formatDuration(m_settings.limits.init);
        for (uint32_t slot = 0; slot < host.workers; ++slot)
            if (Lane& lane = m_lanes[host.group * m_settings.workersPerHost + slot];
                lane.host == id && lane.state == Lane::State::Starting)
                lane.state = Lane::State::Down;
        host.initsLeft = 0;
        warn(text);
        if (host.readyWorkers == 0)
            kill(host, text);
        else
            condemn(host); // the others have items: they may finish
    }
}

/// Any frame is a sign of life.
void RunCore::heard(HostId id) {
    Host* host = findHost(id);
    if (!host) return;
    host->lastSign = m_now;
    host->pingedAt.reset();
    if (!host->unresponsive) return;
    host->unresponsive = false;
    warn("worker host " + std::to_string(host->pid) + " answers again");
}

void RunCore::pong(HostId id) { heard(id); }

/// Hosts whose pump does not answer are frozen, or the machine is, or their stream is broken. Which of their
/// items did it, if one did, nobody knows: they are tried again one by one, and who does it again is charged.
void RunCore::checkAlive() {
    m_aliveAt = Instant::max();
    const AliveTimes& times = m_settings.alive;
    for (auto& [id, host] : m_hosts) {
        if (host.readyWorkers == 0 || host.state == Host::State::Ending) continue;
        if (m_pool->filesMovedAt(id) == Instant::max()) { // what it says waits behind them
            host.lastSign = m_now;
            host.pingedAt.reset();
        }
        if (!host.pingedAt) {
            if (m_now >= host.lastSign + times.ask) {
                host.pingedAt = m_now;
                m_pool->ping(id);
            } else {
                m_aliveAt = std::min(m_aliveAt, host.lastSign + times.ask);
                continue;
            }
        }
        if (!host.unresponsive && m_now >= *host.pingedAt + times.quiet) {
            host.unresponsive = true;
            warn("worker host " + std::to_string(host.pid) + " has not answered for " +
                 formatDuration(times.quiet) + ": frozen, or starved; it gets no more items");
        }
        if (m_now >= *host.pingedAt + times.lost) {
            host.state = Host::State::Ending;
            host.verdict = "unresponsive";
            host.stuck = true;
            m_pool->kill(id, "it did not answer for " + formatDuration(times.lost));
            continue;
        }
        m_aliveAt = std::min(m_aliveAt, *host.pingedAt + (host.unresponsive ? times.lost : times.quiet));
    }
}

} // namespace poolboard
