// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/options.h"
#include "core/api/passing.h"
#include "core/api/results.h"

#include <concepts>
#include <ranges>
#include <vector>

namespace poolboard::inline api {

template <class B>
concept ErrorBehaviour = std::same_as<B, Immediate> || std::same_as<B, Deferred> || std::same_as<B, Ignore>;

/// The calls every pool has, made of its imap(f, range, behaviour, options).
template <class Pool> class PoolCalls {
public:
    /// The results one by one, as a lazy range: see Results. Failures as `immediate` says.
    template <class F, std::ranges::input_range R> auto imap(F f, R&& range, const Options& options = {}) {
        return self().imap(std::move(f), std::forward<R>(range), immediate, options);
    }

    /// Every item's result, in the order of the input, when all are there. Throws as `errors` says, and
    /// Stopped when stopped. With `ignore`: Outcomes.
    template <class F, std::ranges::input_range R, ErrorBehaviour B>
    auto map(F f, R&& range, B errors, const Options& options = {}) {
        Options ordered = options;
        ordered.ordered = true;
        auto results = self().imap(std::move(f), std::forward<R>(range), errors, ordered);
        std::vector<typename decltype(results)::value_type> out;
        if (results.total()) out.reserve(*results.total());
        for (auto& result : results)
            out.push_back(std::move(result));
        if (results.stopped()) throw Stopped();
        return out;
    }
    template <class F, std::ranges::input_range R> auto map(F f, R&& range, const Options& options = {}) {
        return self().map(std::move(f), std::forward<R>(range), immediate, options);
    }

    /// The same with tuples, pairs or arrays as items: f(a, b, …).
    template <class F, std::ranges::input_range R, class... More>
    auto starmap(F f, R&& range, const More&... more) {
        return self().map(args(std::move(f)), std::forward<R>(range), more...);
    }
    template <class F, std::ranges::input_range R> auto starmap(F f, R&& range, const Options& options) {
        return self().map(args(std::move(f)), std::forward<R>(range), options);
    }

private:
    Pool& self() { return static_cast<Pool&>(*this); }
};

} // namespace poolboard::inline api
