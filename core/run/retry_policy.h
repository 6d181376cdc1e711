// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"
#include "core/run/outcome.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace poolboard {

/// Whether an attempt is followed by another, and after how long. Pure:
/// `attempt` counts those begun (1 = the first just failed), `crashes` those
/// charged, `luck` in [0,1) is the jitter. Exponential between the two delays,
/// "full jitter on the upper half": between half the delay and the delay, so
/// that items which failed together do not come back together. Nothing: no more attempts.
inline std::optional<Duration> nextAttemptIn(const ErrorSpec& spec, uint32_t attempt, uint32_t crashes,
                                             const WorkerError* error, double luck) {
    constexpr uint32_t kMostCrashes = 2; // whatever the retries (semantics: "who crashed")
    if (attempt > spec.retries || crashes >= kMostCrashes) return std::nullopt;
    if (error && error->retryAfterMs > 0) return std::chrono::milliseconds(error->retryAfterMs);
    const double factor = std::pow(2.0, std::min(attempt - 1, 30u));
    const double delay = std::min(toSeconds(spec.retryDelayMin) * factor, toSeconds(spec.retryDelayMax));
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(delay * (0.5 + luck / 2)));
}

} // namespace poolboard
