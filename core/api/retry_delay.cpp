// SPDX-License-Identifier: MIT
#include "core/api/retry_delay.h"

#include "core/run/retry_policy.h"

namespace poolboard {

Duration retryDelay(Duration least, Duration most, unsigned attempt, double luck) {
    ErrorSpec spec;
    spec.retries = attempt; // whether there is one more is not asked here
    spec.retryDelayMin = least;
    spec.retryDelayMax = most;
    return nextAttemptIn(spec, attempt, 0, nullptr, luck).value_or(Duration{});
}

} // namespace poolboard
