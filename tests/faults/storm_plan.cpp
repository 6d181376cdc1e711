// SPDX-License-Identifier: MIT
#include "tests/faults/storm_plan.h"

namespace poolboard::test {
using namespace std::chrono_literals;
namespace {

using Random = std::mt19937_64;

unsigned upTo(Random& random, unsigned most) { return static_cast<unsigned>(random() % (most + 1)); }
bool oneIn(Random& random, unsigned n) { return random() % n == 0; }

template <size_t N> const char* oneOf(Random& random, const char* const (&words)[N]) {
    return words[random() % N];
}

constexpr const char* kGood[] = {
    "echo:a",     "echo:b",     "echo:",       "sleep:0.001", "sleep:0.003",
    "late:0.002", "text:20000", "text:300000", "progress:3",  "echo:something longer"};
constexpr const char* kBad[] = {"abort",           "segv",
                                "kill9",           "exit:0",
                                "exit:3",          "quit:1",
                                "fail:no",         "garbage",
                                "closefd3",        "forge:result",
                                "forge:slab",      "forge:bye",
                                "forge:type",      "twice",
                                "latecall:0.01",   "afterend",
                                "grandchild",      "orphanabort",
                                "leak:1",          "noise:0.1",
                                "replace",         "first:1:abort",
                                "first:1:fail:no", "first:1:kill9",
                                "first:1:replace", "first:1:garbage",
                                "first:2:fail:no", "advise:other:3",
                                "overflow"};
/// With an item timeout only; a run has few of them, because each takes its time.
constexpr const char* kSlow[] = {"sleep:1000", "polite:1000", "spin:100", "forget", "first:1:sleep:1000"};

} // namespace

StormPlan::StormPlan(uint64_t number) : seed(number) {
    Random random(seed);
    const PoolKind kinds[] = {PoolKind::Threads, PoolKind::Processes, PoolKind::Async};
    kind = kinds[random() % 3];
    jobs = 1 + upTo(random, 3);
    const unsigned chunks[] = {0, 0, 1, 2, 16};
    chunk = chunks[random() % 5];
    ordered = oneIn(random, 2);
    retries = upTo(random, 3);
    timeouts = oneIn(random, 3);

    const size_t count = 800 + random() % 1200;
    const unsigned badOneIn = 40 + upTo(random, 160);
    unsigned slowLeft = timeouts ? 1 + upTo(random, 3) : 0;
    if (timeouts) retries = std::min(retries, 1u);
    for (size_t i = 0; i < count; ++i) {
        if (oneIn(random, badOneIn))
            orders.push_back(oneOf(random, kBad));
        else if (slowLeft > 0 && oneIn(random, 300))
            orders.push_back((--slowLeft, oneOf(random, kSlow)));
        else
            orders.push_back(oneOf(random, kGood));
        faultyOrders += expected(orders.back(), retries).faulty ? 1 : 0;
    }
    if (!oneIn(random, 4)) killEvery = 30 + upTo(random, 200);
    if (oneIn(random, 2)) freezeEvery = 20 + upTo(random, 150), freezeFor = 1 + upTo(random, 60);
    if (oneIn(random, 6)) {
        stopAfter = 1 + upTo(random, 800);
        const StopMode modes[] = {StopMode::Drain, StopMode::Cancel, StopMode::Kill};
        stopMode = modes[random() % 3];
    }
    journal = oneIn(random, 3);
    if (kind == PoolKind::Threads && oneIn(random, 2)) hosts = 2 + upTo(random, 1);
    if (oneIn(random, 4)) reader = oneIn(random, 4) ? Reader::Leaves : Reader::Slow;
    if (oneIn(random, 3)) meddleEvery = 5 + upTo(random, 60);
}

void StormPlan::apply(JobSpec& spec) const {
    if (hosts != 0) {
        spec.pool.hosts = hosts;
        spec.pool.workersPerHost = jobs;
    }
    spec.journal = journal;
    spec.journalDir = spec.cwd + "/runs";
    spec.pool.ordered = ordered;
    spec.pool.chunkSize = chunk;
    spec.errors.retries = retries;
    spec.errors.retryDelayMin = 1ms;
    spec.errors.retryDelayMax = 10ms;
    spec.limits.grace = 200ms * kSlower;
    if (timeouts) spec.limits.item = 1s * kSlower;
}

std::string StormPlan::text() const {
    const char* const readers[] = {"file", "slow reader", "reader that leaves"};
    std::string out = "seed " + std::to_string(seed);
    out += kind == PoolKind::Threads ? " threads" : kind == PoolKind::Async ? " async" : " processes";
    out += " jobs " + std::to_string(jobs) + " chunk " + std::to_string(chunk) + (ordered ? " ordered" : "");
    out += " retries " + std::to_string(retries) + (timeouts ? " timeouts" : "");
    out += " items " + std::to_string(orders.size()) + " faulty " + std::to_string(faultyOrders);
    if (hosts != 0) out += " hosts " + std::to_string(hosts);
    if (journal) out += " journal";
    out += " kill/" + std::to_string(killEvery) + " freeze/" + std::to_string(freezeEvery);
    if (meddleEvery != 0) out += " meddle/" + std::to_string(meddleEvery);
    if (stopAfter != 0)
        out += " stop " + std::to_string(int(stopMode)) + " after " + std::to_string(stopAfter) + " ms";
    return out + " " + readers[static_cast<size_t>(reader)];
}

Expected expected(const std::string& order, unsigned retries) {
    const std::string word = order.substr(0, order.find(':'));
    if (word == "first") {
        const unsigned times = static_cast<unsigned>(order[6] - '0');
        Expected inner = expected(order.substr(8), 0);
        // A second crash is the end whatever the retries; none of ours crashes twice.
        if (retries >= times) inner.outcome = "succeeded";
        return {inner.outcome, true};
    }
    static const std::set<std::string> crashes{"abort",   "segv",  "kill9",       "exit",     "quit",
                                               "garbage", "forge", "orphanabort", "overflow", "closefd3"};
    static const std::set<std::string> failures{"fail", "replace", "advise"};
    static const std::set<std::string> endless{"sleep", "polite", "spin", "forget"};
    static const std::set<std::string> harmless{"twice",      "latecall", "afterend",
                                                "grandchild", "leak",     "noise"};
    if (order == "forge:type") return {"succeeded", true};
    if (crashes.contains(word)) return {"crashed", true};
    if (failures.contains(word)) return {"failed", true};
    if (word == "sleep" && order.starts_with("sleep:0.")) return {"succeeded", false};
    if (endless.contains(word)) return {"timed_out", true};
    return {"succeeded", harmless.contains(word)};
}

} // namespace poolboard::test
