// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/lane_items.h"

#include <mutex>

namespace poolboard::inline api {

/// map() over a container, or what else has its items in place and random access: lanes claim pieces of it,
/// large ones first, and put each result in its place. No chunks, no window: the input is there already, and
/// so is the room for the results.
template <class R, class F, class Behaviour,
          class T = typename Taking<R, typename Workers<F>::Function>::Result>
class Spread final : private Work {
    using Function = typename Workers<F>::Function;
    using Way = Taking<R, Function>;
    using Range = typename HeldRange<R>::Range;

public:
    using Wanted = Stored<Behaviour, T>;
    /// What a place holds until all is done: it must be there before its result is, and vector<bool> shares
    /// bytes.
    using Place = std::conditional_t<std::default_initializable<Wanted> && !std::same_as<Wanted, bool>,
                                     Wanted, std::optional<Wanted>>;

    Spread(Lanes& lanes, R&& range, F f, const Options& options)
        : m_lanes(lanes), m_range(std::forward<R>(range)), m_begin(std::ranges::begin(m_range.get())),
          m_size(*m_range.size()), m_fixed(options.chunk), m_rules(rulesOf(options)),
          m_workers(lanes, std::move(f)), m_places(m_size), m_onStop(options.stop, OnStop{&m_limit}) {
        if (options.memory != 0)
            throw std::invalid_argument("memory: threads share theirs; a ProcessPool can be limited");
        if (Way::kMoves && options.retries > 0)
            throw std::invalid_argument(
                "retries: the function takes its item to keep it, so it can be given once "
                "only; let it take a reference, or leave retries 0");
    }

    std::vector<Wanted> run() {
        if (m_size > 0) {
            const std::shared_ptr<Door> door = m_lanes.open(*this);
            m_lanes.wakeAll();
            m_lanes.await(*this, m_limit.progress, [&] { return isOver(); });
            m_lanes.close(door);
        }
        if (const std::exception_ptr broken = m_limit.broken()) std::rethrow_exception(broken);
        std::sort(m_errors.begin(), m_errors.end(),
                  [](const WorkerError& a, const WorkerError& b) { return a.place.index < b.place.index; });
        if constexpr (std::is_same_v<Behaviour, Immediate>)
            if (!m_errors.empty()) m_errors.front().raise();
        if (m_done.load(std::memory_order_acquire) < m_size) throw Stopped();
        if (!m_errors.empty()) throw DeferredErrors(std::move(m_errors));
        if constexpr (std::is_same_v<Place, Wanted>) {
            return std::move(m_places);
        } else {
            std::vector<Wanted> out;
            out.reserve(m_size);
            for (Place& place : m_places)
                out.push_back(std::move(*place));
            return out;
        }
    }

private:
    struct OnStop {
        CallLimit* limit;
        void operator()() const { limit->stop(); }
    };

    bool isOver() const { // everything claimed has been done, and nothing more will be claimed
        const uint64_t claimed = m_claimed.load(std::memory_order_seq_cst);
        return m_done.load(std::memory_order_seq_cst) == m_size ||
               (!m_limit.open() && m_given.load(std::memory_order_seq_cst) == claimed);
    }

    /// Half of what would be each lane's share of the rest, halved again: large pieces first, single items
    /// last.
    uint64_t pieceAt(uint64_t begin) const {
        if (m_fixed != 0) return m_fixed;
        return std::clamp<uint64_t>((m_size - begin) / (uint64_t{4} * m_lanes.count()), 1, 4096);
    }

    bool runOne(unsigned lane) override { // [lane]
        uint64_t begin = m_claimed.load(std::memory_order_relaxed), end = 0;
        do {
            if (begin >= m_size || !m_limit.open()) return false;
            end = std::min(m_size, begin + pieceAt(begin));
        } while (!m_claimed.compare_exchange_weak(begin, end, std::memory_order_seq_cst));
        const uint64_t done = work(begin, end, lane);
        m_done.fetch_add(done, std::memory_order_seq_cst);
        m_given.fetch_add(end - begin, std::memory_order_seq_cst);
        if (isOver()) m_limit.progress.wakeAll();
        return true;
    }

    /// How many got an outcome.
    uint64_t work(uint64_t begin, uint64_t end, unsigned lane) {
        uint64_t at = begin;
        try { // a worker may refuse to be built, and a range to give its item
            work(begin, end, lane, at);
        } catch (...) {
            m_limit.breakWith(std::current_exception());
        }
        return at - begin;
    }
    void work(uint64_t begin, uint64_t end, unsigned lane, uint64_t& at) {
        Function& f = m_workers.on(lane);
        ItemCall call(m_limit);
        call.worker = lane;
        const bool timed = m_rules.timeout != Duration{};
        auto it = m_begin + static_cast<std::ranges::range_difference_t<Range>>(begin);
        Place* place = m_places.data() + begin;
        for (; at < end; ++at, ++it, ++place) {
            call.index = at;
            if (!m_limit.wants(at)) return;
            auto slot = Way::keep(*it);
            attemptItem<typename Way::Given>(
                f, Way::look(slot), call, m_rules, timed,
                [&](T&& value) {
                    if constexpr (std::is_same_v<Behaviour, Ignore>)
                        *place = Wanted(at, call.attempt, static_cast<int>(lane), std::move(value));
                    else
                        *place = std::move(value);
                },
                [&](WorkerError error) {
                    if constexpr (std::is_same_v<Behaviour, Ignore>) {
                        *place = Wanted(std::move(error));
                    } else {
                        const std::lock_guard lock(m_mutex);
                        m_errors.push_back(std::move(error));
                    }
                    if constexpr (std::is_same_v<Behaviour, Immediate>) m_limit.lower(at);
                });
        }
    }

    Lanes& m_lanes;
    HeldRange<R> m_range;
    const std::ranges::iterator_t<Range> m_begin;
    const uint64_t m_size;
    const unsigned m_fixed;
    const AttemptRules m_rules;
    Workers<F> m_workers;
    std::vector<Place> m_places;
    std::mutex m_mutex; ///< protects the errors
    std::vector<WorkerError> m_errors;
    CallLimit m_limit;
    alignas(64) std::atomic<uint64_t> m_claimed{0};
    alignas(64) std::atomic<uint64_t> m_done{0}; ///< items that have an outcome
    std::atomic<uint64_t> m_given{0};            ///< items of pieces that lanes have given back
    std::stop_callback<OnStop> m_onStop;
};

} // namespace poolboard::inline api
