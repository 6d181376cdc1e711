// SPDX-License-Identifier: MIT
// bench_lane WAY ITEMS WORK_NS [WORKERS]
//
// The in-process lane and its peers, one way a process: prints seconds of wall and of processor time for an
// item. WORK_NS 0: the item is squared and no more. The result of every item is added up and checked.
#include "bench/measured.h"
#include "core/api/pool.h"
#include "tests/api/ranges.h"

#include <QtConcurrent>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <future>
#include <numeric>
#ifdef BENCH_TBB
#include <oneapi/tbb.h>
#endif

using namespace poolboard;
using poolboard::test::Counting;

namespace {

uint64_t g_workNs = 0;

inline int64_t doWork(int64_t n) {
    if (g_workNs != 0) {
        const Instant end = Clock::now() + std::chrono::nanoseconds(g_workNs);
        while (Clock::now() < end) {
        }
    }
    return n * 2 + 1;
}

/// A lambda, so that every way may inline it.
constexpr auto work = [](int64_t n) { return doWork(n); };

struct Task {
    int64_t items;
    unsigned workers;
    std::vector<int64_t> input; ///< for the ways that need it all; made before the clock starts
};
using Way = int64_t (*)(Task&);

template <class Range> int64_t sumOf(Range&& range) {
    int64_t sum = 0;
    for (const int64_t n : range)
        sum += n;
    return sum;
}

ThreadPool& pool(unsigned workers) {
    static ThreadPool it(workers);
    return it;
}

int64_t imapOrdered(Task& task) { return sumOf(pool(task.workers).imap(work, Counting(task.items))); }
int64_t imapUnordered(Task& task) {
    return sumOf(pool(task.workers).imap(work, Counting(task.items), {.ordered = false}));
}
int64_t imapOutcomes(Task& task) {
    int64_t sum = 0;
    for (const Outcome<int64_t>& outcome : pool(task.workers).imap(work, Counting(task.items), ignore))
        sum += *outcome;
    return sum;
}
int64_t imapChunk(Task& task) {
    return sumOf(pool(task.workers).imap(work, Counting(task.items), {.chunk = 1, .prefill = 32}));
}
int64_t processes(Task& task) {
    static ProcessPool processes(task.workers);
    return sumOf(processes.imap(work, Counting(task.items)));
}
int64_t map(Task& task) { return sumOf(pool(task.workers).map(work, task.input)); }

int64_t qtBlockingMapped(Task& task) {
    QThreadPool threads;
    threads.setMaxThreadCount(static_cast<int>(task.workers));
    return sumOf(QtConcurrent::blockingMapped<std::vector<int64_t>>(&threads, task.input, work));
}
int64_t qtMapped(Task& task) {
    QThreadPool threads;
    threads.setMaxThreadCount(static_cast<int>(task.workers));
    return sumOf(QtConcurrent::mapped(&threads, task.input, work).results());
}

#ifdef BENCH_TBB
int64_t tbbPipeline(Task& task) {
    namespace tbb = oneapi::tbb;
    tbb::task_arena arena(static_cast<int>(task.workers));
    int64_t next = 0, sum = 0;
    arena.execute([&] {
        tbb::parallel_pipeline(64,
                               tbb::make_filter<void, int64_t>(tbb::filter_mode::serial_in_order,
                                                               [&](tbb::flow_control& control) -> int64_t {
                                                                   if (next >= task.items) control.stop();
                                                                   return next++;
                                                               }) &
                                   tbb::make_filter<int64_t, int64_t>(tbb::filter_mode::parallel, work) &
                                   tbb::make_filter<int64_t, void>(tbb::filter_mode::serial_in_order,
                                                                   [&](int64_t n) { sum += n; }));
    });
    return sum;
}
int64_t tbbFor(Task& task) {
    namespace tbb = oneapi::tbb;
    tbb::task_arena arena(static_cast<int>(task.workers));
    std::vector<int64_t> out(task.input.size());
    arena.execute([&] {
        tbb::parallel_for(size_t{0}, out.size(), [&](size_t at) { out[at] = work(task.input[at]); });
    });
    return sumOf(out);
}

#endif

/// A future for each item, 64 under way, taken in order.
int64_t stdAsync(Task& task) {
    int64_t sum = 0;
    std::deque<std::future<int64_t>> running;
    for (int64_t n = 0; n < task.items; ++n) {
        if (running.size() == 64) {
            sum += running.front().get();
            running.pop_front();
        }
        running.push_back(std::async(std::launch::async, work, n));
    }
    for (std::future<int64_t>& last : running)
        sum += last.get();
    return sum;
}
int64_t oneThread(Task& task) {
    int64_t sum = 0;
    for (int64_t n = 0; n < task.items; ++n)
        sum += work(n);
    return sum;
}

struct Row {
    const char* name;
    Way way;
    bool needsInput;
};
constexpr Row kWays[] = {
    {"imap", imapOrdered, false},
    {"imap-unordered", imapUnordered, false},
    {"imap-outcomes", imapOutcomes, false},
    {"imap-chunk-1", imapChunk, false},
    {"process-imap", processes, false},
    {"map", map, true},
    {"qt-blocking-mapped", qtBlockingMapped, true},
    {"qt-mapped", qtMapped, true},
    {"std-async", stdAsync, false},
    {"one-thread", oneThread, false},
#ifdef BENCH_TBB
    {"tbb-pipeline", tbbPipeline, false},
    {"tbb-for", tbbFor, true},
#endif
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) return std::fprintf(stderr, "bench_lane WAY ITEMS WORK_NS [WORKERS]\n"), 2;
    for (const Row& row : kWays) {
        if (std::strcmp(row.name, argv[1]) != 0) continue;
        Task task{std::atoll(argv[2]), argc > 4 ? static_cast<unsigned>(std::atoi(argv[4])) : 2, {}};
        g_workNs = std::strtoull(argv[3], nullptr, 10);
        if (row.needsInput) {
            task.input.resize(static_cast<size_t>(task.items));
            std::iota(task.input.begin(), task.input.end(), 0);
        }
        // Warm: threads there, pages touched.
        Task little{1000, task.workers, std::vector<int64_t>(1000)};
        row.way(little);
        const double cpu = bench::cpuSeconds();
        const Instant begun = Clock::now();
        const int64_t sum = row.way(task);
        const double seconds = toSeconds(Clock::now() - begun);
        if (sum != task.items * task.items) return std::fprintf(stderr, "bench_lane: a wrong sum\n"), 1;
        const double items = static_cast<double>(task.items);
        bench::report(seconds / items, (bench::cpuSeconds() - cpu) / items);
        return 0;
    }
    return std::fprintf(stderr, "no %s in this build: a peer that is not installed\n", argv[1]), 2;
}
