// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/item_call.h"
#include "core/api/options.h"
#include "core/api/preview.h"
#include "core/api/worker_error.h"

#include <optional>

namespace poolboard::inline api {

/// What decides about attempts, as values.
struct AttemptRules {
    unsigned retries = 0;
    Duration retryDelay{}, retryDelayMost{}, timeout{};
};

/// How long after that attempt the next begins, as the policy of hosted runs says (retry_policy.h). Nothing:
/// none is left.
POOLBOARD_API std::optional<Duration> nextAttempt(const AttemptRules& rules, unsigned attempt);
/// What becomes of an item whose last attempt took longer than it may.
POOLBOARD_API WorkerError tookTooLong(const AttemptRules& rules, ErrorPlace place);

/// Waits before the attempt after `attempt`, as long as nextAttempt() says. False: there is to be none, since
/// none is left or the item is not wanted any more. [lane]
POOLBOARD_API bool mayTryAgain(const AttemptRules& rules, const CallLimit& limit, uint64_t index,
                               unsigned attempt);

template <class F, class Item> MadeBy<F, Item> valueOf(F& f, Item&& item, ItemCall& call) {
    if constexpr (std::is_void_v<decltype(invokeWith(f, std::forward<Item>(item), call))>) {
        invokeWith(f, std::forward<Item>(item), call);
        return {};
    } else {
        return invokeWith(f, std::forward<Item>(item), call);
    }
}

/// The way an item takes that is timed, or has failed once: `failure` null when it has not been tried.
template <class Give, class F, class Item, class Keep, class Fail>
void attemptAgain(F& f, Item& item, ItemCall& call, const AttemptRules& rules, std::exception_ptr failure,
                  Keep&& keep, Fail&& fail) {
    OutcomeKind kind = OutcomeKind::Failed;
    const auto place = [&] {
        return ErrorPlace{call.index, preview(item), static_cast<int>(call.worker), -1, call.attempt};
    };
    if (failure) {
        if (!mayTryAgain(rules, call.limit(), call.index, call.attempt))
            return fail(WorkerError(std::move(failure), place()));
        ++call.attempt;
    }
    for (;; ++call.attempt) {
        failure = nullptr;
        kind = OutcomeKind::Failed;
        call.deadline = rules.timeout > Duration{} ? Clock::now() + rules.timeout : Instant::max();
        try {
            auto value = valueOf<F, Give>(f, static_cast<Give>(item), call);
            if (!call.timeIsUp()) return keep(std::move(value));
        } catch (...) {
            failure = std::current_exception();
        }
        if (call.timeIsUp()) kind = OutcomeKind::TimedOut;
        if (!mayTryAgain(rules, call.limit(), call.index, call.attempt)) break;
    }
    if (kind != OutcomeKind::TimedOut) return fail(WorkerError(std::move(failure), place()));
    fail(tookTooLong(rules, place()));
}

/// One item, with all its attempts: keep(value) or fail(WorkerError) is called, once. `Give` is how f takes
/// it.
template <class Give, class F, class Item, class Keep, class Fail>
inline void attemptItem(F& f, Item& item, ItemCall& call, const AttemptRules& rules, bool timed, Keep&& keep,
                        Fail&& fail) {
    std::exception_ptr failure;
    call.attempt = 1;
    if (!timed) {
        try {
            keep(valueOf<F, Give>(f, static_cast<Give>(item), call));
            return;
        } catch (...) {
            failure = std::current_exception();
        }
    }
    attemptAgain<Give>(f, item, call, rules, std::move(failure), keep, fail);
}

} // namespace poolboard::inline api
