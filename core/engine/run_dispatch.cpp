// SPDX-License-Identifier: MIT
// Giving out work: the window, batches, suspects, and taking work back.
#include "core/engine/read_ahead.h"
#include "core/engine/run_core.h"

#include <algorithm>
#include <limits>

namespace poolboard {
namespace {
constexpr size_t kBatchBytes = 1u << 20; // large items travel alone
/// Keeps workers busy behind one item that takes longer than so many others; bytes bound what then waits.
constexpr size_t kAutoWindowPerWorker = 256;
constexpr auto kStrandedAfter = std::chrono::milliseconds(5);
} // namespace

/// How many items may be between source and record.
size_t RunCore::windowItems() const {
    if (!m_settings.bounded) return TaskTable::kMost;
    const size_t slots = size_t{m_target} * m_settings.inFlight;
    unsigned chunk = 1;
    for (const Lane& lane : m_lanes)
        chunk = std::max(chunk, lane.tuner.chunk());
    const size_t wanted = slots * chunk * m_settings.prefillRatio;
    return std::min(TaskTable::kMost,
                    m_settings.chunkSize != 0 ? wanted : std::max(wanted, slots * kAutoWindowPerWorker));
}

/// How many bytes may be there. Only an automatic chunk says that items are quick.
size_t RunCore::windowBytes() const {
    const bool quick =
        m_settings.chunkSize == 0 &&
        std::all_of(m_lanes.begin(), m_lanes.end(), [](const Lane& lane) { return lane.tuner.chunk() > 1; });
    const size_t places = size_t{m_settings.workers()} * m_settings.inFlight * m_settings.prefillRatio;
    return readAheadBytes(m_settings.windowBytes, quick, places,
                          m_windowBytes / std::max<size_t>(m_inWindow, 1));
}

/// Lets the source read on. Asks for a quarter of the window at once, so that
/// [source] is not woken for every item.
void RunCore::demandMore() {
    if (!m_sourceOpen) return;
    const auto window = static_cast<int64_t>(windowItems());
    const auto budget = static_cast<int64_t>(windowBytes());
    const int64_t items = window - static_cast<int64_t>(m_inWindow) - m_itemCredit;
    // An item larger than the budget is admitted when the window is empty.
    const int64_t bytes = budget - static_cast<int64_t>(m_windowBytes) - m_byteCredit;
    const bool wantItems = items >= std::max<int64_t>(1, window / 4);
    const bool wantBytes = bytes >= budget / 4;
    if (!wantItems && !wantBytes) return;
    m_source.demand(wantItems ? static_cast<size_t>(items) : 0, wantBytes ? bytes : 0);
    m_itemCredit += wantItems ? items : 0;
    m_byteCredit += wantBytes ? bytes : 0;
}

bool RunCore::canFeed(uint32_t number) {
    const Lane& lane = m_lanes[number];
    if (lane.state != Lane::State::Ready || !active(number)) return false;
    const Host* host = findHost(lane.host);
    return host && host->state == Host::State::Live && !host->alone && !host->leaving &&
           !host->unresponsive && host->itemsLeft != 0;
}

/// Whether an item that should not go to this worker could go to another.
bool RunCore::othersThan(uint32_t number) {
    for (uint32_t other = 0; other < m_lanes.size(); ++other)
        if (other != number && canFeed(other)) return true;
    return false;
}

/// With a delay between items: may one start now? Else when.
bool RunCore::mayStart() {
    if (m_settings.delay == Duration{} || m_now >= m_mayStartAt) return true;
    if (!m_pending.empty() || !m_suspects.empty()) m_takeBackAt = std::min(m_takeBackAt, m_mayStartAt);
    return false;
}

/// Workers that could start something first, a chunk or an equal share each; then those that run low.
void RunCore::giveOut() {
    std::vector<uint32_t> ready;
    for (uint32_t i = 0; i < m_lanes.size(); ++i) {
        const uint32_t lane = (m_turnOf + i) % static_cast<uint32_t>(m_lanes.size());
        if (canFeed(lane)) ready.push_back(lane);
    }
    if (!m_lowMemory.empty()) { // one item at a time (heldBackBecause)
        if (!ready.empty() && !m_pending.empty() && mayStart()) feed(ready.front(), 1);
        return;
    }
    if (m_settings.delay != Duration{}) { // nothing waits at a worker, or it would start by itself
        const auto free = std::ranges::find_if(
            ready, [this](uint32_t lane) { return m_lanes[lane].outstanding < m_settings.inFlight; });
        if (free == ready.end() || m_pending.empty() || !mayStart()) return;
        m_turnOf = (*free + 1) % static_cast<uint32_t>(m_lanes.size());
        feed(*free, 1);
        mayStart(); // when the next one may
        return;
    }
    const bool moreToCome = std::any_of(m_lanes.begin(), m_lanes.end(), [](const Lane& lane) {
        return lane.state == Lane::State::Starting && lane.restarts == 0;
    });
    for (const bool first : {true, false}) {
        if (!first && moreToCome) return; // nobody gets a second portion before everybody had a first
        const auto room = [&](uint32_t lane) -> size_t {
            const size_t chunk = size_t{m_lanes[lane].tuner.chunk()} * m_settings.inFlight;
            const size_t most = first ? chunk : chunk * m_settings.prefillRatio;
            const size_t has = m_lanes[lane].outstanding;
            const bool enough = has >= m_settings.inFlight && (first || has > most / 2);
            return enough || has >= most ? 0 : most - has;
        };
        // A second portion leaves their part to those who still have enough.
        size_t takers = first ? static_cast<size_t>(std::ranges::count_if(ready, room)) : ready.size();
        for (const uint32_t lane : ready) {
            if (m_pending.empty()) return;
            const size_t most = room(lane);
            if (most == 0) continue;
            const size_t share = (m_pending.size() + takers - 1) / takers;
            if (first) --takers;
            feed(lane, std::min(most, share));
            m_turnOf = (lane + 1) % static_cast<uint32_t>(m_lanes.size());
        }
    }
}

void RunCore::feed(uint32_t lane, size_t count) {
    std::vector<TaskId> batch, avoided;
    batch.reserve(std::min(count, m_pending.size()));
    size_t bytes = 0;
    count = std::min<uint64_t>(count, m_hosts[m_lanes[lane].host].itemsLeft);
    while (batch.size() < count && !m_pending.empty()) {
        const TaskId id = m_pending.front();
        const Task& task = m_tasks[id];
        if (task.avoid == lane && othersThan(lane)) {
            m_pending.pop_front();
            avoided.push_back(id);
            continue;
        }
        bytes += task.item.body.size();
        if (!batch.empty() && bytes > kBatchBytes) break;
        m_pending.pop_front();
        batch.push_back(id);
    }
    m_pending.insert(m_pending.begin(), avoided.begin(), avoided.end());
    if (!batch.empty()) dispatch(lane, batch);
}

void RunCore::dispatch(uint32_t laneNumber, std::span<const TaskId> tasks) {
    Lane& lane = m_lanes[laneNumber];
    std::vector<Dispatch> batch;
    batch.reserve(tasks.size());
    const std::optional<Duration> limit = itemLimit();
    for (const TaskId id : tasks) {
        Task& task = m_tasks[id];
        task.state = Task::State::Dispatched;
        task.host = lane.host;
        task.worker = laneNumber;
        task.ending = Task::Ending::No;
        task.seenSince = {};
        task.ahead = {};
        task.dispatchedAt = task.lastSign = m_now;
        task.limit = limit;
        ++task.attempt;
        batch.push_back({m_tasks.issue(id), task.item.index, task.attempt, task.item.passing,
                         task.item.content, limit, task.item.body});
    }
    if (lane.outstanding == 0) {
        lane.lastSign = lane.lastMove = m_now;
        if (const Duration wait = patience(); wait != Duration::max()) lane.nextCheck = m_now + wait;
    }
    m_mayStartAt = m_now + m_settings.delay;
    const auto count = static_cast<unsigned>(tasks.size());
    lane.outstanding += count;
    Host& host = m_hosts[lane.host];
    host.outstanding += count;
    if (host.itemsLeft != UINT64_MAX) host.itemsLeft -= std::min<uint64_t>(host.itemsLeft, count);
    m_unreturned += count;
    m_pool->send(lane.host, lane.slot, batch);
}

/// What no worker has started comes back.
void RunCore::recallAll() {
    for (auto& [id, host] : m_hosts)
        for (uint32_t slot = 0; slot < host.workers; ++slot)
            m_pool->recall(id, slot, std::numeric_limits<uint32_t>::max());
}

/// The attempt no longer counts as being with its host.
void RunCore::detach(Task& task) {
    Lane& lane = m_lanes[task.worker];
    if (lane.host == task.host && lane.outstanding > 0) --lane.outstanding;
    if (Host* host = findHost(task.host); host && host->outstanding > 0) --host->outstanding;
    --m_unreturned;
    task.ticket = 0;
}

/// Back to the front of the queue: it has the oldest indices.
void RunCore::requeue(Task& task) {
    task.state = Task::State::Pending;
    if (task.suspect)
        m_suspects.push_back(m_tasks.idOf(task));
    else
        m_pending.push_front(m_tasks.idOf(task));
}

void RunCore::requeueAll(std::vector<TaskId> tasks) {
    std::sort(tasks.begin(), tasks.end(), [this](TaskId a, TaskId b) {
        return m_tasks[a].item.index > m_tasks[b].item.index; // the lowest ends in front
    });
    for (const TaskId id : tasks)
        requeue(m_tasks[id]);
}

/// Suspects run one at a time in a host with nothing else in it, so that the
/// next crash has one culprit.
void RunCore::giveOutSuspects() {
    Host* reserved = nullptr;
    for (auto& [id, host] : m_hosts)
        if (host.alone && host.state == Host::State::Live && !host.leaving) reserved = &host;
    if (m_suspects.empty()) {
        if (reserved && reserved->outstanding == 0) reserved->alone = false;
        return;
    }
    if (!reserved) {
        for (auto& [id, host] : m_hosts)
            if (host.state == Host::State::Live && !host.leaving && !host.unresponsive &&
                host.itemsLeft != 0 && (!reserved || host.outstanding < reserved->outstanding))
                reserved = &host;
        if (!reserved) return;
        reserved->alone = true;
        for (uint32_t slot = 0; slot < reserved->workers; ++slot)
            if (m_lanes[reserved->group * m_settings.workersPerHost + slot].outstanding != 0)
                m_pool->recall(reserved->id, slot, std::numeric_limits<uint32_t>::max());
    }
    if (reserved->outstanding != 0 || !mayStart()) return;
    for (uint32_t slot = 0; slot < reserved->workers; ++slot) {
        const uint32_t lane = reserved->group * m_settings.workersPerHost + slot;
        if (m_lanes[lane].state != Lane::State::Ready || !active(lane)) continue;
        const TaskId id = m_suspects.front();
        m_suspects.pop_front();
        return dispatch(lane, std::span(&id, 1));
    }
}

/// A slow item strands nothing: when a worker is idle and nothing waits here,
/// half of what queues behind somebody else's running item comes back.
void RunCore::takeBack() {
    if (!m_pending.empty()) return;
    bool idle = false;
    Lane* fullest = nullptr;
    for (uint32_t number = 0; number < m_lanes.size(); ++number) {
        Lane& lane = m_lanes[number];
        if (!canFeed(number)) continue;
        idle = idle || lane.outstanding < m_settings.inFlight;
        if (lane.outstanding > m_settings.inFlight && lane.recalling == 0 &&
            (!fullest || lane.outstanding > fullest->outstanding))
            fullest = &lane;
    }
    if (!idle || !fullest) return;
    const double worth = fullest->outstanding * fullest->tuner.secondsEach();
    const Instant slowSince = fullest->lastSign + kStrandedAfter;
    if (worth < 1e-3 && m_now < slowSince) { // quick items will be done before they could travel
        m_takeBackAt = slowSince;
        return;
    }
    const unsigned queued = fullest->outstanding - m_settings.inFlight;
    fullest->recalling = 1;
    m_pool->recall(fullest->host, fullest->slot, (queued + 1) / 2);
}

void RunCore::returned(HostId id, uint32_t slot, const std::vector<Ticket>& tickets) {
    Host* host = findHost(id);
    if (!host) return;
    heard(id);
    const uint32_t lane = host->group * m_settings.workersPerHost + slot;
    if (m_lanes[lane].host == id) m_lanes[lane].recalling = 0;
    std::vector<TaskId> back;
    for (const Ticket ticket : tickets) {
        Task* task = m_tasks.find(ticket);
        if (!task || task->host != id || task->worker != lane) continue;
        detach(*task);
        --task->attempt; // it never began
        if (host->itemsLeft != UINT64_MAX) ++host->itemsLeft;
        if (task->ending == Task::Ending::Cancelled)
            finishTask(*task, OutcomeKind::Cancelled, ended(*task));
        else if (m_stopMode)
            dropTask(*task);
        else
            back.push_back(m_tasks.idOf(*task));
    }
    requeueAll(std::move(back));
}

} // namespace poolboard
