// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/callables.h"

#include <QFuture>
#include <QPromise>
#include <limits>

namespace poolboard::inline api {

namespace future_detail {

/// Takes the results of a call into a promise. Owned by its driver, a thread of the pool's.
template <class T> class Driver {
public:
    explicit Driver(Results<T> results) : m_results(std::move(results)) {}

    QFuture<T> begin() {
        m_promise.start();
        if (const auto total = m_results.total()) m_promise.setProgressRange(0, clamped(*total));
        return m_promise.future();
    }
    void run(const std::stop_token& stop) { // [driver]
        // A promise that is suspended wakes up for nothing else.
        const std::stop_callback ending(stop, [future = m_promise.future()]() mutable { future.cancel(); });
        try {
            uint64_t done = 0;
            for (T& result : m_results) {
                m_promise.suspendIfRequested();
                if (m_promise.isCanceled()) break;
                m_promise.addResult(std::move(result));
                m_promise.setProgressValue(clamped(++done));
            }
            if (m_results.stopped()) m_promise.future().cancel();
        } catch (...) {
            m_promise.setException(std::current_exception());
        }
        { const Results<T> ended = std::move(m_results); } // running items finish before the future does
        m_promise.finish();
    }

private:
    static int clamped(uint64_t n) {
        return static_cast<int>(std::min<uint64_t>(n, std::numeric_limits<int>::max()));
    }
    QPromise<T> m_promise;
    Results<T> m_results;
};

} // namespace future_detail

/// map() that returns at once. The future holds the results as they come (in order, unless options say else),
/// with progress; suspending it stops the reading of the input, so no more begins than the window holds;
/// cancelling it ends the call at the next result, running items finish; what the call throws comes out of
/// result() with its own type. Options::stop cancels it. co_await it with QCoro. The range is moved or copied
/// into the call. A pool that is destroyed cancels its futures and waits for what runs.
template <class F, class R, ErrorBehaviour B>
requires std::ranges::input_range<std::decay_t<R>>
auto amap(ThreadPool& pool, F f, R&& range, B errors, const Options& options = {}) {
    auto results = pool.imap(std::move(f), std::decay_t<R>(std::forward<R>(range)), errors, options);
    using T = typename decltype(results)::value_type;
    auto driver = std::make_shared<future_detail::Driver<T>>(std::move(results));
    QFuture<T> future = driver->begin();
    pool.drive([driver = std::move(driver)](const std::stop_token& stop) { driver->run(stop); });
    return future;
}
template <class F, class R>
requires std::ranges::input_range<std::decay_t<R>>
auto amap(ThreadPool& pool, F f, R&& range, const Options& options = {}) {
    return amap(pool, std::move(f), std::forward<R>(range), immediate, options);
}

/// A function of one item as one of a whole range, that gives a QFuture.
template <class F> auto amap(F f, ThreadPool& pool = ThreadPool::shared()) {
    return [f = std::move(f), &pool]<class R, class... More>(R&& range, const More&... more) {
        return amap(pool, f, std::forward<R>(range), more...);
    };
}

/// mmap<How::amap>(f) is amap(f); with `getResult` the callable waits and gives a std::vector, as map does.
template <How how, bool getResult = false, class F>
requires(how == How::amap) auto mmap(F f, ThreadPool& pool = ThreadPool::shared()) {
    return [f = std::move(f), &pool]<class R, class... More>(R&& range, const More&... more) {
        auto future = amap(pool, f, std::forward<R>(range), more...);
        if constexpr (getResult) {
            using T = typename decltype(future.results())::value_type;
            future.waitForFinished(); // throws what the call threw
            std::vector<T> out;
            for (T& result : future.results())
                out.push_back(std::move(result));
            return out;
        } else {
            return future;
        }
    };
}

} // namespace poolboard::inline api
