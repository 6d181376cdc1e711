// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace poolboard {

/// Items finished over the time a face has watched a run, in stretches of about a second, oldest first.
/// Measured here, never smoothed or guessed. A plain value of bounded size. [any]
class RateHistory {
public:
    struct Stretch {
        double from = 0, to = 0; ///< seconds of the clock that add() is told; to > from
        uint64_t items = 0;
        double rate() const { return static_cast<double>(items) / (to - from); } ///< items a second
    };
    enum class WhenFull : uint8_t {
        Forget, ///< the oldest: the latest time, finely
        Merge,  ///< each two into one: all the time, ever more coarsely
    };
    static constexpr size_t kMost = 300;

    explicit RateHistory(WhenFull whenFull = WhenFull::Forget, size_t most = kMost)
        : m_whenFull(whenFull), m_most(most) {}

    /// A snapshot that came `now` (seconds of any steady clock).
    void add(double now, const Snapshot& run) {
        if (!m_ended || now - m_at >= m_step) note(now, run.ended);
    }
    /// The last one: what is less than a stretch counts as well.
    void finish(double now, const Snapshot& run) {
        if (m_ended && now > m_at && now - m_at < m_step / 2 && run.ended >= *m_ended &&
            !m_stretches.empty() && m_stretches.back().to == m_at) {
            m_stretches.back().to = now;
            m_stretches.back().items += run.ended - *m_ended;
            m_ended = run.ended;
            m_at = now;
        } else {
            note(now, run.ended);
        }
    }
    const std::deque<Stretch>& stretches() const { return m_stretches; }
    std::deque<double> rates() const;

private:
    void note(double now, uint64_t ended);
    void mergePairs();

    WhenFull m_whenFull;
    size_t m_most;
    double m_step = 1; ///< a stretch is not shorter
    std::optional<uint64_t> m_ended;
    double m_at = 0;
    std::deque<Stretch> m_stretches;
};

} // namespace poolboard
