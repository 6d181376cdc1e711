// SPDX-License-Identifier: MIT
#include <QTest> // first: moc loses its way in <concepts> otherwise

#include "core/async/async_pool.h"

#include <QCoro/QCoroTimer>
#include <QTimer>
#include <numeric>
#include <semaphore>
#include <set>

using namespace poolboard;

namespace {

std::vector<int> upTo(int n) {
    std::vector<int> out(static_cast<size_t>(n));
    std::iota(out.begin(), out.end(), 0);
    return out;
}

/// Ends later than what began after it.
QCoro::Task<int> slowly(int n) {
    QTimer timer;
    timer.start(n % 7 == 0 ? 5 : 0);
    co_await timer;
    co_return n* n;
}
QCoro::Task<int> evenOnly(int n) {
    co_await slowly(n);
    if (n % 2 == 1) throw std::domain_error("odd");
    co_return n;
}

template <class T>
QCoro::Task<> settle(QCoro::Task<T> task, std::optional<T>& value, std::exception_ptr& error) {
    try {
        value.emplace(co_await std::move(task));
    } catch (...) {
        error = std::current_exception();
    }
}
/// QCoro::waitFor() of QCoro 0.8 waits for ever when the task throws.
template <class T> T waitedFor(QCoro::Task<T> task) {
    std::optional<T> value;
    std::exception_ptr error;
    QCoro::waitFor(settle(std::move(task), value, error));
    if (error) std::rethrow_exception(error);
    return std::move(*value);
}

template <class F> QCoro::Task<std::vector<int>> taken(AsyncPool& pool, F f, int most) {
    std::vector<int> out;
    QCoro::AsyncGenerator<int> results = pool.imap(f, upTo(200));
    QCoro::AsyncGenerator<int>::iterator it = co_await results.begin();
    while (it != results.end()) {
        out.push_back(*it);
        if (static_cast<int>(out.size()) == most) break;
        it = co_await ++it;
    }
    co_return out;
}

} // namespace

class TestAsyncPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapIsAwaited() {
        AsyncPool pool({.threads = 2, .inFlight = 8});
        QCOMPARE(pool.size(), 2u);
        const auto squares = waitedFor(pool.map(slowly, upTo(300)));
        QCOMPARE(squares.size(), size_t{300});
        for (int n = 0; n < 300; ++n)
            QCOMPARE(squares[static_cast<size_t>(n)], n * n);
        QCOMPARE(waitedFor(pool.map([](int n) { return n + 1; }, upTo(3))),
                 (std::vector{1, 2, 3})); // a plain function
        QCOMPARE(waitedFor(pool.map(slowly, upTo(0))), std::vector<int>());
        const std::vector<std::pair<int, int>> pairs{{1, 2}, {3, 4}};
        QCOMPARE(waitedFor(pool.starmap([](int a, int b) -> QCoro::Task<int> { co_return a + b; }, pairs)),
                 (std::vector{3, 7}));
        QCOMPARE(waitedFor(apmap(slowly, pool)(upTo(3))), (std::vector{0, 1, 4}));
    }
    void imapGivesResultsAsTheyAreWanted() {
        AsyncPool pool({.threads = 2, .inFlight = 2});
        QCOMPARE(waitedFor(taken(pool, slowly, 200)).back(), 199 * 199);
        QCOMPARE(waitedFor(taken(pool, slowly, 3)), (std::vector{0, 1, 4})); // the rest ends with the pool
    }
    void manyAreUnderWayInOneThread() {
        AsyncPool pool({.threads = 1, .inFlight = 5});
        int now = 0, most = 0; // one thread: no lock
        const auto counted = [&](int) -> QCoro::Task<int> {
            most = std::max(most, ++now);
            QTimer timer;
            timer.start(1);
            co_await timer;
            co_return --now;
        };
        waitedFor(pool.map(counted, upTo(50)));
        QCOMPARE(most, 5);
    }
    void errorBehaviours() {
        AsyncPool pool({.threads = 2, .inFlight = 4});
        QVERIFY_EXCEPTION_THROWN(waitedFor(pool.map(evenOnly, upTo(10))), std::domain_error);
        try {
            waitedFor(pool.map(evenOnly, upTo(10), deferred));
            QFAIL("nothing was thrown");
        } catch (const DeferredErrors& errors) {
            QCOMPARE(errors.errors().size(), size_t{5});
            QCOMPARE(errors.errors()[1].place.index, uint64_t{3});
        }
        const auto outcomes = waitedFor(pool.map(evenOnly, upTo(10), ignore));
        QCOMPARE(outcomes[4].value(), 4);
        QCOMPARE(outcomes[5].error().message, std::string("odd"));
    }
    void whatNobodyWantsIsNotBegun_data() {
        QTest::addColumn<bool>("fails");
        QTest::newRow("a failure ends the call") << true;
        QTest::newRow("the results are dropped") << false;
    }
    void whatNobodyWantsIsNotBegun() {
        QFETCH(bool, fails);
        std::binary_semaphore go(0);
        std::atomic<int> begun{0};
        {
            AsyncPool pool({.threads = 1, .inFlight = 2});
            const auto work = [&](int n) {
                ++begun;
                if (n == 0 && fails) throw std::domain_error("as ordered");
                if (n == 1) go.acquire(); // the thread is held until nobody wants the rest
                return n;
            };
            if (fails)
                QVERIFY_EXCEPTION_THROWN(waitedFor(pool.map(work, upTo(200))), std::domain_error);
            else
                QCOMPARE(waitedFor(taken(pool, work, 1)), std::vector{0});
            go.release();
        }
        QVERIFY2(begun.load() <= 2, std::to_string(begun.load()).c_str()); // four were posted
    }
    void eachThreadIsInitialised() {
        static thread_local int ready = 0;
        AsyncPool pool({.threads = 3, .inFlight = 1, .initializer = [] { ready = 7; }});
        const auto seen = waitedFor(pool.map([](int) { return ready; }, upTo(30)));
        QCOMPARE(std::set<int>(seen.begin(), seen.end()), std::set<int>{7});
    }
};

QTEST_GUILESS_MAIN(TestAsyncPool)
#include "tst_async_pool.moc"
