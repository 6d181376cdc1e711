// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/outcome.h"
#include "core/api/pool_calls.h"
#include "core/async/async_item.h"

#include <QCoro/QCoroAsyncGenerator>
#include <QCoro/QCoroFuture>
#include <deque>
#include <stdexcept>

namespace poolboard::inline api {

/// Asynchronous functions over many items: threads with an event loop each, and up to `inFlight` items on the
/// way in each of them. A function is a coroutine, `QCoro::Task<T> f(Item)`, resumed on its own thread, or a
/// plain one; both may take an ItemCall& after the item. Its calls are made from a thread with an event loop,
/// which runs on meanwhile: co_await them. Items and results are copied or moved; the pool must outlive its
/// calls. An attempt whose time is up counts as over, and the next begins; but a coroutine cannot be ended
/// from outside: it keeps its place in the thread, and the pool, until it has ended by itself (ItemCall tells
/// it).
class AsyncPool {
public:
    struct Settings {
        unsigned threads = 0;                   ///< 0: as many as this process may use CPUs
        unsigned inFlight = 16;                 ///< items on the way in each thread
        std::function<void()> initializer = {}; ///< runs on each thread before its first item
    };
    AsyncPool() : AsyncPool(Settings{}) {}
    explicit AsyncPool(const Settings& settings)
        : m_threads(settings.threads, settings.inFlight, settings.initializer) {}

    unsigned size() const { return m_threads.count(); }

    /// The results one by one: `for co_await`-like, see QCoro::AsyncGenerator. The range is read by the
    /// awaiting thread, as far as the window allows: threads × inFlight × prefill items (0: 2) without a
    /// result, or held back by the order. Failures as the behaviour says; Stopped when Options::stop came
    /// between. Options::chunk and memory are refused, as is bounded = false where the size is not known.
    template <class F, class R, ErrorBehaviour B> auto imap(F f, R&& range, B, const Options& options = {}) {
        using Range = std::decay_t<R>;
        using T = async_detail::ComesTo<F, std::ranges::range_value_t<Range>>;
        const size_t window = windowOf<Range>(range, options);
        return generate<F, Range, B, T>(&m_threads,
                                        std::make_shared<async_detail::Call<F, T>>(std::move(f), options),
                                        Range(std::forward<R>(range)), window, options);
    }
    template <class F, class R> auto imap(F f, R&& range, const Options& options = {}) {
        return imap(std::move(f), std::forward<R>(range), immediate, options);
    }

    /// All results, in order: `co_await pool.map(f, range)`.
    template <class F, class R, ErrorBehaviour B>
    auto map(F f, R&& range, B errors, const Options& options = {}) {
        Options ordered = options;
        ordered.ordered = true;
        return collect(imap(std::move(f), std::forward<R>(range), errors, ordered));
    }
    template <class F, class R> auto map(F f, R&& range, const Options& options = {}) {
        return map(std::move(f), std::forward<R>(range), immediate, options);
    }
    template <class F, class R, class... More> auto starmap(F f, R&& range, const More&... more) {
        return map(args(std::move(f)), std::forward<R>(range), more...);
    }

private:
    template <class B, class T> using Kept = std::conditional_t<std::is_same_v<B, Ignore>, Outcome<T>, T>;

    template <class R> size_t windowOf(const R& range, const Options& options) const {
        if (options.chunk > 1 || options.memory != 0)
            throw std::invalid_argument("AsyncPool gives its threads one item at a time and cannot limit "
                                        "their memory: leave chunk and "
                                        "memory at 0 (in flight: AsyncPool::Settings; memory: ProcessPool)");
        if (options.bounded) {
            const size_t prefill = options.prefill != 0 ? options.prefill : 2;
            return prefill * m_threads.count() * m_threads.inFlight();
        }
        if constexpr (std::ranges::sized_range<const R>)
            return std::max<size_t>(1, std::ranges::size(range));
        else
            throw std::invalid_argument(
                "bounded = false: the size of this range is not known before it is read, "
                "so its end might never come; leave the window bounded");
    }

    /// What has come and may be given: in the order of the items, or as it came. [consumer]
    template <class T> class Arrived {
    public:
        explicit Arrived(bool ordered) : m_ordered(ordered) {}
        void put(std::vector<Outcome<T>> outcomes) {
            for (Outcome<T>& outcome : outcomes) {
                const size_t at = m_ordered ? outcome.index - m_next : m_there.size();
                if (at >= m_there.size()) m_there.resize(at + 1);
                m_there[at].emplace(std::move(outcome));
            }
        }
        bool ready() const { return !m_there.empty() && m_there.front(); }
        Outcome<T> take() {
            Outcome<T> first = std::move(*m_there.front());
            m_there.pop_front();
            ++m_next;
            return first;
        }

    private:
        const bool m_ordered;
        uint64_t m_next = 0; ///< index of the one to be given
        std::deque<std::optional<Outcome<T>>> m_there;
    };

    template <class F, class R, class B, class T>
    static QCoro::AsyncGenerator<Kept<B, T>> generate(EventThreads* threads,
                                                      std::shared_ptr<async_detail::Call<F, T>> call, R range,
                                                      size_t window, Options options) {
        using Item = std::ranges::range_value_t<R>;
        // When this frame goes, be it by a failure or because the rest is not wanted: nothing more begins.
        const auto end = [](async_detail::Call<F, T>* of) { of->end(); };
        const std::unique_ptr<async_detail::Call<F, T>, decltype(end)> ending(call.get(), end);
        const std::stop_callback onStop(options.stop, [call] {
            call->limit.stop();
            call->over.request_stop();
        });
        std::vector<WorkerError> errors;
        Arrived<T> arrived(options.ordered);
        uint64_t given = 0, taken = 0;
        auto it = std::ranges::begin(range);
        const auto last = std::ranges::end(range);
        bool cut = false;
        for (;;) {
            for (; it != last && given - taken < window && call->limit.open(); ++it)
                post<F, T, Item>(threads->next(), call, Item(*it), given++);
            if (given == taken) break;
            arrived.put(call->arrivals.take());
            if (!arrived.ready()) {
                co_await qCoro(call->arrivals.some()).waitForFinished();
                continue;
            }
            ++taken;
            // A value with a name: GCC 12 makes too much of temporaries next to co_yield.
            Outcome<T> outcome = arrived.take();
            if (outcome.kind() == OutcomeKind::Cancelled) { // never begun
                cut = true;
                if (options.ordered) break; // what comes after a gap is not in order
            } else if constexpr (std::is_same_v<B, Ignore>) {
                co_yield std::move(outcome);
            } else if (outcome.ok()) {
                co_yield std::move(*outcome);
            } else if constexpr (std::is_same_v<B, Immediate>) {
                outcome.error().raise();
            } else {
                errors.push_back(outcome.error());
            }
        }
        if (!errors.empty()) throw DeferredErrors(std::move(errors));
        if (cut || it != last) throw Stopped();
    }
    template <class F, class T, class Item>
    static void post(EventThread& thread, std::shared_ptr<async_detail::Call<F, T>> call, Item item,
                     uint64_t index) {
        // A std::function is copyable, an item may not be.
        auto held = std::make_shared<Item>(std::move(item));
        thread.post([call = std::move(call), held, index, &thread] {
            auto one =
                std::make_shared<async_detail::AsyncItem<F, T, Item>>(call, std::move(*held), index, thread);
            if (call->limit.wants(index)) return one->begin();
            Outcome<T> cancelled;
            cancelled.index = index;
            call->arrivals.put(std::move(cancelled));
        });
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
