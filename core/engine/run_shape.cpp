// SPDX-License-Identifier: MIT
// The pool's shape while it works: more workers, fewer workers, fresh ones, and
// those that take too much memory.
#include "core/engine/run_core.h"

#include "core/base/units.h"

#include <algorithm>
#include <limits>

namespace poolboard {

/// How many workers a host of this group must carry.
unsigned RunCore::workersOf(uint32_t group) const {
    const unsigned first = group * m_settings.workersPerHost;
    return m_target <= first ? 0 : std::min(m_target - first, m_settings.workersPerHost);
}

void RunCore::setWorkers(unsigned workers) {
    if (m_phase != Phase::Working) return;
    m_target = std::clamp(workers, 1u, RunSettings::kMostWorkers);
    const unsigned perHost = m_settings.workersPerHost;
    const size_t groups = std::max(m_groups.size(), size_t{(m_target + perHost - 1) / perHost});
    m_groups.resize(groups);
    const size_t before = m_lanes.size();
    m_lanes.resize(groups * perHost);
    for (size_t lane = before; lane < m_lanes.size(); ++lane)
        m_lanes[lane].tuner = BatchTuner(m_settings.chunkSize);
    for (uint32_t group = 0; group < m_groups.size(); ++group)
        fill(group);
}

/// Makes the hosts of a group fit the number of its workers.
void RunCore::fill(uint32_t group) {
    const unsigned wanted = workersOf(group);
    Host* host = findHost(m_groups[group].current);
    if (!host) { // none, or it is being started again anyway
        if (wanted != 0 && !m_groups[group].givenUp && m_groups[group].restartAt == Instant::max())
            m_groups[group].restartAt = m_now;
        return;
    }
    const bool fits = wanted == 0 ? host->leaving : !host->leaving && wanted <= host->workers;
    if (!fits) empty(*host); // another one takes its place, if any is wanted
    for (uint32_t slot = wanted; slot < host->workers; ++slot)
        m_pool->recall(host->id, slot, std::numeric_limits<uint32_t>::max());
}

/// The host finishes what it runs, gives back what it has not started, and leaves.
void RunCore::empty(Host& host) {
    if (host.state != Host::State::Live && host.state != Host::State::Starting) return;
    host.leaving = true;
    for (uint32_t slot = 0; slot < host.workers; ++slot)
        m_pool->recall(host.id, slot, std::numeric_limits<uint32_t>::max());
}

/// Hosts that leave are torn down as soon as they are empty; hostEnded() starts the next.
void RunCore::settleLeaving() {
    for (auto& [id, host] : m_hosts) {
        if (host.itemsLeft == 0) host.leaving = true;
        if (!host.leaving || host.outstanding != 0 || host.hung != 0) continue;
        if (host.state != Host::State::Live) continue; // after its init, or its end
        host.state = Host::State::Ending;
        host.killedByUs = true;
        for (uint32_t slot = 0; slot < host.workers; ++slot) {
            const uint32_t lane = host.group * m_settings.workersPerHost + slot;
            m_lanes[lane].state = Lane::State::Down;
            laneChanged(lane, WorkerState::Retiring, "");
        }
        m_pool->teardown(id, m_settings.limits.teardown);
    }
}

/// Memory is looked at, not limited by the kernel: a limit on the address space
/// would hit what is only mapped. What is over the limit is killed, and that is
/// charged like a crash.
void RunCore::watchHosts() {
    for (auto& [id, host] : m_hosts) {
        if (host.state != Host::State::Live && host.state != Host::State::Condemned) continue;
        host.usage = m_pool->usage(id);
        host.usedAt = m_now;
        const uint64_t held = host.usage.residentBytes, most = m_settings.limits.memory;
        if (most != 0 && held > most) {
            host.state = Host::State::Ending;
            host.verdict = "memory_limit";
            m_pool->kill(id, "it held " + formatSize(held) + " of memory, more than the limit of " +
                                 formatSize(most) + " (--max-memory)");
        } else if (m_settings.recycleMemory != 0 && held >= m_settings.recycleMemory && !host.leaving &&
                   host.answered) {
            empty(host);
        }
    }
}

} // namespace poolboard
