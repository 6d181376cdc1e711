// SPDX-License-Identifier: MIT
#include "core/api/attempt_item.h"

#include "core/api/retry_delay.h"

#include <random>

namespace poolboard::inline api {

bool mayTryAgain(const AttemptRules& rules, const CallLimit& limit, uint64_t index, unsigned attempt) {
    if (attempt > rules.retries) return false;
    if (rules.retryDelay == Duration{}) return limit.wants(index);
    thread_local std::minstd_rand luck{std::random_device{}()};
    return limit.pause(index, retryDelay(rules.retryDelay, rules.retryDelayMost, attempt,
                                         std::uniform_real_distribution<>(0, 1)(luck)));
}

} // namespace poolboard::inline api
