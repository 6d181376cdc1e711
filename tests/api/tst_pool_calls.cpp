// SPDX-License-Identifier: MIT
#include "core/api/pool.h"
#include "tests/api/ranges.h"

#include <QTest>
#include <latch>
#include <numeric>
#include <ranges>
#include <thread>

using namespace poolboard;
using poolboard::test::Counting;

namespace {

std::vector<int> upTo(int n) {
    std::vector<int> out(static_cast<size_t>(n));
    std::iota(out.begin(), out.end(), 0);
    return out;
}
int square(int n) { return n * n; }

template <class Range> std::vector<int> numbers(Range&& range) {
    std::vector<int> out;
    for (auto&& it : range)
        out.push_back(static_cast<int>(it));
    return out;
}

} // namespace

/// How a call goes: attempts, times, stops, the window, calls beside and within each other.
class TestPoolCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void retries_data() {
        QTest::addColumn<unsigned>("retries");
        QTest::addColumn<int>("failures");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<unsigned>("attempts");
        QTest::newRow("none needed") << 2u << 0 << true << 1u;
        QTest::newRow("one needed") << 2u << 1 << true << 2u;
        QTest::newRow("all needed") << 2u << 2 << true << 3u;
        QTest::newRow("one too few") << 2u << 3 << false << 3u;
        QTest::newRow("none given") << 0u << 1 << false << 1u;
    }
    void retries() {
        QFETCH(unsigned, retries);
        QFETCH(int, failures);
        QFETCH(bool, ok);
        QFETCH(unsigned, attempts);
        ThreadPool pool(2);
        const Options options{.retries = retries, .retryDelay = std::chrono::microseconds(10)};
        const auto sometimes = [&](int n, ItemCall& call) {
            return call.attempt > static_cast<unsigned>(failures) ? n : throw std::runtime_error("not yet");
        };
        for (const Outcome<int>& outcome : pool.map(sometimes, upTo(9), ignore, options)) {
            QCOMPARE(outcome.ok(), ok);
            QCOMPARE(outcome.attempts, attempts);
        }
        for (const Outcome<int>& outcome : pool.imap(sometimes, upTo(9), ignore, options)) {
            QCOMPARE(outcome.ok(), ok);
            QCOMPARE(outcome.attempts, attempts);
        }
    }

    void resultsThatAreDroppedEndRetries() {
        ThreadPool pool(2);
        std::latch failed(1);
        std::atomic<int> attempts{0};
        {
            auto results = pool.imap(
                [&](int n) {
                    if (n == 1) {
                        ++attempts;
                        failed.count_down();
                        throw std::runtime_error("not yet");
                    }
                    failed.wait();
                    return n;
                },
                upTo(2), {.chunk = 1, .retries = 1, .retryDelay = std::chrono::hours(1)});
            QCOMPARE(results.next(), std::optional(0));
        } // does not wait for an hour
        QCOMPARE(attempts.load(), 1);
    }
    void aFailureEndsTheRetriesOfOthers() {
        ThreadPool pool(2);
        std::latch begun(1);
        std::atomic<int> attempts{0};
        const auto fail = [&](int n, ItemCall& call) -> int {
            if (n == 0) {
                begun.wait();
                throw std::domain_error("no");
            }
            if (++attempts == 1) begun.count_down();
            while (!call.stopRequested())
                std::this_thread::yield();
            throw std::runtime_error("not yet");
        };
        QVERIFY_EXCEPTION_THROWN(pool.map(fail, upTo(2), {.retries = 5}), std::domain_error);
        QCOMPARE(attempts.load(), 1);
    }

    void aTimeIsUpWhenTheItemLooks() {
        ThreadPool pool(2);
        const auto patient = [](int n, ItemCall& call) {
            while (n == 1 && !call.stopRequested())
                std::this_thread::yield();
            return n;
        };
        const auto outcomes =
            pool.map(patient, upTo(3), ignore, {.retries = 1, .timeout = std::chrono::milliseconds(20)});
        QVERIFY(outcomes[0].ok() && outcomes[2].ok());
        QCOMPARE(outcomes[1].kind(), OutcomeKind::TimedOut);
        QCOMPARE(outcomes[1].attempts, 2u);
        QCOMPARE(outcomes[1].error().message, std::string("the item took longer than 0.020000 s"));
        QVERIFY_EXCEPTION_THROWN(outcomes[1].value(), WorkerError);
    }

    void stopping_data() {
        QTest::addColumn<bool>("ordered");
        QTest::newRow("ordered") << true;
        QTest::newRow("unordered") << false;
    }
    void stopping() {
        QFETCH(bool, ordered);
        ThreadPool pool(2);
        std::stop_source stop;
        int64_t read = 0;
        auto results = pool.imap([](int64_t n) { return n; }, Counting(1'000'000'000, &read),
                                 {.ordered = ordered, .stop = stop.get_token()});
        int64_t seen = 0;
        for (const int64_t n : results) {
            if (ordered) QCOMPARE(n, seen);
            if (++seen == 100) stop.request_stop();
        }
        QVERIFY(results.stopped());
        QVERIFY(seen >= 100 && seen <= read);
        QVERIFY(read < 1'000'000);
    }
    void mapThrowsWhenStopped() {
        ThreadPool pool(2);
        std::stop_source stop;
        std::atomic<int> begun{0};
        const auto work = [&](auto n, ItemCall& call) {
            if (++begun == 10) stop.request_stop();
            return begun >= 10 && !call.stopRequested() ? -1 : static_cast<int>(n);
        };
        QVERIFY_EXCEPTION_THROWN(pool.map(work, upTo(100'000), {.stop = stop.get_token()}), Stopped);
        QVERIFY(begun.load() <= 12);
        QVERIFY_EXCEPTION_THROWN(pool.map(work, upTo(10), ignore, {.stop = stop.get_token()}), Stopped);
        QVERIFY_EXCEPTION_THROWN(pool.map(work, Counting(10), {.stop = stop.get_token()}), Stopped);
        QVERIFY(begun.load() <= 12);
    }

    void theInputIsReadAsFarAsTheWindow_data() {
        QTest::addColumn<unsigned>("chunk");
        QTest::addColumn<unsigned>("prefill");
        QTest::addColumn<int>("window");
        QTest::newRow("chunk 1") << 1u << 0u << 4;
        QTest::newRow("chunk 5 × 3") << 5u << 3u << 30;
        QTest::newRow("adapting") << 0u << 0u << 2 * 16 * 512;
    }
    void theInputIsReadAsFarAsTheWindow() {
        QFETCH(unsigned, chunk);
        QFETCH(unsigned, prefill);
        QFETCH(int, window);
        ThreadPool pool(2);
        int64_t read = 0;
        std::latch go(1);
        {
            // Item 0 holds back ordered results: nothing but the window may be read meanwhile.
            auto results = pool.imap(
                [&](int64_t n) {
                    if (n == 0) go.wait();
                    return n;
                },
                Counting(1'000'000, &read,
                         [&](int64_t at) {
                             if (at == window - 1) go.count_down();
                         }),
                {.chunk = chunk, .prefill = prefill});
            QCOMPARE(read, 0); // lazy
            QCOMPARE(results.window(), static_cast<uint64_t>(window));
            if (chunk != 0) {
                QCOMPARE(*results.begin(), 0); // only because the whole window was read
                QVERIFY2(read <= window, std::to_string(read).c_str());
            }
        }
        const int64_t then = read;
        QVERIFY(then <= window);
        if (chunk == 0) go.count_down();
    }
    void unorderedResultsDoNotWait() {
        ThreadPool pool(2);
        std::latch go(1);
        std::vector<int> seen;
        for (const int n : pool.imap(
                 [&](int n) {
                     if (n == 0) go.wait();
                     return n;
                 },
                 upTo(10), {.ordered = false, .chunk = 1, .prefill = 2})) {
            seen.push_back(n);
            if (seen.size() == 9) go.count_down();
        }
        QCOMPARE(seen.back(), 0);
        std::sort(seen.begin(), seen.end());
        QCOMPARE(seen, upTo(10));
    }

    void whatTheInputThrowsComesLast() {
        ThreadPool pool(2);
        std::vector<int64_t> seen;
        const auto broken = [](int64_t at) {
            if (at == 50) throw std::out_of_range("torn");
        };
        try {
            for (const int64_t n : pool.imap([](int64_t n) { return n; }, Counting(100, nullptr, broken)))
                seen.push_back(n);
            QFAIL("nothing was thrown");
        } catch (const std::out_of_range&) {
            QCOMPARE(seen.size(), size_t{50});
        }
    }
    void whatAViewMakesIsMadeInOneThread() {
        ThreadPool pool(4);
        const auto in = upTo(1000);
        const auto home = std::this_thread::get_id();
        std::atomic<int> strangers{0};
        const auto parse = [&](int n) {
            if (std::this_thread::get_id() != home) ++strangers;
            if (n == 999) throw std::out_of_range("torn");
            return n;
        };
        QVERIFY_EXCEPTION_THROWN(pool.map(square, in | std::views::transform(parse)), std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(pool.map(square, in | std::views::transform(parse), ignore),
                                 std::out_of_range);
        QCOMPARE(pool.map(square, in | std::views::transform(parse) | std::views::take(500))[499], 499 * 499);
        QCOMPARE(strangers.load(), 0);
    }
    void whatAnItemThrowsInItsPlaceFailsTheCall() {
        ThreadPool pool(2);
        const auto in = upTo(1000);
        const auto find = [](const int& n) -> const int& {
            return n == 500 ? throw std::out_of_range("torn") : n;
        };
        QVERIFY_EXCEPTION_THROWN(pool.map(square, in | std::views::transform(find)), std::out_of_range);
    }
    void unboundedNeedsASize() {
        ThreadPool pool(2);
        QVERIFY_EXCEPTION_THROWN(
            (void)pool.imap([](int64_t n) { return n; }, Counting(5), {.bounded = false}),
            std::invalid_argument);
        QCOMPARE(numbers(pool.imap(square, upTo(4), {.bounded = false})), (std::vector{0, 1, 4, 9}));
        QCOMPARE(pool.imap(square, upTo(4)).total(), std::optional<uint64_t>(4));
        QCOMPARE(pool.imap([](int64_t n) { return n; }, Counting(5)).total(), std::nullopt);
    }

    void callsMayBeNested_data() {
        QTest::addColumn<unsigned>("threads");
        for (const unsigned threads : {1u, 2u, 4u})
            QTest::addRow("%u", threads) << threads;
    }
    void callsMayBeNested() {
        QFETCH(unsigned, threads);
        ThreadPool pool(threads);
        const auto outer = [&](int n) {
            int sum = 0;
            for (const int it :
                 pool.imap([&](int m) { return pool.map(square, upTo(m + 1)).back(); }, upTo(n)))
                sum += it;
            return sum;
        };
        const auto sums = pool.map(outer, upTo(20));
        QCOMPARE(sums[4], 0 + 1 + 4 + 9);
        QCOMPARE(sums[19], 18 * 19 * 37 / 6);
    }
    void severalConsumersShareAPool() {
        ThreadPool pool(2);
        std::vector<std::thread> consumers;
        std::atomic<int> good{0};
        for (int c = 0; c < 6; ++c)
            consumers.emplace_back([&, c] {
                int64_t at = 0;
                for (const int64_t n : pool.imap([c](int64_t n) { return n + c; }, Counting(20'000)))
                    if (n != c + at++) return;
                good += at == 20'000 && pool.map(square, upTo(100)).back() == 99 * 99;
            });
        for (std::thread& consumer : consumers)
            consumer.join();
        QCOMPARE(good.load(), 6);
    }
    void resultsOutliveThePoolAndMayBeDropped() {
        std::optional<Results<int>> results;
        {
            ThreadPool pool(2);
            results.emplace(pool.imap(square, upTo(1000)));
            for (int round = 0; round < 100; ++round)
                for (const int n : pool.imap(square, upTo(100'000)))
                    if (n > 100) break;
        }
        QCOMPARE(numbers(*results).back(), 999 * 999);
    }
};

QTEST_GUILESS_MAIN(TestPoolCalls)
#include "tst_pool_calls.moc"
