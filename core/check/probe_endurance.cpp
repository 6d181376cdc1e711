// SPDX-License-Identifier: MIT
// Rules about many workers and many items.
#include "core/check/probe_rules.h"

#include <malloc.h>

namespace poolboard::check {
namespace {

size_t memoryInUse() {
    const struct mallinfo2 info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// How many bytes too many, for each of `count`; 0: none. An allocator keeps a little for itself.
size_t leaked(size_t before, size_t count) {
    static constexpr size_t kEach = 16, kOnce = 4096;
    const size_t now = memoryInUse();
    return count > 0 && now > before + kOnce + count * kEach ? (now - before) / count : 0;
}

} // namespace

Verdict leaks(Subject& subject) {
    static constexpr size_t kWarm = 10, kRounds = 100;
    for (const Trial& trial : subject.trials()) {
        const Instant until = Clock::now() + patience; // what is slow is tried with less
        size_t before = 0, round = 0;
        Belongings first;
        for (; round < kRounds && Clock::now() < until; ++round) {
            if (round == kWarm) before = memoryInUse(), first = Belongings::now();
            LiveWorker worker(subject, trial.kind->name.c_str(), trial.params);
            if (!worker.made()) return failed(worker.problem());
            for (const Sample& sample : trial.samples)
                worker.run(sample);
        }
        if (round < 2 * kWarm)
            return skipped(inKind(subject, trial,
                                  "only " + std::to_string(round) + " workers could be made in the time"));
        if (const size_t bytes = leaked(before, round - kWarm); bytes > 0)
            return failed(inKind(subject, trial, std::to_string(bytes) + " bytes more for each worker"));
        if (const std::string more = Belongings::now().moreThan(first); !more.empty())
            return failed(
                inKind(subject, trial, more + " after " + std::to_string(round - kWarm) + " workers"));
    }
    return {};
}

Verdict growth(Subject& subject) {
    static constexpr size_t kWarm = 100, kItems = 2000;
    for (const Trial& trial : subject.trials()) {
        LiveWorker worker(subject, trial.kind->name.c_str(), trial.params);
        if (!worker.made()) return failed(worker.problem());
        const Instant until = Clock::now() + patience; // what is slow is tried with less
        size_t before = 0, done = 0;
        for (; done < kItems && Clock::now() < until; ++done) {
            if (done == kWarm) before = memoryInUse();
            if (!worker.run(trial.samples[done % trial.samples.size()]))
                return failed(inKind(subject, trial, "no answer to item " + std::to_string(done + 1)));
            worker.forget();
        }
        if (done < 2 * kWarm)
            return skipped(
                inKind(subject, trial, "only " + std::to_string(done) + " items could be done in the time"));
        if (const size_t bytes = leaked(before, done - kWarm); bytes > 0)
            return failed(inKind(subject, trial, std::to_string(bytes) + " bytes more for each item"));
    }
    return {};
}

} // namespace poolboard::check
