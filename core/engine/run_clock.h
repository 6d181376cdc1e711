// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <deque>
#include <optional>
#include <utility>

namespace poolboard {

/// The time of a run: the monotonic clock without the spells in which the run was
/// frozen. Every deadline of RunCore is in this time, so that none has to be
/// moved when the run goes on. [run] Passive. freeze() and thaw() alternate.
class RunClock {
public:
    void freeze(Instant real) { m_frozenAt = real; }
    void thaw(Instant real) {
        m_spells.emplace_back(*m_frozenAt, real);
        m_frozenAt.reset();
        m_stood += m_spells.back().second - m_spells.back().first;
        if (m_spells.size() > kRemembered) m_spells.pop_front(); // nothing that runs is older
    }
    bool frozen() const { return m_frozenAt.has_value(); }

    /// The run's time at a real moment that is not in the future.
    Instant at(Instant real) const {
        if (m_frozenAt && real > *m_frozenAt) real = *m_frozenAt;
        Duration stood = m_stood;
        for (auto spell = m_spells.rbegin(); spell != m_spells.rend() && real < spell->second; ++spell)
            stood -= spell->second - std::max(real, spell->first);
        return real - stood;
    }
    /// When the run's time will be that, if nothing is frozen meanwhile.
    Instant real(Instant run) const { return run + m_stood; }

private:
    static constexpr size_t kRemembered = 64;
    std::optional<Instant> m_frozenAt;
    std::deque<std::pair<Instant, Instant>> m_spells;
    Duration m_stood{};
};

} // namespace poolboard
