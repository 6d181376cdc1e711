// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace poolboard {

/// The share of a time that was spent at work; above 1: at several items at once. The clocks of items and of
/// who looks at them differ a little: up to 5 % more than all of the time is all of it.
inline double shareAtWork(double seconds, double time) {
    constexpr double kDiffer = 1.05;
    const double share = seconds / time;
    return share > 1 && share < kDiffer ? 1 : share;
}

/// What one worker did over a run, added up attempt by attempt. A plain value. [any]
struct WorkerSum {
    uint64_t items = 0, bad = 0; ///< that had their last attempt here
    double seconds = 0;          ///< at work, in any attempt

    /// An attempt: whether the item was not tried again, and how it ended.
    void add(bool last, bool fine, double took) {
        seconds += took;
        if (!last) return;
        ++items;
        if (!fine) ++bad;
    }
};

} // namespace poolboard
