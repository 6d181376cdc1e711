// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/pool_calls.h"
#include "core/hosted/hosted_stream.h"

namespace poolboard::inline api {

/// A pool over a worker plugin, in hosts of its own: processes, threads of one, or async, as the job file and
/// the command line have them, and by the same engine. Hard timeouts, retries, memory limits; a crashed
/// worker costs only its item; nothing is left running. Needs poolboard-worker and poolboard-guard beside the
/// library.
///
/// Items are bytes: a range of what is a std::string_view. Results are bytes. Failures are WorkerErrors. Each
/// call has hosts of its own, which end with it.
class Pool {
public:
    /// Throws std::invalid_argument for wrong words and parameters, std::runtime_error for a worker that is
    /// not there.
    explicit Pool(HostedSpec spec) : m_spec(std::move(spec)) { HostedRun::check(m_spec); }

    template <std::ranges::input_range R, ErrorBehaviour B>
    auto imap(R&& range, B, const Options& options = {}) {
        static_assert(std::convertible_to<std::ranges::range_reference_t<R>, std::string_view>,
                      "the items of a plugin are bytes: give a range of strings");
        using T = std::conditional_t<std::is_same_v<B, Ignore>, Outcome<std::string>, std::string>;
        return Results<T>(std::make_unique<HostedStream<R, B, T>>(m_spec, std::forward<R>(range), options));
    }
    template <std::ranges::input_range R> auto imap(R&& range, const Options& options = {}) {
        return imap(std::forward<R>(range), immediate, options);
    }
    template <std::ranges::input_range R, ErrorBehaviour B>
    auto map(R&& range, B errors, Options options = {}) {
        options.ordered = true;
        auto results = imap(std::forward<R>(range), errors, options);
        std::vector<typename decltype(results)::value_type> out;
        for (auto& result : results)
            out.push_back(std::move(result));
        if (results.stopped()) throw Stopped();
        return out;
    }
    template <std::ranges::input_range R> auto map(R&& range, const Options& options = {}) {
        return map(std::forward<R>(range), immediate, options);
    }

private:
    HostedSpec m_spec;
};

} // namespace poolboard::inline api
