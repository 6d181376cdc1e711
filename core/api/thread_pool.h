// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/flow.h"
#include "core/api/pool_calls.h"
#include "core/api/spread.h"

namespace poolboard::inline api {

/// Threads of this process that call functions with items: the in-process lane. A function is called with an
/// item, or with an item and an ItemCall&; from several threads at once, unless it is a delayedInit<W>(…) or
/// a std::vector of them, of which each lane has its own. An item that crashes takes the process with it, and
/// a timeout ends nothing by force: ProcessPool and Pool do that.
///
/// Calls may come from several threads at once, and from within a function the same pool is calling. [any]
/// The destructor waits for the calls of amap(), asking them to stop; other calls must have ended, or be
/// Results, which keep the threads.
class ThreadPool : public PoolCalls<ThreadPool> {
public:
    /// So many threads; 0: as many as this process may use CPUs (affinity, cgroup quota).
    explicit ThreadPool(unsigned threads = 0) : m_lanes(std::make_shared<Lanes>(threads)) {}

    ~ThreadPool() { m_lanes->endDrivers(); }
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    unsigned size() const { return m_lanes->count(); }

    using PoolCalls::imap;
    using PoolCalls::map;

    /// In place on ranges with random access to what is there; else, as when a view makes its items on the
    /// way, as imap() does.
    template <class F, std::ranges::input_range R, ErrorBehaviour B>
    auto map(F f, R&& range, B errors, const Options& options = {}) {
        using Range = std::remove_reference_t<R>;
        if constexpr (std::ranges::random_access_range<Range> && std::ranges::sized_range<Range> &&
                      Taking<R, typename Workers<F>::Function>::kInPlace)
            return Spread<R, F, B>(*m_lanes, std::forward<R>(range), std::move(f), options).run();
        else
            return PoolCalls::map(std::move(f), std::forward<R>(range), errors, options);
    }

    /// The results one by one, as a lazy range: see Results.
    template <class F, std::ranges::input_range R, ErrorBehaviour B>
    auto imap(F f, R&& range, B, const Options& options = {}) {
        using Way = Taking<R, typename Workers<F>::Function>;
        using T = Stored<B, typename Way::Result>;
        using Doing = LaneItems<Way, F, B>;
        return Results<T>(std::make_unique<Flow<R, Way, Doing, B, T>>(m_lanes, std::forward<R>(range),
                                                                      options, std::move(f)));
    }
    /// Workers that outlive a call: pool.map(kept, items) again and again has the same instances. They end,
    /// each in its lane, with the last copy of what this returns. Calls of another pool throw
    /// std::invalid_argument.
    template <class Init> KeptWorkers<Init> keep(Init init) {
        return {m_lanes, std::make_shared<Workers<Init>>(*m_lanes, std::move(init))};
    }

    /// Of as many threads as CPUs may be used; made when first asked for: what pmap() and its like run on.
    static ThreadPool& shared() {
        static ThreadPool pool;
        return pool;
    }

    /// A thread of its own for what takes results, for what is built on the pool: see Lanes::drive().
    void drive(std::function<void(std::stop_token)> driver) { m_lanes->drive(std::move(driver)); }

private:
    std::shared_ptr<Lanes> m_lanes;
};

} // namespace poolboard::inline api
