// SPDX-License-Identifier: MIT
#include "core/engine/run_core.h"

#include "core/base/text.h"
#include "core/base/units.h"
#include "core/run/retry_policy.h"

#include <numeric>

namespace poolboard {
namespace {
constexpr size_t kFailuresShown = 20;

/// One less; what is counted comes from a file, and may not fit.
void oneLess(uint64_t& count) { count -= count != 0 ? 1 : 0; }

/// What the worker itself said about an attempt that we ended stands in the trace.
std::unique_ptr<WorkerError> withTrace(std::unique_ptr<WorkerError> ours, std::unique_ptr<WorkerError> own) {
    if (own) ours->trace = own->message + (own->trace.empty() ? "" : "\n" + own->trace);
    return ours;
}
} // namespace

RunCore::RunCore(RunSettings settings, SourcePort& source, RecordPort& record, MachinePort& machine,
                 uint64_t seed)
    : m_settings(std::move(settings)), m_source(source), m_record(record), m_machine(machine),
      m_luck(static_cast<uint32_t>(seed | 1)), m_lanes(m_settings.workers()), m_target(m_settings.workers()),
      m_groups(m_settings.hosts), m_counts(m_settings.before) {
    m_read = std::accumulate(m_counts.begin(), m_counts.end(), uint64_t{0});
    for (Lane& lane : m_lanes)
        lane.tuner = BatchTuner(m_settings.chunkSize);
}

void RunCore::start(HostPool& pool, Instant now) {
    m_pool = &pool;
    m_realNow = m_now = m_startedAt = m_lookAt = now;
    m_memoryKills = m_machine.memoryKills();
    m_progress.start(now);
    m_phase = Phase::Working;
    m_record.event(RunStarted{m_settings.name, m_settings.worker, m_settings.kind, m_settings.hosts,
                              m_settings.workersPerHost, m_settings.inFlight, m_settings.total});
    for (HostGroup& group : m_groups)
        group.restartAt = now;
    turn(now);
}

void RunCore::itemsRead(std::vector<Item> items, std::optional<BytePosition> position,
                        std::vector<Outcome> settled) {
    m_itemCredit -= static_cast<int64_t>(items.size() + settled.size());
    for (const Item& item : items)
        m_byteCredit -= static_cast<int64_t>(item.body.size());
    for (const Outcome& outcome : settled)
        m_byteCredit -= static_cast<int64_t>(outcome.input.size());
    auto next = settled.begin();
    const auto settleUpTo = [&](uint64_t index) {
        for (; next != settled.end() && next->index <= index; ++next) {
            if (m_phase != Phase::Working) return; // also when a failure among them has stopped the run
            if (next->replaces)
                oneLess(m_counts[static_cast<size_t>(next->replaces->kind)]);
            else
                ++m_read;
            ++m_inWindow;
            m_windowBytes += next->bytes();
            settle(m_admitted++, std::move(*next));
        }
    };
    for (Item& item : items) {
        settleUpTo(item.index);
        if (item.replaces) ++m_givenAgain;
        if (item.replaces && m_early.erase(item.index) != 0) continue; // that was its time
        if (m_phase == Phase::Working)
            admit(std::move(item));
        else
            keepUnfinished(std::move(item)); // read too late: on resume it is run
    }
    settleUpTo(UINT64_MAX);
    m_position = position;
    if (m_settings.total && m_read > *m_settings.total) m_settings.total = m_read; // a folder that grew
}

void RunCore::admit(Item&& item) {
    ++m_inWindow;
    m_windowBytes += item.body.size();
    if (item.replaces) { // it is not done, as long as it is tried again
        oneLess(m_counts[static_cast<size_t>(item.replaces->kind)]);
        if (item.replaces->lately) oneLess(m_here[static_cast<size_t>(item.replaces->kind)]);
        m_again.insert(item.index);
    } else {
        ++m_read;
    }
    m_pending.push_back(m_tasks.add(std::move(item), m_admitted++));
}

void RunCore::sourceEnded(std::optional<Error> error) {
    m_sourceOpen = false;
    m_early.clear();
    if (!error && !m_settings.notWhole.empty()) {
        if (m_phase != Phase::Working || m_endState != RunState::Finished) return;
        m_endState = RunState::Stopped;
        m_exitStatus = 3;
        m_stopReason = m_settings.notWhole;
        return;
    }
    if (!error) {
        if (m_phase != Phase::Working) return;
        m_settings.total = m_read;
        m_settings.sourceKnown = true;
        return;
    }
    // What was read is finished; the run ends as broken all the same.
    if (m_phase == Phase::Working && m_endState == RunState::Finished) {
        m_endState = m_read == 0 ? RunState::Halted : RunState::Broken;
        m_exitStatus = m_read == 0 ? kNotStarted : 1;
        m_stopReason = error->text();
        m_record.event(WarningEvent{m_stopReason});
    }
}

void RunCore::recorded(size_t outcomes, size_t bytes, std::vector<Outcome> spent) {
    if (spent.capacity() > m_spare.capacity()) m_spare = std::move(spent);
    m_inWindow -= std::min(m_inWindow, outcomes);
    m_windowBytes -= std::min(m_windowBytes, bytes);
}

void RunCore::recordFailed(const Error& error, int exitStatus) {
    m_recordBroken = true;
    const bool quiet = exitStatus == kReaderGone; // its reader has all it wanted
    stop(StopMode::Cancel, quiet ? RunState::Stopped : RunState::Broken, exitStatus, error.text());
}

void RunCore::turn(Instant now) {
    m_realNow = now;
    m_now = m_clock.at(now);
    m_takeBackAt = Instant::max();
    if (m_phase == Phase::Over || m_phase == Phase::Idle) return;
    if (m_clock.frozen()) return flushOutcomes(); // what was under way may still arrive
    if (runTimeoutArmed() && m_now >= m_startedAt + *m_settings.limits.run)
        stop(StopMode::Cancel, RunState::Stopped, kRunTimeout,
             "the run timeout of " + formatDuration(*m_settings.limits.run) + " passed");
    while (const auto due = m_retries.due(m_now))
        requeue(m_tasks[*due]);
    watchMachine();
    startDueHosts();
    checkInits();
    checkDeadlines();
    checkAlive();
    settleCondemned();
    settleLeaving();
    checkHalt();
    if (m_stopMode) applyStop();
    if (m_phase == Phase::Working) {
        if (heldBackBecause().empty()) {
            giveOutSuspects();
            giveOut();
            takeBack();
        }
        findMore();
        demandMore();
    }
    flushOutcomes();
    if (anyReady()) m_progress.workBegins(m_ended, m_now);
    if (stands() && m_unreturned == 0)
        m_progress.stands(m_now);
    else
        m_progress.update(m_ended, m_now);
    endIfDone();
}

void RunCore::results(HostId id, uint32_t slot, std::vector<AttemptResult> batch) {
    Host* host = findHost(id);
    if (!host) return;
    heard(id);
    const uint32_t laneNumber = host->group * m_settings.workersPerHost + slot;
    double seconds = 0;
    unsigned counted = 0;
    for (AttemptResult& result : batch) {
        Task* task = m_tasks.find(result.ticket);
        if (!task || task->host != id || task->worker != laneNumber)
            continue; // given up on meanwhile, or made up by the host
        seconds += result.seconds;
        ++counted;
        const bool wantsReplacement = result.error && result.error->replaceWorker;
        task->seconds = result.seconds;
        OutcomeKind kind = OutcomeKind::Succeeded;
        if (result.error) {
            // A worker that watches its own deadline may report an error of its own just
            // before it is asked to end; that is a timeout all the same.
            if (task->ending == Task::Ending::No && task->limit && result.seconds >= toSeconds(*task->limit))
                task->ending = Task::Ending::Timeout;
            kind = task->ending == Task::Ending::No          ? OutcomeKind::Failed
                   : task->ending == Task::Ending::Cancelled ? OutcomeKind::Cancelled
                                                             : OutcomeKind::TimedOut;
            if (kind != OutcomeKind::Failed)
                result.error = withTrace(std::move(ended(*task).error), std::move(result.error));
        } else {
            m_median.add(result.seconds);
        }
        detach(*task);
        task->suspect = false; // it ended without taking its host along
        attemptEnded(*task, kind, std::move(result));
        if (wantsReplacement && host->state == Host::State::Live) condemn(*host);
    }
    Lane& lane = m_lanes[laneNumber];
    if (lane.host == id) {
        lane.tuner.measure(counted, seconds);
        lane.lastSign = lane.lastMove = m_now;
        host->answered = host->answered || counted != 0;
        if (host->answered) m_groups[host->group].proven = true;
    }
}

/// One attempt is over and no longer with a host: again, or an outcome?
void RunCore::attemptEnded(Task& task, OutcomeKind kind, AttemptResult&& result) {
    m_phases.work += task.seconds;
    if (task.worker < m_lanes.size()) m_lanes[task.worker].worked += task.seconds;
    if (kind == OutcomeKind::Succeeded || kind == OutcomeKind::Cancelled)
        return finishTask(task, kind, std::move(result));
    if (m_stopMode && *m_stopMode != StopMode::Drain) {
        // Ended by the stop, not by itself: the item is unfinished and has no outcome.
        return dropTask(task);
    }
    const auto delay =
        m_stopMode ? std::nullopt
                   : nextAttemptIn(m_settings.errors, task.attempt, task.crashes, result.error.get(), luck());
    if (!delay) return finishTask(task, kind, std::move(result));
    m_record.event(AttemptFailed{task.item.index, task.attempt, task.worker, kind,
                                 result.error ? result.error->type : "",
                                 result.error ? result.error->message : "", toSeconds(*delay)});
    noteAttempt(task, kind, result.error.get());
    const bool another = result.error && result.error->advice == RetryAdvice::OtherWorker;
    task.avoid = another ? task.worker : kNobody;
    if (task.state == Task::State::AwaitingKill) return; // settled when its host is dead
    task.state = Task::State::Delayed;
    m_retries.add(m_now + *delay, m_tasks.idOf(task));
}

double RunCore::luck() {
    const double dice = static_cast<double>(m_luck()) / static_cast<double>(std::minstd_rand::max());
    return std::min(dice, 0.999);
}

/// Forgets an item that is left unfinished.
void RunCore::dropTask(Task& task) {
    --m_inWindow;
    m_windowBytes -= std::min(m_windowBytes, task.item.body.size());
    if (task.item.replaces) {
        ++m_counts[static_cast<size_t>(task.item.replaces->kind)]; // it keeps that outcome
        if (task.item.replaces->lately) ++m_here[static_cast<size_t>(task.item.replaces->kind)];
        m_again.erase(task.item.index);
    }
    keepUnfinished(std::move(task.item));
    m_tasks.remove(m_tasks.idOf(task));
}

void RunCore::keepUnfinished(Item&& item) {
    if (m_settings.keepUnfinished && !item.replaces) m_unfinished.push_back(std::move(item));
}

void RunCore::noteAttempt(Task& task, OutcomeKind kind, const WorkerError* error) const {
    if (!task.earlier) task.earlier = std::make_unique<std::vector<Attempt>>();
    if (task.earlier->size() == Outcome::kAttemptsKept) task.earlier->erase(task.earlier->begin());
    task.earlier->push_back({task.attemptsBefore() + task.attempt, kind, static_cast<int32_t>(task.worker),
                             task.seconds, error ? error->type : "", error ? error->message : "", m_realNow});
}

void RunCore::finishTask(Task& task, OutcomeKind kind, AttemptResult&& result) {
    Outcome outcome;
    outcome.index = task.item.index;
    outcome.kind = kind;
    outcome.content = result.content;
    outcome.passing = task.item.passing;
    outcome.inputContent = task.item.content;
    outcome.stamp = task.item.stamp;
    outcome.replaces = task.item.replaces;
    outcome.ahead = task.ahead;
    outcome.earlier = std::move(task.earlier);
    outcome.endedAt = m_realNow;
    outcome.attempts = task.attemptsBefore() + task.attempt;
    outcome.worker = task.attempt == 0 ? -1 : static_cast<int32_t>(task.worker);
    outcome.seconds = task.seconds;
    outcome.input = std::move(task.item.body);
    outcome.result = std::move(result.result);
    outcome.diagnostics = std::move(result.diagnostics);
    outcome.error = std::move(result.error);
    m_windowBytes += outcome.bytes() - outcome.input.size();
    if (task.attempt != 0) {
        Lane& lane = m_lanes[task.worker];
        ++(outcome.ok() ? lane.done : lane.failed);
    }
    const uint64_t place = task.place;
    m_tasks.remove(m_tasks.idOf(task));
    settle(place, std::move(outcome));
}

/// Counts an outcome and passes it on.
void RunCore::settle(uint64_t place, Outcome&& outcome) {
    ++m_counts[static_cast<size_t>(outcome.kind)];
    ++m_here[static_cast<size_t>(outcome.kind)];
    ++m_ended;
    if (outcome.replaces)
        std::erase_if(m_failures, [&](const FailureRow& row) { return row.index == outcome.index; });
    if (outcome.error) noteFailure(outcome);
    if (m_settings.ordered)
        m_ordered.put(place, std::move(outcome), m_ready);
    else
        m_ready.push_back(std::move(outcome));
}

void RunCore::flushOutcomes() {
    if (m_ready.empty()) return;
    if (!m_again.empty())
        for (const Outcome& outcome : m_ready)
            if (outcome.replaces && m_again.erase(outcome.index) != 0 && (m_finding != 0 || m_findingMore))
                m_justEnded.insert(outcome.index);
    if (!m_recordBroken) m_record.outcomes(std::exchange(m_ready, std::exchange(m_spare, {})));
    m_ready.clear();
}

/// Also while a drain waits for running items; a stronger stop has a bound of its own.
bool RunCore::runTimeoutArmed() const {
    return m_settings.limits.run &&
           (m_phase == Phase::Working || (m_phase == Phase::Stopping && *m_stopMode == StopMode::Drain));
}

uint64_t RunCore::unsuccessful() const {
    uint64_t sum = 0;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        if (!isFine(static_cast<OutcomeKind>(kind))) sum += m_counts[kind];
    return sum;
}

void RunCore::warn(std::string text) {
    ++m_warned;
    m_warnings.push_back(toDisplay(text.substr(0, text.find('\n')), 400));
    if (m_warnings.size() > Snapshot::kWarningsShown) m_warnings.pop_front();
    m_record.event(WarningEvent{std::move(text)});
}

void RunCore::noteFailure(const Outcome& outcome) {
    FailureRow row{
        outcome.index, outcome.kind, outcome.worker, outcome.attempts, toDisplay(outcome.input), "", ""};
    if (outcome.error) {
        row.type = outcome.error->type;
        row.message = toDisplay(outcome.error->message, 400);
    }
    m_failures.push_back(std::move(row));
    if (m_failures.size() > kFailuresShown) m_failures.pop_front();
    if (m_settings.errors.policy == ErrorPolicy::Immediate && m_phase == Phase::Working)
        stop(StopMode::Cancel, RunState::Halted, 4,
             "item " + std::to_string(outcome.index) + " " + std::string(outcomeName(outcome.kind)) +
                 " and --on-error is immediate");
}

} // namespace poolboard
