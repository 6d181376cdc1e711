// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/lane_items.h"
#include "core/api/process_lanes.h"

#include <deque>

namespace poolboard::inline api {

/// How a function gets into a worker process: as its bytes (a function, or a lambda with what can be copied
/// as bytes; a reference it captures is what it was when the pool was started), or, for a stateful worker, as
/// the arguments it is built from.
template <class F> struct ProcessFunction {
    using Function = F;
    static_assert(
        std::is_trivially_copyable_v<F>,
        "this function cannot travel to another process: capture only what can be copied as bytes, or "
        "make it a worker, delayedInit<Worker>(…), whose arguments can");
    explicit ProcessFunction(Lanes&, F f) : m_f(std::move(f)) {}
    void write(Writer& out, unsigned) const { out.plain(m_f); }
    struct There {
        F f;
        F& get() { return f; }
    };
    static There open(Reader& in, ProcessMemory&, uint64_t) { return {in.plain<F>()}; }

private:
    F m_f;
};
template <class W, class... Args> struct ProcessFunction<std::vector<DelayedInit<W, Args...>>> {
    using Function = W;
    ProcessFunction(Lanes& lanes, std::vector<DelayedInit<W, Args...>> inits) : m_inits(std::move(inits)) {
        checkList(m_inits.size(), lanes.count());
    }
    void write(Writer& out, unsigned lane) const {
        Serial<std::tuple<Args...>>::write(out, m_inits[lane % m_inits.size()].arguments());
    }
    struct There {
        W* worker;
        W& get() { return *worker; }
    };
    /// Built at the first request of a call; the one of an earlier call ends then.
    static There open(Reader& in, ProcessMemory& memory, uint64_t call) {
        auto args = Serial<std::tuple<Args...>>::read(in);
        if (memory.call != call || memory.worker == nullptr) {
            memory.worker.reset();
            memory.call = call;
            memory.worker = std::apply([](auto&... arg) { return std::make_shared<W>(arg...); }, args);
        }
        return {static_cast<W*>(memory.worker.get())};
    }

private:
    std::vector<DelayedInit<W, Args...>> m_inits;
};
template <class W, class... Args>
struct ProcessFunction<DelayedInit<W, Args...>> : ProcessFunction<std::vector<DelayedInit<W, Args...>>> {
    ProcessFunction(Lanes& lanes, DelayedInit<W, Args...> init)
        : ProcessFunction<std::vector<DelayedInit<W, Args...>>>(lanes, {std::move(init)}) {}
};

/// An error without its exception, for the way back.
POOLBOARD_API void writeError(Writer& out, const std::exception_ptr& failure);
POOLBOARD_API WorkerError readError(Reader& in, ErrorPlace place);
/// How a worker's end reads as the end of its item.
POOLBOARD_API WorkerError endedError(const ProcessAnswer& answer, const ProcessLimits& limits,
                                     ErrorPlace place);
POOLBOARD_API uint64_t nextProcessCall();

/// Does the items of a chunk in the lane's worker process: what a ProcessPool's imap() is made of. A worker
/// that ends costs the item it had in its hands an attempt, a second time it is the item's end, whatever the
/// retries; items of the chunk that had no outcome on record yet are given to the next worker.
template <class How, class F, class Behaviour> class ProcessItems {
    using Item = std::remove_const_t<typename How::Item>;
    using Function = typename ProcessFunction<F>::Function;
    using Given =
        std::conditional_t<Doer<Function, Item&>, Item&, Item&&>; ///< of a copy that is there for it
    enum : uint8_t { kValue, kFailed, kBroken };
    static constexpr unsigned kMostCrashes = 2;

public:
    using Slot = typename How::Slot;
    using Result = MadeBy<Function, Given>;
    using ChunkType = Chunk<Slot, Stored<Behaviour, Result>>;
    static constexpr unsigned kMostInChunk = 8192;
    static constexpr uint64_t kWantedNs = 2'000'000; ///< a round trip costs 50,000

    ProcessItems(Lanes& lanes, std::shared_ptr<ProcessLanes> processes, F f, const Options& options)
        : m_processes(std::move(processes)), m_function(lanes, std::move(f)),
          m_rules(rulesOf(options)), m_limits{options.timeout, options.memory} {
        if (!m_processes->knows(&serve))
            throw std::invalid_argument(
                "ProcessPool: this function is in a library that was loaded after the pool was "
                "started; its workers do not have it");
    }

    void run(ChunkType& chunk, unsigned lane, CallLimit& limit) try {
        std::vector<Try> tries(chunk.items.size());
        std::deque<size_t> open;
        for (size_t at = 0; at < tries.size(); ++at)
            open.push_back(at);
        for (;;) {
            std::erase_if(open, [&](size_t at) { return !limit.wants(chunk.first + at); });
            if (open.empty()) break;
            // What has failed once goes alone, so that nothing else suffers with it.
            const size_t together = tries[open.front()].attempts > 0 ? 1 : open.size();
            ask(chunk, lane, limit, tries, open, together);
            if (limit.broken()) return;
        }
        keep(chunk, lane, tries);
    } catch (...) {
        limit.breakWith(std::current_exception()); // no process to be had, or an item that cannot be written
    }

private:
    struct Try {
        unsigned attempts = 0, crashes = 0;
        std::optional<Result> value;
        std::optional<WorkerError> error;
    };

    /// One request with the first `together` of the open items: takes those that have an outcome out of them.
    void ask(ChunkType& chunk, unsigned lane, CallLimit& limit, std::vector<Try>& tries,
             std::deque<size_t>& open, size_t together) {
        Writer request;
        request.plain(m_call);
        request.plain(lane);
        request.plain(m_limits.item > Duration{});
        m_function.write(request, lane);
        request.plain(uint64_t{together});
        for (size_t n = 0; n < together; ++n) {
            request.plain(chunk.first + open[n]);
            request.plain(tries[open[n]].attempts + 1);
            Serial<Item>::write(request, How::look(chunk.items[open[n]]));
        }
        const ProcessAnswer answer = m_processes->ask(lane, &serve, request.text(), m_limits);
        if (answer.end != ProcessAnswer::End::Answered)
            return charge(chunk, lane, limit, tries, open, together, answer);
        Reader in(answer.bytes.data(), answer.bytes.size());
        for (size_t n = 0; n < together; ++n) {
            const size_t at = open.front();
            Try& it = tries[at];
            const auto kind = in.plain<uint8_t>();
            if (kind == kBroken)
                return limit.breakWith(std::make_exception_ptr(readError(in, placeOf(chunk, at, lane, 1))));
            open.pop_front();
            ++it.attempts;
            if (kind == kValue) {
                it.value.emplace(Serial<Result>::read(in));
                continue;
            }
            it.error.emplace(readError(in, placeOf(chunk, at, lane, it.attempts)));
            again(limit, chunk.first, tries, open, at);
        }
    }
    void charge(ChunkType& chunk, unsigned lane, CallLimit& limit, std::vector<Try>& tries,
                std::deque<size_t>& open, size_t together, const ProcessAnswer& answer) {
        // Without an item in its hands the worker ended at its start or between items: the first pays for it.
        const size_t place = answer.place < together ? answer.place : 0;
        const size_t at = open[place];
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(place));
        Try& it = tries[at];
        ++it.attempts;
        if (answer.end == ProcessAnswer::End::Crashed) ++it.crashes;
        it.error.emplace(endedError(answer, m_limits, placeOf(chunk, at, lane, it.attempts)));
        again(limit, chunk.first, tries, open, at);
    }
    /// After a failure: once more, or it is the item's end.
    void again(CallLimit& limit, uint64_t first, std::vector<Try>& tries, std::deque<size_t>& open,
               size_t at) {
        Try& it = tries[at];
        if (it.crashes < kMostCrashes && mayTryAgain(m_rules, limit, first + at, it.attempts)) {
            it.error.reset();
            open.push_back(at);
        } else if constexpr (std::is_same_v<Behaviour, Immediate>) {
            limit.lower(first + at); // retries of those after it would be for nothing
        }
    }
    static ErrorPlace placeOf(ChunkType& chunk, size_t at, unsigned lane, unsigned attempt) {
        return {chunk.first + at, preview(How::look(chunk.items[at])), static_cast<int>(lane), -1, attempt};
    }

