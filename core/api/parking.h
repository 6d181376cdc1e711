// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstdint>

namespace poolboard::inline api {

/// Where threads sleep until something has changed. The number is the sleep flag itself, so no wake-up is
/// lost: take a ticket, look, and wait with the ticket only when there is nothing to do. [any]
class Parking {
public:
    uint32_t ticket() const { return m_changes.load(std::memory_order_seq_cst); }
    /// Returns when there was a change since the ticket. Also for no reason: look again.
    void wait(uint32_t ticket) const { m_changes.wait(ticket, std::memory_order_seq_cst); }
    void wakeOne() {
        m_changes.fetch_add(1, std::memory_order_seq_cst);
        m_changes.notify_one();
    }
    void wakeAll() {
        m_changes.fetch_add(1, std::memory_order_seq_cst);
        m_changes.notify_all();
    }

private:
    std::atomic<uint32_t> m_changes{0};
};

} // namespace poolboard::inline api
