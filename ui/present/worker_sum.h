// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace poolboard {

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
