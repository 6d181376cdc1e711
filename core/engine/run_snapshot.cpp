// SPDX-License-Identifier: MIT
// What faces see: the snapshot, and the signs of life of running items.
#include "core/engine/run_core.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard {
namespace {
constexpr double kSilentAfter = 10; // seconds without a sign before a worker is shown as silent
}

void RunCore::progress(HostId id, Ticket ticket, uint64_t done, uint64_t total, std::string_view note) {
    Task* task = m_tasks.find(ticket);
    if (!task || task->host != id) return;
    heard(id);
    task->lastSign = m_now;
    Lane& lane = m_lanes[task->worker];
    lane.sayer = ticket;
    lane.progressDone = done;
    lane.progressTotal = total;
    lane.note = toDisplay(note, 120);
    lane.lastSign = m_now;
    if (m_settings.wantEvents)
        m_record.event(ItemProgress{task->item.index, task->worker, done, total, lane.note});
}

void RunCore::log(HostId id, uint32_t by, Ticket ticket, int level, std::string_view text) {
    const Host* host = findHost(id);
    if (!host) return;
    heard(id);
    LogEvent event;
    event.level = level;
    event.text = toDisplay(text, 4096);
    event.worker = host->group * m_settings.workersPerHost + (by < host->workers ? by : 0);
    if (Task* task = m_tasks.find(ticket); task && task->host == id) {
        event.index = task->item.index;
        event.worker = task->worker;
        task->lastSign = m_now;
        m_lanes[event.worker].lastSign = m_now;
    } else {
        // Captured output: whose it is, is certain only when one item ran in the host. What a worker
        // says, in its init or beside its items, is no other worker's.
        unsigned running = 0;
        for (uint32_t slot = 0; slot < host->workers; ++slot) {
            if (by != kNoSlot && by != slot) continue;
            for (const auto& [started, since] : m_pool->started(id, slot))
                if (Task* one = m_tasks.find(started); one && one->host == id) {
                    one->lastSign = m_lanes[one->worker].lastSign = m_now;
                    event.index = one->item.index;
                    event.worker = one->worker;
                    ++running;
                }
        }
        if (running != 1) event.index.reset();
    }
    m_record.event(std::move(event));
}

/// Only what follows on what is out already: a gap is filled by the result alone.
void RunCore::ahead(HostId id, Ticket ticket, Ahead stream, uint64_t offset, std::string_view bytes) {
    Task* task = m_tasks.find(ticket);
    if (!task || task->host != id) return;
    heard(id);
    task->lastSign = m_lanes[task->worker].lastSign = m_now;
    uint64_t& out = task->ahead[static_cast<size_t>(stream)];
    if (offset == out && !m_recordBroken && m_record.ahead({stream, task->item.body, std::string(bytes)}))
        out += bytes.size();
}

Snapshot RunCore::snapshot(Instant now) {
    Snapshot out;
    out.runId = m_settings.runId;
    out.name = toDisplay(m_settings.name);
    out.worker = toDisplay(m_settings.worker);
    out.journalFile = m_settings.journalFile;
    out.total = m_settings.total;
    out.counts = m_counts;
    out.ended = m_ended;
    out.stopReason = m_stopReason;
    now = m_clock.at(now);
    const Instant until = m_phase == Phase::Over ? m_endedAt : now;
    out.workersWanted = m_target;
    out.frozen = m_clock.frozen();
    out.freezable = !m_settings.far;
    out.elapsed = toSeconds(until - m_startedAt);
    out.elapsedBefore = m_settings.elapsedBefore;
    out.phases = phases(until);
    out.sourceEnded = m_settings.sourceKnown;
    out.rate = m_phase == Phase::Over && out.elapsed > 0 ? static_cast<double>(m_ended) / out.elapsed
                                                         : m_progress.rate();
    out.held = m_ordered.held();
    if (const auto place = m_ordered.waitingFor())
        m_tasks.each([&](TaskId, const Task& task) {
            if (task.place == *place) out.heldBackBy = task.item.index;
        });
    out.failures.assign(m_failures.begin(), m_failures.end());
    out.warned = m_warned;
    out.warnings.assign(m_warnings.begin(), m_warnings.end());
    fillWorkers(out, now);
    out.waiting = m_tasks.size() - std::min<uint64_t>(m_tasks.size(), out.running);
    if (m_phase == Phase::Over) {
        out.state = m_endState;
        out.exitStatus = m_exitStatus;
        return out;
    }
    out.state = m_phase == Phase::Stopping                           ? RunState::Stopping
                : stands() && m_unreturned != 0 && !m_clock.frozen() ? RunState::Pausing
                : stands()                                           ? RunState::Paused
                : out.unsuccessful() != 0                            ? RunState::Failing
                : anyReady() || out.done() != 0                      ? RunState::Running
                                                                     : RunState::Preparing;
    if (!out.total && m_position) out.estimatedTotal = estimateTotal(m_read, *m_position);
    out.basis = out.total ? TotalBasis::Items : out.estimatedTotal ? TotalBasis::Bytes : TotalBasis::Unknown;
    if (out.state == RunState::Paused)
        out.rate = 0; // and nobody knows when it goes on
    else if (const auto items = left(out))
        out.eta = m_progress.eta(m_ended, m_ended + *items, now);
    out.why = whyIdle(out);
    return out;
}

