// SPDX-License-Identifier: MIT
// Lives and deaths of hosts: start, init, condemnation, who is to blame.
#include "core/engine/run_core.h"

#include "core/base/text.h"
#include "core/base/units.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <limits>

namespace poolboard {
namespace {
/// What may go wrong one after another before a place in the pool is given up: inits, and hosts that were
/// ready and died without having done anything. A plugin that never works ends the run in a second; where it
/// has worked, somebody kills hosts or a device is busy, and that may pass (half a minute).
struct Patience {
    unsigned inits, barren;
};
constexpr Patience patienceWith(const HostGroup& group, bool far) {
    if (group.proven && far) return {24, 24}; // a machine or a network may come back: seven minutes
    return group.proven ? Patience{10, 11} : Patience{3, 6};
}
constexpr auto kFirstRestartDelay = std::chrono::milliseconds(100);
constexpr unsigned kMostDoublings = 6, kMostDoublingsFar = 8;
/// An item that was out when so many connections broke may have broken them.
constexpr uint8_t kMostLosses = 3;

Duration restartDelay(unsigned failures, bool far) {
    return kFirstRestartDelay * (1 << std::min(failures - 1, far ? kMostDoublingsFar : kMostDoublings));
}
constexpr int kDoNotRespawn = 78; // a host's exit status: the plugin can't be loaded

std::string howItEnded(const HostEnd& end) {
    if (!end.reason.empty()) return end.reason;
    if (end.signal != 0) {
        const char* name = ::sigabbrev_np(end.signal);
        return "killed by " + (name ? "SIG" + std::string(name) : "signal " + std::to_string(end.signal));
    }
    return "exited with status " + std::to_string(end.exitCode);
}

std::unique_ptr<WorkerError> crashError(const HostEnd& end, const std::string& verdict) {
    auto error = std::make_unique<WorkerError>();
    const char* name = end.signal != 0 ? ::sigabbrev_np(end.signal) : nullptr;
    error->type = !verdict.empty() ? verdict : name ? "SIG" + std::string(name) : "host_exit";
    error->message = "the worker host was lost while it ran this item: " + howItEnded(end);
    error->trace = end.stderrTail;
    error->signal = end.signal;
    error->exitCode = end.exitCode;
    return error;
}
} // namespace

Host* RunCore::findHost(HostId id) {
    const auto found = m_hosts.find(id);
    return found == m_hosts.end() ? nullptr : &found->second;
}

void RunCore::startDueHosts() {
    if (m_phase != Phase::Working) return;
    for (uint32_t group = 0; group < m_groups.size(); ++group)
        if (!m_groups[group].givenUp && m_groups[group].restartAt <= m_now && workersOf(group) != 0)
            startHost(group);
}

void RunCore::startHost(uint32_t group) {
    m_groups[group].restartAt = Instant::max();
    Host& host = m_hosts[++m_lastHost];
    host.id = m_lastHost;
    host.group = group;
    host.workers = host.initsLeft = workersOf(group);
    if (m_settings.recycleItems != 0) host.itemsLeft = uint64_t{m_settings.recycleItems} * host.workers;
    host.lastSign = m_now;
    // Behind a launcher it counts from when that is started: they take turns.
    host.initDeadline = isFar(group) ? Instant::max() : m_now + m_settings.limits.init;
    m_groups[group].current = host.id;
    HostStart start{host.id, group, {}, {}};
    for (uint32_t slot = 0; slot < host.workers; ++slot) {
        const uint32_t number = group * m_settings.workersPerHost + slot;
        start.workers.push_back({number, m_settings.params[number % m_settings.params.size()]});
        Lane& lane = m_lanes[number];
        lane.restarts += lane.host != 0 ? 1 : 0;
        lane.state = Lane::State::Starting;
        lane.host = host.id;
        lane.slot = slot;
        lane.outstanding = lane.recalling = 0;
        lane.nextCheck = Instant::max();
        lane.sayer = 0;
        laneChanged(number, WorkerState::Starting, "");
    }
    m_pool->startHost(std::move(start));
}

void RunCore::hostSpawned(HostId id, int32_t pid) {
    Host* host = findHost(id);
    if (!host) return;
    host->pid = pid;
    if (isFar(host->group)) host->initDeadline = m_now + m_settings.limits.init;
    for (uint32_t number = 0; number < m_lanes.size(); ++number)
        if (m_lanes[number].host == id) laneChanged(number, WorkerState::Initialising, "");
}

void RunCore::workerReady(HostId id, uint32_t slot) {
    Host* host = findHost(id);
    if (!host || slot >= host->workers || host->initsLeft == 0) return;
    heard(id);
    --host->initsLeft;
    ++host->readyWorkers;
    host->initDeadline = m_now + m_settings.limits.init; // inits of a host follow one another
    m_groups[host->group].initFailures = 0;
    if (host->state == Host::State::Starting) host->state = Host::State::Live;
    const uint32_t number = host->group * m_settings.workersPerHost + slot;
    if (m_lanes[number].host != id) return;
    m_lanes[number].state = Lane::State::Ready;
    m_lanes[number].lastSign = m_now;
    laneChanged(number, WorkerState::Idle, "");
}

/// The worker failed, not its items: they go to the others.
void RunCore::workerInitFailed(HostId id, uint32_t slot, WorkerError error) {
    Host* host = findHost(id);
    if (!host || slot >= host->workers || host->initsLeft == 0) return;
    heard(id);
    --host->initsLeft;
    const uint32_t number = host->group * m_settings.workersPerHost + slot;
    if (m_lanes[number].host != id) return;
    m_lanes[number].state = Lane::State::Down;
    std::string text = "worker " + std::to_string(number) + " could not be initialised: " + error.message;
    laneChanged(number, WorkerState::Crashed, text);
    warn(text + (error.trace.empty() ? "" : "\n" + error.trace));
    if (host->initsLeft == 0 && host->readyWorkers == 0)
        kill(*host, text); // hostEnded() follows, and decides about a new one
}

void RunCore::initFailed(Host& host, const std::string& text, bool permanent) {
    HostGroup& group = m_groups[host.group];
    ++group.initFailures;
    group.lastEnd = text;
    if (permanent || group.initFailures >= patienceWith(group, isFar(host.group)).inits)
        return giveUpGroup(host.group, text);
    group.restartAt = m_now + restartDelay(group.initFailures, isFar(host.group));
}

/// At once, unless hosts here die again and again without ever doing anything.
void RunCore::restartLater(const Host& host, const HostEnd& end, const std::string& text) {
    HostGroup& group = m_groups[host.group];
    const bool barren = !host.answered && end.started.empty() && !host.killedByUs;
    group.barren = barren ? group.barren + 1 : 0;
    group.lastEnd = barren ? text : "";
    if (group.barren >= patienceWith(group, isFar(host.group)).barren) return giveUpGroup(host.group, text);
    group.restartAt = m_now;
    if (barren) group.restartAt += restartDelay(group.barren, isFar(host.group));
}

void RunCore::giveUpGroup(uint32_t group, const std::string& text) {
    m_groups[group].givenUp = true;
    m_groups[group].restartAt = Instant::max();
    for (uint32_t slot = 0; slot < workersOf(group); ++slot)
        m_lanes[group * m_settings.workersPerHost + slot].state = Lane::State::GivenUp;
    if (!anyLaneAlive()) return stop(StopMode::Kill, RunState::Halted, kNotStarted, text);
    bool others = false; // a place may have several hosts
    for (uint32_t other = 0; other < m_groups.size(); ++other)
        others =
            others || (placeOf(other) == placeOf(group) && !m_groups[other].givenUp && workersOf(other) != 0);
    const std::string place = "`" + placeOf(group) + "`";
    warn((!isFar(group) ? "worker " + std::to_string(group * m_settings.workersPerHost) + " is given up: "
          : others      ? "one worker host of " + place + " is given up, others go on: "
                        : "nothing more is started by " + place + ": ") +
         text);
}

/// What started the hosts of this group, for people; "": we did.
std::string RunCore::placeOf(uint32_t group) const {
    return m_settings.places.empty() ? "" : m_settings.places[group % m_settings.places.size()];
}

bool RunCore::anyLaneAlive() const {
    for (uint32_t group = 0; group < m_groups.size(); ++group)
        if (!m_groups[group].givenUp && workersOf(group) != 0) return true;
    return false;
}

/// Something in it hangs, or it asked to be replaced: it gets nothing more, a
/// new host starts at once, its bystanders may finish.
void RunCore::condemn(Host& host) {
    if (host.state == Host::State::Condemned || host.state == Host::State::Ending) return;
    host.state = Host::State::Condemned;
    host.alone = false;
    const Duration item = itemLimit().value_or(std::chrono::hours(24 * 365));
    host.killAt = m_now + item + m_settings.limits.grace; // its last bystander's own deadline
    host.nextCheck = m_now;
    for (uint32_t slot = 0; slot < host.workers; ++slot)
        m_pool->recall(host.id, slot, std::numeric_limits<uint32_t>::max());
    for (uint32_t slot = 0; slot < host.workers; ++slot) {
        Lane& lane = m_lanes[host.group * m_settings.workersPerHost + slot];
        lane.state = Lane::State::Down;
        laneChanged(host.group * m_settings.workersPerHost + slot, WorkerState::Retiring, "");
    }
    if (m_phase == Phase::Working && workersOf(host.group) != 0 && !m_clock.frozen()) startHost(host.group);
}

void RunCore::kill(Host& host, std::string reason) {
    host.state = Host::State::Ending;
    host.killedByUs = true;
    m_pool->kill(host.id, std::move(reason));
}

void RunCore::settleCondemned() {
    for (auto& [id, host] : m_hosts) {
        if (host.state != Host::State::Condemned) continue;
        if (host.outstanding == 0 && host.hung == 0) { // asked to be replaced: it may leave in order
            host.state = Host::State::Ending;
            host.killedByUs = true;
            m_pool->teardown(id, m_settings.limits.teardown);
        } else if (host.outstanding == 0 || m_now >= host.killAt) {
            kill(host, host.stuck ? "it started no item and gave none back for the item timeout"
                                  : "ended after the item timeout");
        }
    }
}

void RunCore::hostEnded(HostId id, HostEnd end) {
    const auto found = m_hosts.find(id);
    if (found == m_hosts.end()) return;
    Host& host = found->second;
    HostGroup& group = m_groups[host.group];
    const bool current = group.current == id;
    const bool neverReady = host.readyWorkers == 0;
    explain(host, end);
    blame(host, end);
    if (current) {
        group.current = 0;
        const std::string text =
            "worker host ended: " + howItEnded(end) + (end.stderrTail.empty() ? "" : "\n" + end.stderrTail);
        for (uint32_t slot = 0; slot < host.workers; ++slot) {
            const uint32_t number = host.group * m_settings.workersPerHost + slot;
            Lane& lane = m_lanes[number];
            if (lane.state != Lane::State::GivenUp) lane.state = Lane::State::Down;
            lane.outstanding = lane.recalling = 0;
            lane.nextCheck = Instant::max();
            laneChanged(number, end.orderly ? WorkerState::Stopped : WorkerState::Crashed,
                        end.orderly ? "" : howItEnded(end));
        }
        if (m_phase == Phase::Working) {
            if (neverReady)
                initFailed(host, text, end.exitCode == kDoNotRespawn);
            else
                restartLater(host, end, text);
        }
    }
    m_hosts.erase(id);
}

/// Only the kernel's own counter proves that it killed for lack of memory.
void RunCore::explain(const Host& host, HostEnd& end) {
    const uint64_t kills = m_machine.memoryKills();
    const bool more = kills > std::exchange(m_memoryKills, kills);
    if (end.signal != SIGKILL || host.killedByUs || !host.verdict.empty() || !end.reason.empty()) return;
    end.reason = more ? "killed by SIGKILL: out of memory, the kernel's count of such kills rose"
                      : "killed by SIGKILL, perhaps by lack of memory";
}

/// Settles every attempt the host still had. Charged is the one item it had
/// started; if it was several, or nobody knows, all of those are suspects;
/// what it had not started, and everything in a host that we killed, goes
/// back without charge. One of those in a stuck host may have made it so: they
/// run alone, and who sticks alone is charged, or it would go on for ever.
/// A lost connection is nobody's doing, unless it happens to the same item again and again.
void RunCore::blame(Host& host, const HostEnd& end) {
    // Where it may go on, nothing of it starts anew before that is over.
    const Instant again = m_now + end.mayRunOn;
    const auto tryAgain = [&](Task& task) {
        if (end.mayRunOn <= Duration::zero()) return requeue(task);
        task.state = Task::State::Delayed;
        m_retries.add(again, m_tasks.idOf(task));
    };
    std::vector<TaskId> lost, hung;
    m_tasks.each([&](TaskId id, Task& task) {
        if (task.host != host.id) return;
        if (task.state == Task::State::Dispatched)
            lost.push_back(id);
        else if (task.state == Task::State::AwaitingKill)
            hung.push_back(id);
    });
    std::vector<TaskId> started;
    for (const Ticket ticket : end.started)
        if (Task* task = m_tasks.find(ticket); task && task->host == host.id)
            started.push_back(m_tasks.idOf(*task));
    if (!end.startedKnown || host.stuck) started = lost;
    const bool ours = (host.killedByUs || end.orderly) && !host.stuck;
    // One that hung there had started too, though its attempt is over.
    const bool one = started.size() == 1 && host.hung == 0;
    std::sort(lost.rbegin(), lost.rend(), // requeued in front: the lowest index last
              [&](TaskId a, TaskId b) { return m_tasks[a].item.index < m_tasks[b].item.index; });
    for (const TaskId id : lost) {
        Task& task = m_tasks[id];
        const bool ran = std::find(started.begin(), started.end(), id) != started.end();
        detach(task);
        if (task.seenSince != Instant{}) task.seconds = toSeconds(m_now - task.seenSince);
        if (m_stopMode) {
            // A crash of its own, or what the stop did to it? Only a drain can tell.
            if (ran && !ours && one && !end.connectionLost && *m_stopMode == StopMode::Drain)
                attemptEnded(task, OutcomeKind::Crashed,
                             {0, Content::Raw, "", "", crashError(end, host.verdict), 0});
            else
                dropTask(task);
        } else if (task.ending == Task::Ending::Cancelled) {
            finishTask(task, OutcomeKind::Cancelled, ended(task));
        } else if (ours || !ran || (end.connectionLost && !task.suspect && ++task.losses < kMostLosses)) {
            task.attempt -= 1;
            tryAgain(task);
        } else if (host.stuck ? task.suspect : one) {
            ++task.crashes;
            attemptEnded(task, OutcomeKind::Crashed,
                         {0, Content::Raw, "", "", crashError(end, host.verdict), 0});
            if (end.mayRunOn > Duration::zero()) m_retries.postpone(id, again);
        } else {
            task.attempt -= 1;
            task.suspect = true;
            tryAgain(task);
        }
    }
    for (const TaskId id : hung) { // dead at last: their next attempt may begin
        Task& task = m_tasks[id];
        if (m_stopMode) {
            dropTask(task);
            continue;
        }
        if (task.ending == Task::Ending::Cancelled) {
            finishTask(task, OutcomeKind::Cancelled, ended(task));
            continue;
        }
        task.state = Task::State::Delayed;
        m_retries.add(again, id);
    }
    if (end.mayRunOn > Duration::zero() && !m_stopMode && (!lost.empty() || !hung.empty()))
        warn("`" + placeOf(host.group) +
             "` did not end its worker when it was told to: the connection hangs. What was on its way there "
             "waits "
             "for " +
             formatDuration(std::chrono::ceil<std::chrono::seconds>(end.mayRunOn)) +
             ", until it cannot run there any more");
}

void RunCore::guardLost(std::string reason) { stop(StopMode::Kill, RunState::Broken, 1, std::move(reason)); }

void RunCore::laneChanged(uint32_t lane, WorkerState state, std::string message) {
    const Host* host = findHost(m_lanes[lane].host);
    Lane& changed = m_lanes[lane];
    if (double* phase = phaseOf(m_phases, changed.phase)) *phase += toSeconds(m_now - changed.phaseSince);
    changed.phase = state;
    changed.phaseSince = m_now;
    m_record.event(WorkerChanged{lane, host ? host->pid : 0, state, std::move(message)});
}

} // namespace poolboard
