// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <cstdio>
#include <sys/resource.h>

namespace poolboard::bench {

/// Processor time of this process and of all it has waited for, in seconds.
inline double cpuSeconds() {
    double sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (const timeval& part : {usage.ru_utime, usage.ru_stime})
            sum += static_cast<double>(part.tv_sec) + static_cast<double>(part.tv_usec) * 1e-6;
    }
    return sum;
}

/// The one line bench/hosted reads: seconds of wall and of processor time for one item.
inline void report(double secondsEach, double cpuEach) { std::printf("%.9g %.9g\n", secondsEach, cpuEach); }

} // namespace poolboard::bench
