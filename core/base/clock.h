// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>

namespace poolboard {

/// All deadlines and durations use the monotonic clock, so a changed wall clock
/// does no harm. It does not advance while the machine is suspended.
using Clock = std::chrono::steady_clock;
using Instant = Clock::time_point;
using Duration = Clock::duration;

/// CLOCK_MONOTONIC in nanoseconds: what hosts write into the shared page.
inline uint64_t toNanoseconds(Instant at) {
    return static_cast<uint64_t>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(at.time_since_epoch()).count());
}
inline Instant fromNanoseconds(uint64_t ns) {
    return Instant(std::chrono::duration_cast<Duration>(std::chrono::nanoseconds(ns)));
}
inline double toSeconds(Duration duration) { return std::chrono::duration<double>(duration).count(); }

} // namespace poolboard
