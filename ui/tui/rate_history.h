// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

namespace poolboard {

/// Items finished in each second the dashboard has watched, newest last: what the sparkline shows.
/// Measured here, never smoothed or guessed. A plain value.
class RateHistory {
public:
    /// A snapshot that came `now` (seconds of any steady clock).
    void add(double now, const Snapshot& run) {
        if (m_second && now - m_at < 1) return;
        if (m_second && run.done() >= *m_second && now > m_at) {
            m_rates.push_back(static_cast<double>(run.done() - *m_second) / (now - m_at));
            if (m_rates.size() > kMost) m_rates.pop_front();
        }
        m_second = run.done();
        m_at = now;
    }
    const std::deque<double>& rates() const { return m_rates; }

    static constexpr size_t kMost = 300;

private:
    std::optional<uint64_t> m_second;
    double m_at = 0;
    std::deque<double> m_rates;
};

/// The newest `cells` of them as blocks, eight heights (ASCII: four), the highest filling its cell; "" while
/// there are fewer than two. [any] Pure.
std::string sparkline(const std::deque<double>& rates, size_t cells, bool unicode);

} // namespace poolboard
