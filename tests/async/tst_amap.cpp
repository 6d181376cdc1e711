// SPDX-License-Identifier: MIT
#include "core/async/future.h"
#include "tests/api/ranges.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>
#include <latch>
#include <numeric>

using namespace poolboard;
using poolboard::test::Counting;

namespace {

std::vector<int> upTo(int n) {
    std::vector<int> out(static_cast<size_t>(n));
    std::iota(out.begin(), out.end(), 0);
    return out;
}
int evenOnly(int n) { return n % 2 == 0 ? n : throw std::domain_error("odd"); }

} // namespace

class TestAmap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultsComeInOrderWithProgress() {
        ThreadPool pool(2);
        QFutureWatcher<int> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(amap(
            pool, [](int n) { return n * 2; }, upTo(1000)));
        QVERIFY(finished.wait());
        const QFuture<int> future = watcher.future();
        QCOMPARE(future.progressMinimum(), 0);
        QCOMPARE(future.progressMaximum(), 1000);
        QCOMPARE(future.progressValue(), 1000);
        QCOMPARE(future.resultCount(), 1000);
        for (int n = 0; n < 1000; ++n)
            QCOMPARE(future.resultAt(n), n * 2);
    }
    void anUnsizedRangeHasNoProgressRange() {
        ThreadPool pool(2);
        QFuture<int64_t> future = amap(
            pool, [](int64_t n) { return n; }, Counting(100));
        future.waitForFinished();
        QCOMPARE(future.resultCount(), 100);
        QCOMPARE(future.progressMaximum(), 0);
    }
    void exceptionsKeepTheirType() {
        ThreadPool pool(2);
        QFuture<int> future = amap(pool, evenOnly, upTo(10));
        QVERIFY_EXCEPTION_THROWN(future.waitForFinished(), std::domain_error);
        QFuture<int> later = amap(pool, evenOnly, upTo(10), deferred);
        QVERIFY_EXCEPTION_THROWN(later.waitForFinished(), DeferredErrors);
        QFuture<Outcome<int>> all = amap(pool, evenOnly, upTo(10), ignore);
        all.waitForFinished();
        QCOMPARE(all.resultCount(), 10);
        QVERIFY(!all.resultAt(3).ok());
        // What is wrong with the call itself is thrown by the call.
        QVERIFY_EXCEPTION_THROWN(amap(pool, [](int64_t n) { return n; }, Counting(9), {.bounded = false}),
                                 std::invalid_argument);
    }
    void resultsThatCanOnlyBeMoved() {
        ThreadPool pool(2);
        auto future = amap(
            pool, [](int n) { return std::make_unique<int>(n); }, upTo(1));
        future.waitForFinished();
        QCOMPARE(*future.takeResult(), 0);
    }

    void suspendingHoldsTheReadingBack() {
        ThreadPool pool(2);
        std::atomic<int64_t> read{0};
        std::latch go(1);
        const auto first = [&](int64_t n) {
            if (n == 0) go.wait();
            return n;
        };
        QFuture<int64_t> future =
            amap(pool, first, Counting(10'000, nullptr, [&](int64_t at) { read = at + 1; }),
                 {.chunk = 1, .prefill = 2});
        future.suspend();
        go.count_down();
        QTRY_VERIFY(future.isSuspended()); // by the driver, with the first result in its hand
        QCOMPARE(future.resultCount(), 0);
        QVERIFY(read.load() <= 4 + 1);
        future.resume();
        future.waitForFinished();
        QCOMPARE(future.resultCount(), 10'000);
    }
    void cancellingEndsTheCall() {
        ThreadPool pool(2);
        std::atomic<int64_t> begun{0};
        QFuture<int64_t> future = amap(
            pool, [&](int64_t n) { return ++begun, n; }, Counting(1'000'000'000'000));
        QTRY_VERIFY(future.resultCount() > 10);
        future.cancel();
        future.waitForFinished();
        QVERIFY(future.isCanceled() && future.isFinished());
        const int64_t then = begun;
        QCOMPARE(pool.map(evenOnly, std::vector{2}), std::vector{2});
        QCOMPARE(begun.load(), then); // nothing runs on
    }
    void aStopTokenCancels() {
        ThreadPool pool(2);
        std::stop_source stop;
        QFuture<int64_t> future =
            amap(pool, [](int64_t n) { return n; }, Counting(1'000'000'000'000), {.stop = stop.get_token()});
        stop.request_stop();
        future.waitForFinished();
        QVERIFY(future.isCanceled());
    }
    void aPoolThatGoesEndsItsFutures_data() {
        QTest::addColumn<bool>("suspended");
        QTest::newRow("running") << false;
        QTest::newRow("suspended") << true;
    }
    void aPoolThatGoesEndsItsFutures() {
        QFETCH(bool, suspended);
        QFuture<int64_t> future;
        {
            ThreadPool pool(2);
            future = amap(
                pool, [](int64_t n) { return n; }, Counting(1'000'000'000'000));
            QTRY_VERIFY(future.resultCount() > 10);
            if (suspended) {
                future.suspend();
                QTRY_VERIFY(future.isSuspended());
            }
        }
        QVERIFY(future.isFinished() && future.isCanceled());
    }

    void callables() {
        ThreadPool pool(2);
        const auto twice = [](int n) { return 2 * n; };
        QFuture<int> future = amap(twice)(upTo(3));
        future.waitForFinished();
        QCOMPARE(future.resultAt(2), 4);
        QCOMPARE(mmap<How::amap>(twice, pool)(upTo(3)).resultAt(1), 2);
        QCOMPARE((mmap<How::amap, true>(twice, pool)(upTo(3))), (std::vector{0, 2, 4}));
        QVERIFY_EXCEPTION_THROWN((mmap<How::amap, true>(evenOnly)(upTo(3))), std::domain_error);
    }
};

QTEST_GUILESS_MAIN(TestAmap)
#include "tst_amap.moc"
