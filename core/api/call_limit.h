// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/parking.h"

#include <atomic>
#include <cstdint>
#include <exception>
#include <limits>

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
    std::atomic<bool> m_taken{false}, m_ready{false};
    std::exception_ptr m_broken;
};

} // namespace poolboard::inline api
