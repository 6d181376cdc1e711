// SPDX-License-Identifier: MIT
#include "core/api/pool.h"
#include "tests/api/ranges.h"

#include <QTest>
#include <list>
#include <numeric>

using namespace poolboard;
using poolboard::test::Counting;

namespace {

std::vector<int> upTo(int n) {
    std::vector<int> out(static_cast<size_t>(n));
    std::iota(out.begin(), out.end(), 0);
    return out;
}
int square(int n) { return n * n; }

struct Odd : std::runtime_error {
    explicit Odd(int n) : std::runtime_error(std::to_string(n) + " is odd"), number(n) {}
    int number;
};
int evenOnly(int n) { return n % 2 == 0 ? n : throw Odd(n); }

/// Copies are counted: there should be none.
struct Heavy {
    explicit Heavy(int n) : number(n) {}
    Heavy(const Heavy& other) : number(other.number) { ++copies; }
    Heavy(Heavy&&) = default;
    Heavy& operator=(Heavy&&) = default;
    int number;
    static inline std::atomic<int> copies{0};
};

template <class Range> std::vector<int> numbers(Range&& range) {
    std::vector<int> out;
    for (auto&& it : range)
        out.push_back(static_cast<int>(it));
    return out;
}

} // namespace

class TestThreadPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapGivesEveryResultInOrder_data() {
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("chunk");
        for (const int items : {0, 1, 2, 7, 1000, 100'000})
            for (const int threads : {1, 2, 5})
                for (const int chunk : {0, 1, 64}) {
                    if (chunk == 1 && items > 1000) continue; // a wake-up each: long on a busy machine

                    QTest::addRow("%d items, %d threads, chunk %d", items, threads, chunk)
                        << items << threads << chunk;
                }
    }
    void mapGivesEveryResultInOrder() {
        QFETCH(int, items);
        QFETCH(int, threads);
        QFETCH(int, chunk);
        ThreadPool pool(static_cast<unsigned>(threads));
        QCOMPARE(pool.size(), static_cast<unsigned>(threads));
        const Options options{.chunk = static_cast<unsigned>(chunk)};
        const auto in = upTo(items);
        const auto half = [](auto n) { return static_cast<int>(n / 2); };
        std::vector<int> expected;
        for (const int n : in)
            expected.push_back(n / 2);
        QCOMPARE(pool.map(half, in, options), expected);
        QCOMPARE(pool.map(half, std::list<int>(in.begin(), in.end()), options), expected);
        QCOMPARE(pool.map(half, Counting(items), options), expected);
        QCOMPARE(numbers(pool.imap(half, in, options)), expected);
    }

    void resultsOfEveryKind() {
        ThreadPool pool(2);
        const auto in = upTo(200);
        const auto owned = pool.map([](int n) { return std::make_unique<int>(n); }, in);
        QCOMPARE(*owned[199], 199);
        int sum = 0;
        for (std::unique_ptr<int>& it : pool.imap([](int n) { return std::make_unique<int>(n); }, in))
            sum += *std::exchange(it, nullptr);
        QCOMPARE(sum, 199 * 100);
        const std::vector<bool> odd = pool.map([](int n) { return n % 2 == 1; }, in);
        QVERIFY(odd[7] && !odd[8]);
        QCOMPARE(pool.map([](int n) { return Heavy(n); }, in)[5].number,
                 5); // it cannot be made without a number
        std::atomic<int> calls{0};
        QCOMPARE(pool.map([&](int) { ++calls; }, in).size(), size_t{200}); // void
        QCOMPARE(calls.load(), 200);
        const std::string text = "kept";
        QCOMPARE(pool.map([&](int) -> const std::string& { return text; }, in)[3], text);
    }

    void nothingIsCopied() {
        ThreadPool pool(2);
        std::vector<Heavy> in;
        for (int n = 0; n < 100; ++n)
            in.emplace_back(n);
        Heavy::copies = 0;
        const auto read = [](const Heavy& heavy) { return Heavy(heavy.number + 1); };
        int sum = 0;
        for (const Heavy& heavy : pool.map(read, in))
            sum += heavy.number;
        for (const Heavy& heavy : pool.imap(read, in))
            sum += heavy.number;
        for (const Outcome<Heavy>& heavy : pool.imap(read, in, ignore))
            sum += heavy->number;
        for (const Heavy& heavy : pool.imap([](Heavy heavy) { return heavy; }, std::move(in)))
            sum += heavy.number; // by value from a container it was given: copied
        QCOMPARE(Heavy::copies.load(), 100);
        QCOMPARE(sum, 3 * 5050 + 4950);
    }

    void itemsThatCanOnlyBeMoved() {
        ThreadPool pool(2);
        const auto owned = [] {
            std::vector<std::unique_ptr<int>> in;
            for (int n = 0; n < 50; ++n)
                in.push_back(std::make_unique<int>(n));
            return in;
        };
        const auto take = [](std::unique_ptr<int> it) { return *it; };
        QCOMPARE(pool.map(take, owned()), upTo(50));
        QCOMPARE(numbers(pool.imap(take, owned())), upTo(50));
        QVERIFY_EXCEPTION_THROWN(pool.map(take, owned(), {.retries = 1}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN((void)pool.imap(take, owned(), {.retries = 1}), std::invalid_argument);
    }

    void argsAndKwargs() {
        ThreadPool pool(2);
        const std::vector<std::tuple<int, std::string>> tuples{{1, "a"}, {2, "b"}};
        const auto join = [](int n, const std::string& text) { return text + std::to_string(n); };
        const std::vector<std::string> expected{"a1", "b2"};
        QCOMPARE(pool.starmap(join, tuples), expected);
        QCOMPARE(pool.starmap(join, tuples, {.retries = 1}), expected);
        QCOMPARE(*pool.starmap(join, tuples, ignore)[1], "b2");
        struct Call {
            int number = 0;
            std::string text;
        };
        const std::vector<Call> calls{{.number = 1, .text = "a"}, {.number = 2, .text = "b"}};
        QCOMPARE(pool.map(kwargs(join), calls), expected);
        QCOMPARE(pool.map(single([](const Call& call) { return call.number; }), calls), (std::vector{1, 2}));
        const std::vector<std::pair<int, int>> pairs{{1, 2}, {3, 4}};
        QCOMPARE(pool.map(args(std::plus<int>()), pairs), (std::vector{3, 7}));
    }

    void immediateRethrowsTheFirstInOrder() {
        ThreadPool pool(3);
        for (int round = 0; round < 50; ++round) {
            std::vector<int> seen;
            try {
                // 20 is even, 21 is the first that fails; later ones may fail earlier in time.
                for (const int n :
                     pool.imap([](int n) { return n < 20 ? n : evenOnly(n); }, upTo(1000), {.chunk = 3}))
                    seen.push_back(n);
                QFAIL("nothing was thrown");
            } catch (const Odd& odd) {
                QCOMPARE(odd.number, 21);
            }
            QCOMPARE(seen, upTo(21));
        }
        QVERIFY_EXCEPTION_THROWN(pool.map(evenOnly, upTo(1000)), Odd);
        QVERIFY_EXCEPTION_THROWN(numbers(pool.imap(evenOnly, upTo(1000), {.ordered = false})), Odd);
        QVERIFY_EXCEPTION_THROWN(pool.map(evenOnly, Counting(1000)), Odd);
    }
    void immediateBeginsNothingMore() {
        ThreadPool pool(2);
        std::atomic<int> begun{0};
        const auto fail = [&](int) -> int {
            ++begun;
            throw Odd(1);
        };
        QVERIFY_EXCEPTION_THROWN(pool.map(fail, upTo(100'000)), Odd);
        QVERIFY2(begun.load() <= 2, std::to_string(begun.load()).c_str());
    }

    void deferredFinishesAndThenTells_data() {
        QTest::addColumn<bool>("ordered");
        QTest::newRow("ordered") << true;
        QTest::newRow("unordered") << false;
    }
    void deferredFinishesAndThenTells() {
        QFETCH(bool, ordered);
        ThreadPool pool(2);
        std::vector<int> seen;
        std::vector<uint64_t> failed;
        try {
            for (const int n : pool.imap(evenOnly, upTo(10), deferred, {.ordered = ordered}))
                seen.push_back(n);
            QFAIL("nothing was thrown");
        } catch (const DeferredErrors& errors) {
            for (const WorkerError& error : errors.errors())
                failed.push_back(error.place.index);
            QVERIFY(QByteArray(errors.what()).startsWith("5 items did not succeed; the first: item "));
        }
        std::sort(seen.begin(), seen.end());
        std::sort(failed.begin(), failed.end());
        QCOMPARE(seen, (std::vector{0, 2, 4, 6, 8}));
        QCOMPARE(failed, (std::vector<uint64_t>{1, 3, 5, 7, 9}));
        QVERIFY_EXCEPTION_THROWN(pool.map(evenOnly, upTo(10), deferred), DeferredErrors);
        QCOMPARE(pool.map(square, upTo(3), deferred), (std::vector{0, 1, 4}));
    }

    void ignoreGivesAnOutcomeForEach() {
        ThreadPool pool(2);
        const auto in = upTo(100);
        const auto check = [&](const auto& outcomes) {
            size_t at = 0;
            for (const Outcome<int>& outcome : outcomes) {
                QCOMPARE(outcome.index, uint64_t{at});
                QCOMPARE(outcome.ok(), at % 2 == 0);
                if (at % 2 == 0) {
                    QCOMPARE(outcome.value(), static_cast<int>(at));
                    QVERIFY(outcome.worker == 0 || outcome.worker == 1);
                } else {
                    QCOMPARE(outcome.kind(), OutcomeKind::Failed);
                    QVERIFY_EXCEPTION_THROWN(outcome.value(), Odd);
                }
                ++at;
            }
            QCOMPARE(at, in.size());
        };
        check(pool.map(evenOnly, in, ignore));
        std::vector<Outcome<int>> lazily;
        for (Outcome<int>& outcome : pool.imap(evenOnly, in, ignore))
            lazily.push_back(std::move(outcome));
        check(lazily);
    }

    void anErrorTellsTheWholeStory() {
        ThreadPool pool(1);
        const auto fail = [](const std::string&) -> int {
            try {
                throw Odd(7);
            } catch (...) {
                std::throw_with_nested(std::logic_error("cannot go on"));
            }
        };
        const auto outcomes =
            pool.map(fail, std::vector<std::string>{"fine\n", "seven"}, ignore, {.retries = 1});
        const WorkerError& error = outcomes[1].error();
        QCOMPARE(error.type, std::string("std::logic_error"));
        QCOMPARE(error.message, std::string("cannot go on"));
        QCOMPARE(error.causes, (std::vector<std::string>{"(anonymous namespace)::Odd: 7 is odd"}));
        QCOMPARE(error.place.input, std::string("seven"));
        QCOMPARE(error.place.attempt, 2u);
        QCOMPARE(std::string(error.what()),
                 std::string("item 1 (seven), attempt 2, worker 0: std::logic_error: cannot "
                             "go on; caused by (anonymous namespace)::Odd: 7 is odd"));
        QVERIFY(std::string(outcomes[0].error().what()).starts_with("item 0 (fine ), attempt 2"));
        const auto odd = pool.map([](int) -> int { throw 5; }, upTo(1), ignore);
        QCOMPARE(odd[0].error().type, std::string("int"));
        QCOMPARE(odd[0].error().message, std::string("not a std::exception"));
    }

    void callables() {
        ThreadPool pool(2);
        auto squares = pmap(square);
        QCOMPARE(squares(upTo(4)), (std::vector{0, 1, 4, 9}));
        QCOMPARE(squares(upTo(4), ignore)[3].value(), 9);
        auto lazily = poolboard::imap(square, pool);
        QCOMPARE(numbers(lazily(upTo(4))), (std::vector{0, 1, 4, 9}));
        QCOMPARE(mmap<How::map>(square)(upTo(2)), (std::vector{0, 1}));
        QCOMPARE(numbers(mmap<How::imap>(square, pool)(upTo(2))), (std::vector{0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestThreadPool)
#include "tst_thread_pool.moc"
