// SPDX-License-Identifier: MIT
#include "core/api/attempt_item.h"

#include "core/api/retry_delay.h"

#include <condition_variable>
#include <mutex>
#include <random>

namespace poolboard::inline api {

bool pauseBeforeRetry(const AttemptRules& rules, unsigned attempt) {
    if (rules.stop.stop_requested()) return false;
    if (rules.retryDelay == Duration{}) return true;
    thread_local std::minstd_rand luck{std::random_device{}()};
    const Duration delay = retryDelay(rules.retryDelay, rules.retryDelayMost, attempt,
                                      std::uniform_real_distribution<>(0, 1)(luck));
    std::mutex mutex;
    std::condition_variable_any asked;
    std::unique_lock lock(mutex);
    return !asked.wait_for(lock, rules.stop, delay, [&] { return rules.stop.stop_requested(); });
}

} // namespace poolboard::inline api