    void keep(ChunkType& chunk, unsigned lane, std::vector<Try>& tries) {
        for (size_t at = 0; at < tries.size(); ++at) {
            Try& it = tries[at];
            if (it.value) {
                if constexpr (std::is_same_v<Behaviour, Ignore>)
                    chunk.results.push_back({Outcome<Result>(chunk.first + at, it.attempts,
                                                             static_cast<int>(lane), std::move(*it.value))});
                else
                    chunk.results.push_back({std::move(*it.value)});
            } else if (!it.error) {
                return; // stopped before it had an outcome
            } else if constexpr (std::is_same_v<Behaviour, Ignore>) {
                chunk.results.push_back({Outcome<Result>(std::move(*it.error))});
            } else {
                chunk.errors.push_back(std::move(*it.error));
                if constexpr (std::is_same_v<Behaviour, Immediate>) return; // the limit is lowered
            }
        }
    }

    /// The other half. [worker]
    static void serve(Reader& in, Writer& out, ProcessSlot& slot, ProcessMemory& memory) {
        const auto call = in.plain<uint64_t>();
        const auto lane = in.plain<unsigned>();
        const auto timed = in.plain<bool>();
        try {
            auto there = ProcessFunction<F>::open(in, memory, call);
            const CallLimit all;
            ItemCall about(all);
            about.worker = lane;
            const auto many = in.plain<uint64_t>();
            for (uint64_t n = 0; n < many; ++n) {
                about.index = in.plain<uint64_t>();
                about.attempt = in.plain<unsigned>();
                if (timed) slot.startedNs.store(toNanoseconds(Clock::now()), std::memory_order_relaxed);
                slot.place.store(n, std::memory_order_release);
                Item item = Serial<Item>::read(in);
                const size_t before = out.text().size();
                try {
                    out.plain(uint8_t{kValue});
                    Serial<Result>::write(
                        out, valueOf<Function, Given>(there.get(), static_cast<Given>(item), about));
                } catch (...) {
                    out.text().resize(before);
                    out.plain(uint8_t{kFailed});
                    writeError(out, std::current_exception());
                }
            }
        } catch (...) { // the worker could not be built, or an item could not be read
            out.plain(uint8_t{kBroken});
            writeError(out, std::current_exception());
        }
    }

    const std::shared_ptr<ProcessLanes> m_processes;
    const ProcessFunction<F> m_function;
    const AttemptRules m_rules;
    const ProcessLimits m_limits;
    const uint64_t m_call = nextProcessCall();
};

} // namespace poolboard::inline api
