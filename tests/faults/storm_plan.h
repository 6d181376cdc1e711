// SPDX-License-Identifier: MIT
#pragma once

#include "tests/faults/bench.h"

#include <random>
#include <set>

namespace poolboard::test {

/// One run of the storm, all of it from one seed: the pool, the orders, and what
/// happens to the run from outside. The same seed makes the same plan; what the
/// machine makes of it differs each time, which is the point.
struct StormPlan {
    explicit StormPlan(uint64_t seed);

    uint64_t seed;
    PoolKind kind = PoolKind::Processes;
    unsigned jobs = 1, chunk = 0, retries = 0;
    bool ordered = true;
    bool journal = false;
    unsigned hosts = 0;    ///< of a pool of threads; 0: as the engine likes
    bool timeouts = false; ///< an item timeout, and orders that need it
    std::vector<std::string> orders;
    size_t faultyOrders = 0;

    // From outside. Milliseconds; 0: none.
    unsigned killEvery = 0, freezeEvery = 0, freezeFor = 0;
    unsigned meddleEvery = 0; ///< a person pauses, reshapes, cancels
    unsigned stopAfter = 0;
    StopMode stopMode = StopMode::Cancel;
    enum class Reader { File, Slow, Leaves } reader = Reader::File;

    void apply(JobSpec& spec) const;
    std::string text() const;
};

/// How an order ends when nobody interferes.
struct Expected {
    std::string outcome;
    bool faulty = false; ///< it does something that others might suffer from
};
Expected expected(const std::string& order, unsigned retries);

} // namespace poolboard::test