bool RunCore::anyReady() const {
    return std::any_of(m_lanes.begin(), m_lanes.end(),
                       [](const Lane& lane) { return lane.state == Lane::State::Ready; });
}

/// How many items are still to end, if that is known.
std::optional<uint64_t> RunCore::left(const Snapshot& snapshot) const {
    if (!m_wishes.empty()) return {}; // how many they are is known when all of them are read
    const uint64_t admitted = m_tasks.size();
    if (!m_sourceOpen) return admitted;
    if (const auto& again = m_settings.triesAgain) return *again - std::min(*again, m_givenAgain) + admitted;
    const std::optional<uint64_t> total = snapshot.total ? snapshot.total : snapshot.estimatedTotal;
    if (!total) return {};
    return *total - std::min(*total, snapshot.done());
}

/// What has passed up to now. Where several items are in flight, work can be more than the time that was
/// there.
Phases RunCore::phases(Instant now) const {
    Phases out = m_phases;
    for (const Lane& lane : m_lanes)
        if (double* phase = phaseOf(out, lane.phase))
            *phase += std::max(0.0, toSeconds(now - lane.phaseSince));
    out.wait = std::max(0.0, out.wait - out.work);
    return out;
}

void RunCore::fillWorkers(Snapshot& out, Instant now) {
    if (!m_pool) return; // nothing was started
    for (uint32_t number = 0; number < m_lanes.size(); ++number) {
        const Lane& lane = m_lanes[number];
        if (!active(number) && !findHost(lane.host)) continue; // retired
        WorkerRow row;
        row.worker = number;
        row.done = lane.done;
        row.failed = lane.failed;
        row.restarts = lane.restarts;
        const Host* host = findHost(lane.host);
        row.pid = host ? host->pid : 0;
        row.memory = host ? host->usage.residentBytes : 0;
        row.cpuSeconds = host ? host->usage.cpuSeconds : 0;
        if (host && host->usedAt) row.usedAt = toSeconds(*host->usedAt - m_startedAt);
        row.busy = lane.worked;
        row.state = !host ? (lane.state == Lane::State::GivenUp ? WorkerState::Crashed : WorkerState::Stopped)
                    : host->unresponsive               ? WorkerState::Silent
                    : !active(number) || host->leaving ? WorkerState::Retiring
                    : lane.state == Lane::State::Ready ? WorkerState::Idle
                    : row.pid == 0                     ? WorkerState::Starting
                    : lane.state == Lane::State::Down  ? WorkerState::Retiring
                                                       : WorkerState::Initialising;
        for (const auto& [ticket, since] : startedIn(lane.host, lane.slot)) {
            Task* task = m_tasks.find(ticket);
            if (!task || task->host != lane.host) continue;
            ++out.running;
            const double elapsed = std::max(0.0, toSeconds(now - startOf(*task, since)));
            row.busy += elapsed;
            if (row.item && elapsed <= row.elapsed) continue; // the oldest of those in flight is shown
            row.item = task->item.index;
            row.attempt = task->attemptsBefore() + task->attempt;
            row.input = toDisplay(task->item.body, 160);
            row.elapsed = elapsed;
            row.silent = std::max(0.0, toSeconds(now - std::max(since, task->lastSign)));
            const bool silent = row.silent > kSilentAfter || host->unresponsive;
            row.state = silent ? WorkerState::Silent : WorkerState::Working;
            const bool said = lane.sayer == ticket;
            row.progressDone = said ? lane.progressDone : 0;
            row.progressTotal = said ? lane.progressTotal : 0;
            row.note = said ? lane.note : "";
        }
        out.workers.push_back(std::move(row));
    }
    if (m_settings.wantEvents) announceStarted();
}

/// item_started for what has begun since the last look; quick items are missed,
/// which the contract of the event stream allows.
void RunCore::announceStarted() {
    for (uint32_t number = 0; number < m_lanes.size(); ++number) {
        Lane& lane = m_lanes[number];
        for (const auto& [ticket, since] : m_pool->started(lane.host, lane.slot)) {
            const Task* task = m_tasks.find(ticket);
            if (!task || task->host != lane.host || lane.announced >= ticket) continue;
            lane.announced = ticket;
            m_record.event(ItemStarted{task->item.index, task->attempt, number});
        }
    }
}

} // namespace poolboard
