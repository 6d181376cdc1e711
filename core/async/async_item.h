// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/attempt_item.h"
#include "core/async/arrivals.h"
#include "core/async/event_threads.h"

#include <QCoro/QCoroTask>
#include <QTimer>
#include <stop_token>

namespace poolboard::inline api::async_detail {

template <class T> struct Awaited {
    using type = T;
    static constexpr bool kTask = false;
};
template <class T> struct Awaited<QCoro::Task<T>> {
    using type = std::conditional_t<std::is_void_v<T>, std::monostate, std::remove_cvref_t<T>>;
    static constexpr bool kTask = true;
};
/// What f comes to for an item, awaited where it is a coroutine.
template <class F, class Item> using ComesTo = typename Awaited<MadeBy<F, Item&>>::type;

/// What the items of one call share. The function may be called from several threads at once.
template <class F, class T> struct Call {
    Call(F function, const Options& options)
        : f(std::move(function)), rules{options.retries, options.retryDelay, options.retryDelayMost,
                                        options.timeout} {}
    F f;
    const AttemptRules rules;
    CallLimit limit;
    std::stop_source over; ///< asked when no item is wanted any more: pauses end
    Arrivals<T> arrivals;

    void end() { // [any]
        limit.lower(0);
        over.request_stop();
    }
};

/// One item, with all its attempts, on one thread. It lives as long as any of them runs: one whose time is up
/// goes on beside the next, unless it looks at its ItemCall, and until then keeps its place in the thread.
/// Puts its outcome once.
template <class F, class T, class Item>
class AsyncItem : public std::enable_shared_from_this<AsyncItem<F, T, Item>> {
public:
    AsyncItem(std::shared_ptr<Call<F, T>> call, Item item, uint64_t index, EventThread& thread)
        : m_call(std::move(call)), m_item(std::move(item)), m_index(index), m_thread(thread) {}
    ~AsyncItem() { m_thread.ended(); }
    AsyncItem(const AsyncItem&) = delete;
    AsyncItem& operator=(const AsyncItem&) = delete;

    /// The next attempt.
    void begin() {
        m_onOver.reset();
        ++m_attempt;
        if (m_call->rules.timeout > Duration{}) wakeAfter(m_call->rules.timeout);
        auto self = m_paused ? std::move(m_paused) : this->shared_from_this();
        attempt(std::move(self), m_attempt);
    }

private:
    struct Tried {
        std::optional<T> value;
        std::exception_ptr failure;
        bool late = false;
    };

    static QCoro::Task<> attempt(std::shared_ptr<AsyncItem> self, unsigned number) {
        using Raw = MadeBy<F, Item&>;
        Tried tried;
        ItemCall call(self->m_call->limit);
        call.index = self->m_index;
        call.worker = self->m_thread.number();
        call.attempt = number;
        const Duration timeout = self->m_call->rules.timeout;
        call.deadline = timeout > Duration{} ? Clock::now() + timeout : Instant::max();
        try {
            if constexpr (!Awaited<Raw>::kTask) {
                tried.value.emplace(valueOf<F, Item&>(self->m_call->f, self->m_item, call));
            } else if constexpr (std::is_same_v<Raw, QCoro::Task<void>>) {
                co_await invokeWith(self->m_call->f, self->m_item, call);
                tried.value.emplace();
            } else {
                tried.value.emplace(co_await invokeWith(self->m_call->f, self->m_item, call));
            }
        } catch (...) {
            tried.failure = std::current_exception();
        }
        tried.late = call.timeIsUp();
        if (number == self->m_attempt && !self->m_settled && !self->m_paused) self->take(std::move(tried));
        co_return;
    }

    void wakeAfter(Duration time) {
        if (!m_timer) {
            m_timer.emplace();
            m_timer->setSingleShot(true);
            m_timer->setTimerType(Qt::PreciseTimer);
            QObject::connect(&*m_timer, &QTimer::timeout, &*m_timer, [this] { wake(); });
        }
        m_timer->start(std::chrono::ceil<std::chrono::milliseconds>(time));
    }
    /// The attempt's time is up, or the pause before the next.
    void wake() {
        m_thread.run([kept = this->shared_from_this()] {}); // not from within the timer's own signal
        if (m_paused) return begin();
        Tried nothing;
        nothing.late = true;
        take(std::move(nothing));
    }
    void take(Tried tried) {
        if (m_timer) m_timer->stop();
        if (tried.value && !tried.late)
            return settle(Outcome<T>(m_index, m_attempt, lane(), std::move(*tried.value)));
        m_late = tried.late;
        m_failure = std::move(tried.failure);
        const auto delay = nextAttempt(m_call->rules, m_attempt);
        if (!delay || !m_call->limit.wants(m_index)) return fail();
        // Also without a delay not from here: what fails at once would be on the stack of the next attempt.
        m_paused = this->shared_from_this();
        wakeAfter(*delay);
        m_onOver.emplace(m_call->over.get_token(), Over{m_paused, &m_thread});
    }
    void fail() {
        ErrorPlace place{m_index, preview(m_item), lane(), -1, m_attempt};
        settle(Outcome<T>(m_late ? tookTooLong(m_call->rules, std::move(place))
                                 : WorkerError(std::move(m_failure), std::move(place))));
    }
    void settle(Outcome<T> outcome) {
        m_settled = true;
        m_call->arrivals.put(std::move(outcome));
    }
    int lane() const { return static_cast<int>(m_thread.number()); }

    /// Nobody wants what is paused.
    struct Over {
        std::weak_ptr<AsyncItem> item;
        EventThread* thread;
        void operator()() const { // [any]
            thread->run([item = item] {
                const auto self = item.lock();
                if (!self || !self->m_paused) return;
                self->m_timer->stop();
                self->m_paused.reset();
                self->fail();
            });
        }
    };

    const std::shared_ptr<Call<F, T>> m_call;
    Item m_item;
    const uint64_t m_index;
    EventThread& m_thread;
    unsigned m_attempt = 0;
    bool m_settled = false, m_late = false;
    std::exception_ptr m_failure;        ///< of the last attempt
    std::shared_ptr<AsyncItem> m_paused; ///< itself, while nothing else holds it: between two attempts
    std::optional<QTimer> m_timer;       ///< of the attempt, or of the pause after it
    std::optional<std::stop_callback<Over>> m_onOver;
};

} // namespace poolboard::inline api::async_detail
