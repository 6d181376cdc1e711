// SPDX-License-Identifier: MIT
#include <QTest> // first: moc loses its way in <concepts> otherwise

#include "core/async/async_pool.h"

#include <QCoro/QCoroTimer>
#include <QTimer>
#include <numeric>
#include <ranges>
#include <semaphore>
#include <set>

using namespace poolboard;

namespace {

/// For an attempt that is to end in time, on any machine; and it must pass for one that is not.
constexpr std::chrono::milliseconds kAmple{1000};

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

template <class F> QCoro::Task<std::vector<int>> taken(AsyncPool& pool, F f, int most, Options options = {}) {
    std::vector<int> out;
    QCoro::AsyncGenerator<int> results = pool.imap(f, upTo(200), options);
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
    void retries_data() {
        QTest::addColumn<int>("fails"); // the first so many attempts
        QTest::addColumn<bool>("awaits");
        QTest::addColumn<unsigned>("attempts");
        QTest::addColumn<bool>("ok");
        QTest::newRow("none is needed") << 0 << true << 1u << true;
        QTest::newRow("the last one helps") << 2 << true << 3u << true;
        QTest::newRow("of a plain function") << 2 << false << 3u << true;
        QTest::newRow("none helps") << 9 << true << 3u << false;
        QTest::newRow("none helps a plain function") << 9 << false << 3u << false;
    }
    void retries() {
        QFETCH(int, fails);
        QFETCH(bool, awaits);
        QFETCH(unsigned, attempts);
        QFETCH(bool, ok);
        AsyncPool pool({.threads = 2, .inFlight = 4});
        const auto outcome = [&](int n, const ItemCall& call) {
            if (static_cast<int>(call.attempt) <= fails) throw std::domain_error("as ordered");
            return n + static_cast<int>(call.index);
        };
        const auto awaited = [&](int n, ItemCall& call) -> QCoro::Task<int> {
            co_await slowly(n);
            co_return outcome(n, call);
        };
        const Options options{.retries = 2};
        const auto outcomes = awaits ? waitedFor(pool.map(awaited, upTo(20), ignore, options))
                                     : waitedFor(pool.map(outcome, upTo(20), ignore, options));
        QCOMPARE(outcomes.size(), size_t{20});
        for (const Outcome<int>& one : outcomes) {
            QCOMPARE(one.ok(), ok);
            QCOMPARE(ok ? one.attempts : one.error().place.attempt, attempts);
            if (ok) QCOMPARE(one.value(), 2 * static_cast<int>(one.index));
        }
    }
    void anAttemptWhoseTimeIsUpIsOver() {
        AsyncPool pool({.threads = 1, .inFlight = 2});
        const auto until = [](int n, ItemCall& call) -> QCoro::Task<int> {
            while (n == 1 && !call.stopRequested())
                co_await slowly(0);
            co_return n;
        };
        const auto outcomes = waitedFor(pool.map(until, upTo(3), ignore, Options{.timeout = kAmple}));
        QVERIFY(outcomes[0].ok() && outcomes[2].ok());
        QCOMPARE(int(outcomes[1].kind()), int(OutcomeKind::TimedOut));
        QCOMPARE(outcomes[1].error().type, std::string("timed_out"));
    }
    /// It cannot be ended; the next attempt begins all the same, and what the first comes to counts no more.
    void theNextAttemptDoesNotWaitForOneThatHangs() {
        AsyncPool pool({.threads = 1, .inFlight = 1});
        QPromise<void> gate;
        gate.start();
        const QFuture<void> opened = gate.future();
        const auto hangs = [&](int n, ItemCall& call) -> QCoro::Task<int> {
            const unsigned attempt = call.attempt;
            if (attempt == 1) co_await qCoro(opened).waitForFinished();
            if (attempt == 2) gate.finish();
            co_return n + static_cast<int>(attempt);
        };
        const auto outcomes =
            waitedFor(pool.map(hangs, upTo(1), ignore, Options{.retries = 1, .timeout = kAmple}));
        QCOMPARE(outcomes[0].attempts, 2u);
        QCOMPARE(outcomes[0].value(), 2);
    }
    void stopping() {
        AsyncPool pool({.threads = 2, .inFlight = 2});
        std::stop_source stop;
        std::atomic<int> begun{0};
        const auto work = [&](int n) -> QCoro::Task<int> {
            ++begun;
            if (n == 5) stop.request_stop();
            co_await slowly(n);
            co_return n;
        };
        QVERIFY_EXCEPTION_THROWN(waitedFor(pool.map(work, upTo(200), Options{.stop = stop.get_token()})),
                                 Stopped);
        QVERIFY2(begun.load() <= 5 + 8 + 4, std::to_string(begun.load()).c_str());
    }
    void aPauseBetweenAttemptsEndsWithTheCall() { // else this waits for an hour
        AsyncPool pool({.threads = 1, .inFlight = 1});
        std::stop_source stop;
        const auto fails = [&](int) -> int {
            QTimer::singleShot(0, qApp, [&] { stop.request_stop(); });
            throw std::domain_error("as ordered");
        };
        QVERIFY_EXCEPTION_THROWN(waitedFor(pool.map(fails, upTo(5),
                                                    Options{.retries = 1,
                                                            .retryDelay = std::chrono::hours(1),
                                                            .retryDelayMost = std::chrono::hours(1),
                                                            .stop = stop.get_token()})),
                                 std::domain_error);
    }
    void asTheyCome_data() {
        QTest::addColumn<bool>("ordered");
        QTest::newRow("in order") << true;
        QTest::newRow("as they come") << false;
    }
    void asTheyCome() {
        QFETCH(bool, ordered);
        AsyncPool pool({.threads = 1, .inFlight = 4});
        QPromise<void> gate;
        gate.start();
        const auto firstWaits = [&, opened = gate.future()](int n) -> QCoro::Task<int> {
            if (n == 0) co_await qCoro(opened).waitForFinished();
            if (n == 3) gate.finish();
            co_return n;
        };
        const auto all = waitedFor(taken(pool, firstWaits, 200, Options{.ordered = ordered}));
        QCOMPARE(all.size(), size_t{200});
        QCOMPARE(all.front() == 0, ordered);
        QCOMPARE(std::set<int>(all.begin(), all.end()).size(), size_t{200});
    }
    void theWindowHoldsBackTheReading() {
        AsyncPool pool({.threads = 2, .inFlight = 3});
        int read = 0;
        auto counted = upTo(100) | std::views::transform([&](int n) { return ++read, n; });
        const auto first = [&]() -> QCoro::Task<int> {
            auto results = pool.imap([](int n) { return n; }, std::move(counted), Options{.prefill = 1});
            auto it = co_await results.begin();
            co_return *it;
        };
        QCOMPARE(waitedFor(first()), 0);
        QVERIFY2(read <= 6 + 1, std::to_string(read).c_str());
    }
    void whatCannotBeMeantIsRefused() {
        AsyncPool pool({.threads = 1, .inFlight = 1});
        QVERIFY_EXCEPTION_THROWN(pool.map(slowly, upTo(3), Options{.chunk = 2}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(pool.map(slowly, upTo(3), Options{.memory = 1}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(pool.map(slowly, upTo(3) | std::views::filter([](int) { return true; }),
                                          Options{.bounded = false}),
                                 std::invalid_argument);
        QCOMPARE(waitedFor(pool.map(slowly, upTo(50), Options{.bounded = false})).size(), size_t{50});
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
