// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace poolboard {

/// How long items took, counted on a logarithmic scale of a hundred steps for each factor of ten, from 1 µs
/// to 10^6 s: what it says of a million items is right to 2.4 %. Passive, one owner; [any].
class Latency {
public:
    void add(double seconds, bool fine);

    struct Bar {
        double from = 0, to = 0; ///< seconds
        uint64_t fine = 0, bad = 0;
    };
    /// At most `most` bars, of one width on the scale, from the quickest item to the slowest.
    std::vector<Bar> bars(size_t most) const;
    uint64_t count() const { return m_count; }
    /// So long took `share` (0 … 1) of the items at most; 0 without items.
    double quantile(double share) const;

private:
    static constexpr int kPerDecade = 100, kDecades = 12;
    static constexpr size_t kSteps = static_cast<size_t>(kPerDecade) * kDecades;
    struct Step {
        uint64_t fine = 0, bad = 0;
    };
    std::array<Step, kSteps> m_steps{};
    uint64_t m_count = 0;
    double m_least = 0, m_most = 0;
};

} // namespace poolboard
