// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>

namespace poolboard {

/// Processor time of this thread, so that a busy machine does not distort a figure.
class CpuTimer {
public:
    double nanoseconds() const { return now() - m_start; }

private:
    static double now() {
        timespec at{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
        return double(at.tv_sec) * 1e9 + double(at.tv_nsec);
    }
    double m_start = now();
};

} // namespace poolboard
