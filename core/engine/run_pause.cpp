// SPDX-License-Identifier: MIT
// Standing still: pause and resume, and guarding the machine's memory and disk.
#include "core/engine/run_core.h"

#include "core/base/units.h"

#include <algorithm>
#include <utility>

namespace poolboard {
namespace {
constexpr auto kLookEvery = std::chrono::seconds(1);
/// Held back until this much more than the least is free, so that it does not flutter.
constexpr double kRoomAgain = 1.25;
} // namespace

/// Drain: what is queued in hosts comes back, what runs finishes. Freeze: the
/// run's time stops here; what runs stands still in the middle.
void RunCore::pause(PauseMode mode) {
    if (m_phase != Phase::Working) return;
    if (mode == PauseMode::Drain) {
        if (!m_paused) recallAll();
        m_paused = true;
        return;
    }
    if (m_clock.frozen()) return;
    if (m_settings.far) {
        warn("what runs behind a launcher cannot stand still; pause the run instead");
        return;
    }
    m_clock.freeze(m_realNow);
    m_pool->freeze();
}

/// Undoes the latest of the two: what was drained before it was frozen is drained again.
void RunCore::resume() {
    if (m_clock.frozen()) return thaw();
    m_paused = false;
}

void RunCore::thaw() {
    if (!m_clock.frozen()) return;
    m_clock.thaw(m_realNow);
    m_pool->thaw();
    m_now = m_clock.at(m_realNow);
    // A ping sent before the freeze may be answered only now.
    for (auto& [id, host] : m_hosts)
        host.pingedAt.reset(), host.lastSign = m_now;
}

void RunCore::diskLow(std::string reason) {
    if (m_phase == Phase::Over || reason == m_lowDisk) return;
    if (!reason.empty()) warn("paused: " + reason);
    m_lowDisk = std::move(reason);
}

bool RunCore::stands() const { return m_paused || m_clock.frozen() || !m_lowDisk.empty(); }

/// Why no item is given to any worker just now, or "".
std::string RunCore::heldBackBecause() const {
    if (m_clock.frozen()) return "paused: everything is frozen";
    if (m_paused) return "paused";
    if (!m_lowDisk.empty()) return "paused: " + m_lowDisk;
    // One item always runs, or a machine that is always short would wait for ever.
    if (!m_lowMemory.empty() && m_unreturned != 0) return "held back: " + m_lowMemory;
    return "";
}

/// Once a second: memory of the machine, memory and processor time of the hosts.
void RunCore::watchMachine() {
    if (m_now < m_lookAt || (m_phase != Phase::Working && m_phase != Phase::Stopping)) return;
    m_lookAt = m_now + kLookEvery;
    watchHosts();
    if (m_phase != Phase::Working) return; // nothing is given out any more
    const uint64_t least = m_settings.limits.freeMemory;
    const auto free = least != 0 ? m_machine.freeMemory() : std::nullopt;
    if (!free) return;
    const bool low = m_lowMemory.empty()
                         ? *free < least
                         : static_cast<double>(*free) < kRoomAgain * static_cast<double>(least);
    if (!low) {
        m_lowMemory.clear();
        return;
    }
    const bool isNew = m_lowMemory.empty();
    m_lowMemory = "only " + formatSize(*free) + " of memory are free, " + formatSize(least) +
                  " are kept free (--min-free-memory)";
    if (isNew) warn("no new items are given out: " + m_lowMemory);
}

} // namespace poolboard
