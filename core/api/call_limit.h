// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/parking.h"
#include "core/base/clock.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <limits>
#include <mutex>

namespace poolboard::inline api {

/// How far a call still goes: items from `limit` on are not wanted. Shared by consumer and lanes.
struct CallLimit {
    static constexpr uint64_t kAll = std::numeric_limits<uint64_t>::max();

    std::atomic<uint64_t> limit{kAll};
    std::atomic<bool> stopAsked{false};
    Parking progress; ///< changes when the consumer should look again

    bool wants(uint64_t index) const { return index < limit.load(std::memory_order_relaxed); }
    bool open() const { return limit.load(std::memory_order_relaxed) == kAll; }
    void lower(uint64_t to) { // [any]
        uint64_t now = limit.load(std::memory_order_relaxed);
        while (to < now && !limit.compare_exchange_weak(now, to, std::memory_order_relaxed)) {
        }
        { const std::lock_guard lock(m_mutex); } // whoever has looked already sleeps by now
        m_lowered.notify_all();
    }
    /// Sleeps so long, or until the item is not wanted any more: false. [lane]
    bool pause(uint64_t index, Duration time) const {
        if (time <= Duration{}) return wants(index);
        std::unique_lock lock(m_mutex);
        return !m_lowered.wait_for(lock, time, [&] { return !wants(index); });
    }
    void stop() { // [any]
        stopAsked.store(true, std::memory_order_relaxed);
        lower(0);
        progress.wakeAll();
    }
    /// A worker could not be built, or the like: the whole call fails with the first of these. [lane]
    void breakWith(std::exception_ptr failure) {
        if (!m_taken.exchange(true)) {
            m_broken = std::move(failure);
            m_ready.store(true, std::memory_order_release);
        }
        lower(0);
    }
    std::exception_ptr broken() const { return m_ready.load(std::memory_order_acquire) ? m_broken : nullptr; }

private:
    mutable std::mutex m_mutex; ///< of pauses only
    mutable std::condition_variable m_lowered;
    std::atomic<bool> m_taken{false}, m_ready{false};
    std::exception_ptr m_broken;
};

} // namespace poolboard::inline api
