// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/attempt_item.h"
#include "core/api/call_limit.h"
#include "core/api/chunk.h"
#include "core/api/held_range.h"
#include "core/api/workers.h"

namespace poolboard::inline api {

/// What a result is kept as under an error behaviour.
template <class Behaviour, class T>
using Stored = std::conditional_t<std::is_same_v<Behaviour, Ignore>, Outcome<T>, T>;

inline AttemptRules rulesOf(const Options& options) {
    return {options.retries, options.retryDelay, options.retryDelayMost, options.timeout};
}

/// Does the items of a chunk by calling a function in the lane: what a ThreadPool's imap() is made of.
/// How = Taking<R, F>. [lane]
template <class How, class F, class Behaviour> class LaneItems {
public:
    using Slot = typename How::Slot;
    using Result = typename How::Result;
    using Function = typename Workers<F>::Function;
    static constexpr unsigned kMostInChunk = ChunkSize::kMost;
    static constexpr uint64_t kWantedNs = ChunkSize::kWanted;
    using ChunkType = Chunk<Slot, Stored<Behaviour, Result>>;

    LaneItems(Lanes& lanes, F f, const Options& options)
        : m_workers(lanes, std::move(f)), m_rules(rulesOf(options)) {
        if (options.memory != 0)
            throw std::invalid_argument("memory: threads share theirs; a ProcessPool can be limited");
        if (How::kMoves && options.retries > 0)
            throw std::invalid_argument(
                "retries: the function takes its item to keep it, so it can be given once "
                "only; let it take a reference, or leave retries 0");
    }

    void run(ChunkType& chunk, unsigned lane, CallLimit& limit) {
        Function* f = nullptr;
        try {
            f = &m_workers.on(lane);
        } catch (...) {
            return limit.breakWith(std::current_exception());
        }
        ItemCall call(limit);
        call.worker = lane;
        const bool timed = m_rules.timeout != Duration{};
        chunk.results.reserve(chunk.items.size());
        for (size_t at = 0; at < chunk.items.size(); ++at) {
            call.index = chunk.first + at;
            if (!limit.wants(call.index)) return;
            attemptItem<typename How::Given>(
                *f, How::look(chunk.items[at]), call, m_rules, timed,
                [&](Result&& value) {
                    if constexpr (std::is_same_v<Behaviour, Ignore>)
                        chunk.results.push_back({Outcome<Result>(call.index, call.attempt,
                                                                 static_cast<int>(lane), std::move(value))});
                    else
                        chunk.results.push_back({std::move(value)});
                },
                [&](WorkerError error) {
                    if constexpr (std::is_same_v<Behaviour, Ignore>)
                        chunk.results.push_back({Outcome<Result>(std::move(error))});
                    else
                        chunk.errors.push_back(std::move(error));
                    if constexpr (std::is_same_v<Behaviour, Immediate>) limit.lower(call.index);
                });
        }
    }

private:
    Workers<F> m_workers;
    AttemptRules m_rules;
};

} // namespace poolboard::inline api
