// SPDX-License-Identifier: MIT
#include "core/api/attempt_item.h"

#include "core/api/retry_delay.h"

#include <random>

namespace poolboard::inline api {

std::optional<Duration> nextAttempt(const AttemptRules& rules, unsigned attempt) {
    if (attempt > rules.retries) return std::nullopt;
    if (rules.retryDelay == Duration{}) return Duration{};
    thread_local std::minstd_rand luck{std::random_device{}()};
    return retryDelay(rules.retryDelay, rules.retryDelayMost, attempt,
                      std::uniform_real_distribution<>(0, 1)(luck));
}

WorkerError tookTooLong(const AttemptRules& rules, ErrorPlace place) {
    return {OutcomeKind::TimedOut, "timed_out",
            "the item took longer than " + std::to_string(toSeconds(rules.timeout)) + " s", std::move(place)};
}

bool mayTryAgain(const AttemptRules& rules, const CallLimit& limit, uint64_t index, unsigned attempt) {
    const auto delay = nextAttempt(rules, attempt);
    return delay && limit.pause(index, *delay);
}

} // namespace poolboard::inline api
