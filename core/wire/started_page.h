// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace poolboard::wire {

/// The page a local host shares with the engine (a memfd sealed against
/// shrinking and growing, descriptor 4 of the host): workers × in flight slots. The
/// host writes a slot before it calls process() and clears it after the item
/// ended, without a syscall. The engine only reads; what it reads is a hint
/// from an untrusted writer, to be looked up among the tickets it gave out.
///
/// The page starts as zeros. Slot of worker w, lane k: index w × inFlight + k.
struct alignas(64) StartedSlot {
    std::atomic<uint64_t> ticket;  ///< 0: nothing started
    std::atomic<uint64_t> startNs; ///< CLOCK_MONOTONIC

    /// [worker] Start time first, then the ticket, so a reader never pairs a
    /// new ticket with an old time.
    void begin(uint64_t newTicket, uint64_t now) {
        ticket.store(0, std::memory_order_release);
        startNs.store(now, std::memory_order_release);
        ticket.store(newTicket, std::memory_order_release);
    }
    void end() { ticket.store(0, std::memory_order_release); }

    struct Reading {
        uint64_t ticket = 0, startNs = 0;
    };
    /// [run] A consistent pair; ticket 0 when nothing runs or it just changed.
    Reading read() const {
        const uint64_t before = ticket.load(std::memory_order_acquire);
        const uint64_t start = startNs.load(std::memory_order_acquire);
        const uint64_t after = ticket.load(std::memory_order_acquire);
        return before == after ? Reading{before, start} : Reading{};
    }
};
static_assert(sizeof(StartedSlot) == 64);
static_assert(std::atomic<uint64_t>::is_always_lock_free);

inline constexpr int kProtocolFd = 3; ///< in the host
inline constexpr int kPageFd = 4;     ///< in the host; may be absent (launched hosts)

inline size_t pageBytes(uint32_t workers, uint32_t inFlight) {
    return size_t{workers} * inFlight * sizeof(StartedSlot);
}

} // namespace poolboard::wire
