// SPDX-License-Identifier: MIT
// Cookbook: the pools, and map, imap, starmap.
#include "cookbook.h"

#include <cerrno>
#include <poolboard/pool.h>
#include <ranges>
#include <sys/wait.h>

using namespace poolboard;

int square(int n) { return n * n; }
const std::vector<int> numbers{1, 2, 3, 4};

// [twat-mp: ProcessPool, ThreadPool, MultiPool(nodes, debug)]
void pools() {
    ThreadPool threads;    // as many as CPUs this process may use: affinity, cgroup quota
    ThreadPool two(2);     // nodes=2
    ProcessPool processes; // forked; an item may crash
    SHOW(two.size() == 2 && threads.size() >= 1);
    SHOW(two.map(square, numbers) == processes.map(square, numbers));
} // RAII: nothing runs on
// [/]

// [MultiTASKLite: context manager, join_timeout; no process is left running]
void nothingStays() {
    {
        ProcessPool pool(2); // the block is the context manager
        SHOW(pool.map(square, numbers)[3] == 16);
        for (const int n : pool.imap(square, std::views::iota(1))) // no end: left when enough was seen
            if (n > 100) break;
    }
    SHOW(::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD); // no process is left
}
// [/]

// [twat-mp: set_debug_mode, TWAT_MP_DEBUG]
void debug() {
    setDebugMode(true); // or POOLBOARD_DEBUG=1: pools and failures on stderr, a line each
    SHOW(debugMode());
    setDebugMode(false);
}
// [/]

// [twat-mp: pool.map, pool.imap]
void mapAndImap() {
    ThreadPool pool(2);
    const std::vector<int> all = pool.map(square, numbers); // eager, in order
    SHOW((all == std::vector{1, 4, 9, 16}));
    int sum = 0;
    for (const int n : pool.imap(square, numbers)) // lazy: reads as far as its window
        sum += n;
    SHOW(sum == 30);
}
// [/]

// [twat-mp: pool.starmap; MultiTASKLite: argument_type single, args, kwargs]
void passing() {
    ThreadPool pool(2);
    const auto power = [](int base, int exponent) { return exponent == 2 ? base * base : base; };
    SHOW((pool.starmap(power, std::vector<std::pair<int, int>>{{3, 2}, {5, 1}}) == std::vector{9, 5}));
    SHOW((pool.map(args(power), std::vector<std::tuple<int, int>>{{4, 2}}) == std::vector{16}));
    struct Power {
        int base = 0, exponent = 1;
    };
    SHOW((pool.map(kwargs(power), std::vector<Power>{{.base = 3, .exponent = 2}}) == std::vector{9}));
    SHOW((pool.map(single(square), numbers)[1] == 4));
}
// [/]

// [twat-mp: @pmap, @imap, mmap(how)]
void callables() {
    auto squares = pmap(square); // a function of one item becomes one of a range
    SHOW(squares(numbers)[3] == 16);
    auto lazily = poolboard::imap(square);
    for (const int n : lazily(numbers))
        SHOW(n >= 1);
    SHOW(mmap<How::map>(square)(numbers)[0] == 1);
}
// [/]

// [MultiTASKLite: use_threads, is_unordered, bounded, chunk_size, chunk_prefill_ratio]
void windows() {
    ThreadPool pool(2);
    auto results = pool.imap(square, numbers, {.ordered = false, .chunk = 1, .prefill = 2});
    SHOW(results.window() == 2 * 1 * 2);
    int sum = 0;
    for (const int n : results)
        sum += n;
    SHOW(sum == 30);
    SHOW(pool.map(square, numbers, {.bounded = false}).size() ==
         4); // all of the input at once; it must have a size
}
// [/]

// [MultiTASKLite: any iterable, sized or not; len(result) when known]
void sizes() {
    ThreadPool pool(2);
    SHOW(pool.imap(square, numbers).total() == 4u);
    std::istringstream words("1 2 3"); // a single pass, nobody knows how long
    auto results = pool.imap(
        square, std::ranges::subrange(std::istream_iterator<int>(words), std::istream_iterator<int>()));
    SHOW(!results.total());
    SHOW(results.next() == 1);
}
// [/]

// [pqdm, tqdm: a bar around any range]
void progress() {
    ThreadPool pool(2);
    int sum = 0;
    for (const int n :
         withProgress(pool.imap(square, numbers), {.label = "squares"})) // bar, rate and time left
        sum += n;
    SHOW(sum == 30);
}
// [/]

int main() {
    pools();
    nothingStays();
    debug();
    mapAndImap();
    passing();
    callables();
    windows();
    sizes();
    progress();
}
