// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/held_range.h"
#include "core/api/outcome.h"
#include "core/api/pool_calls.h"
#include "core/api/preview.h"
#include "core/async/event_threads.h"

#include <QCoro/QCoroAsyncGenerator>
#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>
#include <QPromise>
#include <deque>

namespace poolboard::inline api {

namespace async_detail {

template <class T> struct Awaited {
    using type = std::conditional_t<std::is_void_v<T>, std::monostate, std::remove_cvref_t<T>>;
    static constexpr bool kTask = false;
};
template <class T> struct Awaited<QCoro::Task<T>> {
    using type = typename Awaited<T>::type;
    static constexpr bool kTask = true;
};

/// One item on its thread. The parameters live in the coroutine: f, item and promise are there until it ends.
template <class F, class Item, class T>
QCoro::Task<> runItem(std::shared_ptr<F> f, Item item, std::shared_ptr<QPromise<T>> promise,
                      EventThread* thread) {
    using Raw = std::invoke_result_t<F&, Item&>;
    try {
        if constexpr (!Awaited<Raw>::kTask) {
            if constexpr (std::is_void_v<Raw>) {
                std::invoke(*f, item);
                promise->addResult(T{});
            } else {
                promise->addResult(std::invoke(*f, item));
            }
        } else if constexpr (std::is_same_v<Raw, QCoro::Task<void>>) {
            co_await std::invoke(*f, item);
            promise->addResult(T{});
        } else {
            promise->addResult(co_await std::invoke(*f, item));
        }
    } catch (...) {
        promise->setException(std::current_exception());
    }
    promise->finish();
    thread->ended();
    co_return;
}

/// What an item came to; its future has finished.
template <class T> Outcome<T> settled(QFuture<T>& result, uint64_t index, std::string input) {
    try {
        return Outcome<T>(index, 1, -1, result.takeResult());
    } catch (...) {
        return Outcome<T>(WorkerError(std::current_exception(), {index, std::move(input), -1, -1, 1}));
    }
}

} // namespace async_detail

/// Asynchronous functions over many items: threads with an event loop each, and up to `inFlight` items on the
/// way in each of them. A function is a coroutine, `QCoro::Task<T> f(Item)`, resumed on its own thread, or a
/// plain one. Its calls are made from a thread with an event loop, which runs on meanwhile: co_await them.
/// Items and results are copied or moved; the pool must outlive its calls.
class AsyncPool {
public:
    struct Settings {
        unsigned threads = 0;                   ///< 0: as many as this process may use CPUs
        unsigned inFlight = 16;                 ///< items on the way in each thread
        std::function<void()> initializer = {}; ///< runs on each thread before its first item
    };
    AsyncPool() : AsyncPool(Settings{}) {}
    explicit AsyncPool(Settings settings)
        : m_threads(settings.threads, settings.inFlight, std::move(settings.initializer)) {}

    unsigned size() const { return m_threads.count(); }

    /// The results one by one, in order: `for co_await`-like, see QCoro::AsyncGenerator. The range is read by
    /// the awaiting thread, at most twice threads × inFlight items ahead. Failures as the behaviour says.
    template <class F, class R, ErrorBehaviour B> auto imap(F f, R&& range, B) {
        using Item = std::ranges::range_value_t<std::decay_t<R>>;
        using T = typename async_detail::Awaited<std::invoke_result_t<F&, Item&>>::type;
        return generate<F, std::decay_t<R>, B, T>(&m_threads, std::make_shared<F>(std::move(f)),
                                                  std::decay_t<R>(std::forward<R>(range)));
    }
    template <class F, class R> auto imap(F f, R&& range) {
        return imap(std::move(f), std::forward<R>(range), immediate);
    }

    /// All results, in order: `co_await pool.map(f, range)`.
    template <class F, class R, ErrorBehaviour B> auto map(F f, R&& range, B errors) {
        return collect(imap(std::move(f), std::forward<R>(range), errors));
    }
    template <class F, class R> auto map(F f, R&& range) {
        return map(std::move(f), std::forward<R>(range), immediate);
    }
    template <class F, class R, class... More> auto starmap(F f, R&& range, const More&... more) {
        return map(args(std::move(f)), std::forward<R>(range), more...);
    }

private:
    template <class B, class T> using Kept = std::conditional_t<std::is_same_v<B, Ignore>, Outcome<T>, T>;

    template <class F, class R, class B, class T>
    static QCoro::AsyncGenerator<Kept<B, T>> generate(EventThreads* threads, std::shared_ptr<F> f, R range) {
        using Item = std::ranges::range_value_t<R>;
        struct Under {
            QFuture<T> result;
            std::string input;
        };
        const size_t most = size_t{2} * threads->count() * threads->inFlight();
        std::deque<Under> under;
        // Set when this frame goes, be it by a failure or because the rest is not wanted: nothing more
        // begins.
        struct Ended {
            std::shared_ptr<std::atomic<bool>> flag = std::make_shared<std::atomic<bool>>(false);
            ~Ended() { flag->store(true); }
        } const ended;
        std::vector<WorkerError> errors;
        uint64_t index = 0;
        auto it = std::ranges::begin(range);
        const auto end = std::ranges::end(range);
        while (it != end || !under.empty()) {
            for (; it != end && under.size() < most; ++it) {
                auto promise = std::make_shared<QPromise<T>>();
                promise->start();
                Item item(*it);
                under.push_back({promise->future(), preview(item)});
                EventThread& thread = threads->next();
                thread.post([f, item = std::move(item), promise, &thread, ended = ended.flag]() mutable {
                    if (ended->load()) return thread.ended();
                    async_detail::runItem<F, Item, T>(f, std::move(item), promise, &thread);
                });
            }
            Under first = std::move(under.front());
            under.pop_front();
            try {
                co_await qCoro(first.result).waitForFinished();
            } catch (...) { // the same comes out of the result
            }
            // Values with names: GCC 12 makes too much of temporaries next to co_yield.
            Outcome<T> outcome = async_detail::settled(first.result, index, std::move(first.input));
            if constexpr (std::is_same_v<B, Ignore>)
                co_yield std::move(outcome);
            else if (outcome.ok())
                co_yield std::move(*outcome);
            else if constexpr (std::is_same_v<B, Immediate>)
                outcome.error().raise();
            else
                errors.push_back(outcome.error());
            ++index;
        }
        if (!errors.empty()) throw DeferredErrors(std::move(errors));
    }
    template <class T> static QCoro::Task<std::vector<T>> collect(QCoro::AsyncGenerator<T> results) {
        std::vector<T> out;
        using Iterator =
            typename QCoro::AsyncGenerator<T>::iterator; // GCC 12 cannot deduce what is awaited here
        Iterator it = co_await results.begin();
        while (it != results.end()) {
            out.push_back(std::move(*it));
            it = co_await ++it;
        }
        co_return out;
    }

    EventThreads m_threads;
};

/// A coroutine of one item as one of a whole range: `co_await apmap(fetch)(urls)`. The pool must outlive it.
template <class F> auto apmap(F f, AsyncPool& pool) {
    return [f = std::move(f), &pool]<class R, class... More>(R&& range, const More&... more) {
        return pool.map(f, std::forward<R>(range), more...);
    };
}

} // namespace poolboard::inline api
