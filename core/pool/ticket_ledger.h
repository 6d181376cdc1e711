// SPDX-License-Identifier: MIT
#pragma once

#include "core/pool/host_pool.h"

#include <algorithm>
#include <deque>

namespace poolboard {

/// The tickets a worker was given and has not answered. What comes back nearly
/// always answers the oldest, or the newest after a recall: both cost nothing.
class TicketLedger {
public:
    void give(Ticket ticket) { m_given.push_back(ticket); }
    size_t size() const { return m_given.size(); }
    bool holds(Ticket ticket) const {
        return !m_given.empty() && (m_given.front() == ticket ||
                                    std::find(m_given.begin(), m_given.end(), ticket) != m_given.end());
    }
    /// False: this worker does not have it.
    bool take(Ticket ticket) {
        if (m_given.empty()) return false;
        if (m_given.front() == ticket) return m_given.pop_front(), true;
        if (m_given.back() == ticket) return m_given.pop_back(), true;
        const auto found = std::find(m_given.begin(), m_given.end(), ticket);
        if (found == m_given.end()) return false;
        m_given.erase(found);
        return true;
    }

private:
    std::deque<Ticket> m_given;
};

} // namespace poolboard
