// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace poolboard {

/// The median of durations, to within 5 %, in constant memory: a histogram whose
/// cells grow by a constant factor (the idea of Masson, Rim and Lee, "DDSketch", 2019).
/// Seconds; what is outside 1 µs … 11 days is counted at the border. Pure.
class RunningMedian {
public:
    void add(double seconds) {
        const double place = std::log(std::max(seconds, kLeast) / kLeast) / kLogFactor;
        ++m_cells[std::min(static_cast<size_t>(place), kCells - 1)];
        ++m_count;
    }
    uint64_t count() const { return m_count; }
    /// 0 before the first.
    double value() const {
        uint64_t before = 0;
        for (size_t cell = 0; cell < kCells; ++cell) {
            before += m_cells[cell];
            if (before * 2 > m_count || (before * 2 == m_count && m_count != 0))
                return kLeast * std::exp((static_cast<double>(cell) + 0.5) * kLogFactor);
        }
        return 0;
    }

private:
    static constexpr double kLeast = 1e-6;
    static constexpr double kLogFactor = 0.09531017980432493; ///< ln 1.1
    static constexpr size_t kCells = 290;
    std::array<uint64_t, kCells> m_cells{};
    uint64_t m_count = 0;
};

} // namespace poolboard
