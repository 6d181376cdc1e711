// SPDX-License-Identifier: MIT
// Cookbook: futures and coroutines.
#include "cookbook.h"

#include <QCoreApplication>
#include <QCoro/QCoroTimer>
#include <QTimer>
#include <poolboard/async_pool.h>
#include <poolboard/future.h>

using namespace poolboard;

int square(int n) { return n * n; }
const std::vector<int> numbers{1, 2, 3, 4};

// [twat-mp: pool.amap, @amap, mmap(how, get_result)]
void futures() {
    ThreadPool pool(2);
    QFuture<int> future = amap(pool, square, numbers); // returns at once; progress, suspend, cancel
    future.waitForFinished();
    SHOW(future.resultCount() == 4 && future.resultAt(3) == 16);
    SHOW(amap(square)(numbers).resultAt(1) == 4);
    SHOW((mmap<How::amap, true>(square)(numbers) == std::vector{1, 4, 9, 16}));
}
// [/]

// [twat-mp: AsyncMultiPool(processes, initializer).map, starmap, imap; @apmap]
QCoro::Task<int> fetch(int n) {
    QTimer timer;
    timer.start(1);
    co_await timer; // others go on meanwhile
    co_return n* n;
}
QCoro::Task<> coroutines(AsyncPool& pool) {
    const std::vector<int> all = co_await pool.map(fetch, numbers);
    SHOW((all == std::vector{1, 4, 9, 16}));
    const auto add = [](int a, int b) -> QCoro::Task<int> { co_return a + b; };
    const std::vector<std::pair<int, int>> pairs{{1, 2}};
    const std::vector<int> sums = co_await pool.starmap(add, pairs);
    SHOW(sums[0] == 3);
    int sum = 0;
    auto results = pool.imap(fetch, numbers); // one by one, as they are wanted
    for (auto it = co_await results.begin(); it != results.end(); co_await ++it)
        sum += *it;
    SHOW(sum == 30);
    const std::vector<int> patient = co_await pool.map(fetch, numbers, Options{.retries = 2});
    SHOW(patient == all); // also timeout, stop, prefill, ordered
    auto squares = apmap(fetch, pool);
    const std::vector<int> again = co_await squares(numbers);
    SHOW(again == all);
}
// [/]

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    futures();
    AsyncPool pool({.threads = 2, .inFlight = 8, .initializer = [] {}});
    QCoro::waitFor(coroutines(pool));
}
