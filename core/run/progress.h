// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace poolboard {

/// How much of an input has become items. A plain value.
struct BytePosition {
    uint64_t read = 0, total = 0;
};

/// How many items there will be in all, when the first `items` took `at.read` of its
/// `at.total` bytes: "by bytes", for inputs whose items are not counted. Nothing while a
/// guess would be worth nothing (fewer than 20 items, less than 1 %). Pure.
std::optional<uint64_t> estimateTotal(uint64_t items, const BytePosition& at);

/// Rate and remaining time of a run, from counts alone. [run] Pure: time comes
/// in as an argument.
///
/// The rate counts from when work began, or went on after a pause. It is the mean since then at first, and
/// goes over into a double-smoothed exponential average with a 15 s window: the second smoothing removes the
/// lag-free jitter of the first, but a late first item would stay in it for long. Both are corrected for
/// their start at zero (the bias correction of Kingma and Ba, "Adam", 2014, section 3). The remaining time is
/// a range between what the recent rate and what the whole run's rate promise, never narrower than 10 %.
class Progress {
public:
    void start(Instant now) { m_start = m_from = m_last = now; }
    /// The first worker is ready: starting it was no time of an item. What is told later is nothing new.
    void workBegins(uint64_t done, Instant now);
    /// Nothing can be done now, until the next update(): that is no time of the items, and nothing is
    /// averaged across it.
    void stands(Instant now);
    /// `done`: finished items so far; it never falls.
    void update(uint64_t done, Instant now);
    double rate() const { return m_rate; }
    /// Seconds left, low and high; nothing before 5 % and 15 s of work, unsized, or beyond a year.
    std::optional<std::pair<double, double>> eta(uint64_t done, std::optional<uint64_t> total,
                                                 Instant now) const;

private:
    void averageFrom(uint64_t done, Instant now);

    Instant m_start{}, m_from{},
        m_last{}; ///< of the work, later by its pauses; of the averages; of the latest step
    std::optional<Instant> m_standsSince;
    uint64_t m_done = 0;
    double m_once = 0, m_twice = 0; ///< smoothed once and twice, not yet corrected
    double m_twiceSeen = 0;         ///< how much of the true rate is in the second
    double m_mean = 0, m_rate = 0;  ///< the first, corrected; both of them
    bool m_working = false;         ///< workBegins() was called
};

} // namespace poolboard
