// SPDX-License-Identifier: MIT
// Stopping and ending: drain, cancel, kill; teardown; the verdict.
#include "core/engine/run_core.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace poolboard {
void RunCore::stop(StopMode mode, RunState endState, int exitStatus, std::string reason) {
    if (m_phase == Phase::Over || m_phase == Phase::Ending) return;
    if (m_pool) thaw(); // what is frozen can neither finish nor hear
    if (m_endState == RunState::Finished ||
        (endState == RunState::Broken && m_endState != RunState::Broken) ||
        (exitStatus == kNotStarted && m_endState == RunState::Stopped)) {
        m_endState = endState;
        m_exitStatus = exitStatus;
        m_stopReason = std::move(reason);
    }
    if (m_stopMode && *m_stopMode >= mode) return; // only a stronger stop changes anything
    m_stopMode = mode;
    if (m_phase == Phase::Working) {
        m_phase = Phase::Stopping;
        if (m_sourceOpen) m_source.stop();
        dropPending();
        recallAll();
    }
    if (mode == StopMode::Cancel) {
        m_cancelDeadline = m_now + m_settings.limits.grace;
        m_tasks.each([&](TaskId, Task& task) {
            if (task.state == Task::State::Dispatched) m_pool->cancel(task.host, task.ticket);
        });
    }
}

/// Everything that is not with a host is left unfinished.
void RunCore::dropPending() {
    m_pending.clear();
    m_suspects.clear();
    m_retries.clear();
    m_wishes.clear();
    std::vector<TaskId> waiting;
    m_tasks.each([&](TaskId id, Task& task) {
        if (task.state == Task::State::Pending || task.state == Task::State::Delayed) waiting.push_back(id);
    });
    for (const TaskId id : waiting)
        dropTask(m_tasks[id]);
}

void RunCore::applyStop() {
    const bool now = *m_stopMode == StopMode::Kill || m_now >= m_cancelDeadline;
    if (!now) return;
    for (auto& [id, host] : m_hosts)
        if (!host.killedByUs) kill(host, "the run was stopped");
    m_stopMode = StopMode::Kill;
    m_cancelDeadline = Instant::max();
}

/// The halt rule, once per turn. When everything has been tried there is nothing to halt.
void RunCore::checkHalt() {
    const auto& rule = m_settings.errors.halt;
    if (!rule || m_phase != Phase::Working || (!m_sourceOpen && m_tasks.size() == 0)) return;
    const uint64_t failed = m_here[size_t(OutcomeKind::Failed)] + m_here[size_t(OutcomeKind::TimedOut)] +
                            m_here[size_t(OutcomeKind::Crashed)];
    const uint64_t succeeded = m_here[size_t(OutcomeKind::Succeeded)];
    const uint64_t finished = std::accumulate(m_here.begin(), m_here.end(), uint64_t{0});
    if (!rule->reached(failed, succeeded, finished, m_settings.total)) return;
    const bool success = rule->what == HaltRule::What::Successes;
    const uint64_t reached = success ? succeeded : failed;
    const std::string counted = std::to_string(reached) + (reached == 1 ? " item" : " items") +
                                (success ? " succeeded" : " did not succeed");
    stop(rule->now ? StopMode::Cancel : StopMode::Drain, RunState::Halted, success ? 0 : 4,
         counted + ", which --halt waits for");
}

void RunCore::endIfDone() {
    if (m_phase == Phase::Working) {
        const bool finished = !m_sourceOpen && m_tasks.size() == 0 && m_finding == 0 && m_wishes.empty();
        if (!finished) return;
        m_phase = Phase::Ending;
        tearDown();
    } else if (m_phase == Phase::Stopping && m_unreturned == 0 &&
               !(m_settings.keepUnfinished && m_sourceOpen)) { // else what it still reads would be lost
        m_phase = Phase::Ending;
        tearDown();
    }
    if (m_phase == Phase::Ending && m_hosts.empty()) judge();
}

void RunCore::tearDown() {
    for (auto& [id, host] : m_hosts) {
        if (host.killedByUs) continue;
        host.killedByUs = true;
        if (host.state == Host::State::Live && host.hung == 0) {
            host.state = Host::State::Ending;
            m_pool->teardown(id, m_settings.limits.teardown);
        } else {
            kill(host, "the run is over");
        }
    }
}

/// The end of the run, exactly once: what is held behind a gap goes to the
/// journal, and the counts say how it ended.
void RunCore::judge() {
    m_phase = Phase::Over;
    m_endedAt = m_now;
    if (!m_recordBroken && m_ordered.held() != 0) m_record.journalOnly(m_ordered.takeHeld());
    if (!m_recordBroken && !m_unfinished.empty()) m_record.unfinished(std::exchange(m_unfinished, {}));
    if (m_endState != RunState::Finished) return;
    if (unsuccessful() != 0) {
        m_endState = RunState::FinishedWithFailures;
        m_exitStatus = m_settings.errors.policy == ErrorPolicy::Ignore ? 0 : 3;
    }
}

std::optional<Instant> RunCore::nextWake() const {
    if (m_phase == Phase::Over || m_phase == Phase::Idle) return std::nullopt;
    if (m_clock.frozen()) return std::nullopt;
    Instant at = std::min({m_takeBackAt, m_cancelDeadline, m_aliveAt});
    if (m_phase == Phase::Working || m_phase == Phase::Stopping) at = std::min(at, m_lookAt);
    if (m_phase == Phase::Working) {
        for (uint32_t group = 0; group < m_groups.size(); ++group)
            if (!m_groups[group].givenUp && workersOf(group) != 0)
                at = std::min(at, m_groups[group].restartAt);
    }
    for (const Lane& lane : m_lanes)
        at = std::min(at, lane.nextCheck);
    for (const auto& [id, host] : m_hosts) {
        if (host.initsLeft != 0 && host.state != Host::State::Ending) at = std::min(at, host.initDeadline);
        if (host.state == Host::State::Condemned) at = std::min({at, host.killAt, host.nextCheck});
    }
    if (const auto retry = m_retries.next()) at = std::min(at, *retry);
    if (runTimeoutArmed()) at = std::min(at, m_startedAt + *m_settings.limits.run);
    if (at == Instant::max()) return std::nullopt;
    return m_clock.real(at);
}

} // namespace poolboard
