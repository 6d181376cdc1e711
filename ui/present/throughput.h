// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace poolboard {

/// Items that ended within one step of a time axis.
struct ThroughputStep {
    uint64_t fine = 0, bad = 0;

    uint64_t items() const { return fine + bad; }
};

/// When the items of a run ended, in round steps of a time axis. Bounded, whatever is added. A plain value.
/// [any]
class Throughput {
public:
    Throughput() = default;
    /// Of an axis so many seconds long (above 0): at most `most` steps, none shorter than `least` seconds.
    Throughput(double axisLength, size_t most, double least = 0);
    void add(double at, bool fine); ///< an item that ended there; seconds on the axis

    double step() const { return m_step; } ///< seconds
    /// The last one may be cut by the axis' end.
    const std::vector<ThroughputStep>& steps() const { return m_steps; }
    /// Seconds of a step that lie on the axis; not less than half a step, or the last one would show a rate
    /// that never was.
    double length(size_t step) const;

private:
    double m_axisLength = 1, m_step = 1;
    std::vector<ThroughputStep> m_steps = std::vector<ThroughputStep>(1);
};

} // namespace poolboard
