// SPDX-License-Identifier: MIT
#include "ui/present/rate_history.h"

namespace poolboard {

std::deque<double> RateHistory::rates() const {
    std::deque<double> out;
    for (const Stretch& stretch : m_stretches)
        out.push_back(stretch.rate());
    return out;
}

void RateHistory::note(double now, uint64_t ended) {
    // Fewer than before: another session of the run. How many finished meanwhile nobody knows.
    if (m_ended && ended >= *m_ended && now > m_at) m_stretches.push_back({m_at, now, ended - *m_ended});
    m_ended = ended;
    m_at = now;
    if (m_stretches.size() <= m_most) return;
    if (m_whenFull == WhenFull::Forget)
        m_stretches.pop_front();
    else
        mergePairs();
}

void RateHistory::mergePairs() {
    std::deque<Stretch> merged;
    for (size_t at = 0; at < m_stretches.size(); ++at) {
        Stretch one = m_stretches[at];
        // Across a time that was not measured none is merged.
        if (at + 1 < m_stretches.size() && m_stretches[at + 1].from == one.to) {
            ++at;
            one.to = m_stretches[at].to;
            one.items += m_stretches[at].items;
        }
        merged.push_back(one);
    }
    // Should the gaps ever be that many.
    while (merged.size() > m_most)
        merged.pop_front();
    m_stretches = std::move(merged);
    m_step *= 2;
}

} // namespace poolboard
