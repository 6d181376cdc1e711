// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace poolboard::test {

constexpr unsigned kInFlight = 3; ///< of async workers

/// The pools of the engine, and the library's lane inside a process.
enum class Kind { Threads, Processes, Async, Lane };

/// A row of the full matrix.
struct Combination {
    Kind kind = Kind::Processes;
    bool ordered = true, sized = true;
    Passing passing = Passing::Single;
    unsigned chunk = 0, prefill = 0; ///< 0: unbounded
    unsigned jobs = 1;
    int many = 0; ///< 0: none, 1: one, 2: a few, 3: more than the window holds

    bool bounded() const { return chunk != 0; }
    unsigned window() const {
        return jobs * (kind == Kind::Async ? kInFlight : 1) * std::max(1u, chunk) * std::max(1u, prefill);
    }
    unsigned items() const {
        const unsigned counts[] = {0, 1, 5, window() + 7};
        return counts[many];
    }
    std::string text() const {
        std::string out = ordered ? "ordered " : "unordered ";
        out += sized ? "sized " : "unsized ";
        out += passing == Passing::Single ? "single " : passing == Passing::Args ? "args " : "kwargs ";
        out += bounded() ? "chunk " + std::to_string(chunk) + " prefill " + std::to_string(prefill)
                         : "unbounded";
        return out + " jobs " + std::to_string(jobs) + " items " + std::to_string(items());
    }
};

inline std::vector<Combination> combinations(Kind kind) {
    std::vector<std::pair<unsigned, unsigned>> windows{{0, 0}};
    for (const unsigned chunk : {1u, 2u, 4u})
        for (const unsigned prefill : {1u, 2u, 4u})
            windows.emplace_back(chunk, prefill);
    std::vector<Combination> out;
    for (const bool ordered : {true, false})
        for (const bool sized : {true, false})
            for (const Passing passing : {Passing::Single, Passing::Args, Passing::Kwargs})
                for (const auto& [chunk, prefill] : windows)
                    for (const unsigned jobs : {1u, 3u, 4u})
                        for (const int many : {0, 1, 2, 3})
                            out.push_back({kind, ordered, sized, passing, chunk, prefill, jobs, many});
    return out;
}

} // namespace poolboard::test
