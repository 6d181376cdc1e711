// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>

namespace poolboard {

/// Chooses how many items go to a worker at once. [run] Pure.
///
/// A wake-up between processes costs about 50 µs, so quick items must travel
/// together; slow ones must not, or one would strand those behind it. The
/// chunk is what takes a worker about two milliseconds, by the smoothed time of its items; it
/// at most doubles with each batch, and shrinks at once. (joblib tunes its
/// batches in the same spirit, with a slower target.) A fixed size is obeyed.
class BatchTuner {
public:
    explicit BatchTuner(unsigned fixed = 0) : m_fixed(fixed) {}

    unsigned chunk() const { return m_fixed != 0 ? m_fixed : m_chunk; }

    /// A batch of results came back: `items` of them took `seconds` in the worker.
    void measure(unsigned items, double seconds) {
        if (items == 0) return;
        const double each = std::max(seconds / items, kOverhead);
        m_each = m_each == 0 ? each : 0.8 * m_each + 0.2 * each;
        const auto wanted = static_cast<unsigned>(std::clamp(kTarget / m_each, 1.0, double{kMost}));
        m_chunk = std::min(wanted, m_chunk * 2);
    }

    /// Smoothed seconds an item takes, 0 before the first.
    double secondsEach() const { return m_each; }

    static constexpr unsigned kMost = 2048;

private:
    static constexpr double kTarget = 2e-3;     ///< seconds of work in a chunk
    static constexpr double kOverhead = 0.5e-6; ///< seconds any item costs
    unsigned m_fixed;
    unsigned m_chunk = 1;
    double m_each = 0;
};

} // namespace poolboard
