// SPDX-License-Identifier: MIT
// Attempts as a run file tells of them, for the tests of the timeline.
#pragma once

#include "core/journal/attempt_times.h"

namespace poolboard::test {

inline constexpr int64_t kRunBegan = 1'795'000'000'000;

inline AttemptTime row(uint64_t index, int32_t worker, int64_t startMs, int64_t tookMs,
                       OutcomeKind kind = OutcomeKind::Succeeded) {
    AttemptTime out;
    out.index = index;
    out.worker = worker;
    out.seconds = static_cast<double>(tookMs) / 1000;
    out.endedMs = kRunBegan + startMs + tookMs;
    out.kind = kind;
    return out;
}

} // namespace poolboard::test
