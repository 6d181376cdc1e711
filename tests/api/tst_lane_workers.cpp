// SPDX-License-Identifier: MIT
#include "core/api/pool.h"
#include "tests/api/ranges.h"

#include <QTest>
#include <set>
#include <thread>

using namespace poolboard;
using poolboard::test::Counting;

namespace {

/// Knows where it was built, called and destroyed.
struct Model {
    Model(std::string name_, int add_) : name(std::move(name_)), add(add_), home(std::this_thread::get_id()) {
        ++alive;
        ++built;
    }
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;
    ~Model() {
        --alive;
        if (home != std::this_thread::get_id()) ++strangers;
    }
    int64_t operator()(int64_t n) {
        if (home != std::this_thread::get_id()) ++strangers;
        ++calls;
        return n + add;
    }
    std::string name;
    int add, calls = 0;
    std::thread::id home;
    static inline std::atomic<int> alive{0}, built{0}, strangers{0};
};

struct Refuses {
    explicit Refuses(int) { throw std::domain_error("no device"); }
    int64_t operator()(int64_t n) { return n; }
};

} // namespace

class TestLaneWorkers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { Model::built = Model::strangers = 0; }
    void cleanup() {
        QCOMPARE(Model::alive.load(), 0);
        QCOMPARE(Model::strangers.load(), 0);
    }

    void eachLaneBuildsItsOwn() {
        ThreadPool pool(3);
        const auto out = pool.map(delayedInit<Model>("m", 10), std::vector<int64_t>(1000, 1));
        QCOMPARE(out, std::vector<int64_t>(1000, 11));
        QVERIFY(Model::built >= 1 && Model::built <= 3);
        QCOMPARE(Model::alive.load(), 0); // gone when map returns
        int64_t at = 0;
        for (const int64_t n : pool.imap(delayedInit<Model>("m", 5), Counting(1000)))
            QCOMPARE(n, 5 + at++);
    }
    void aListIsDealtToTheLanes() {
        ThreadPool pool(2);
        const std::vector list{delayedInit<Model>("a", 100), delayedInit<Model>("b", 200)};
        std::set<int64_t> seen;
        for (const Outcome<int64_t>& outcome : pool.map(list, std::vector<int64_t>(500, 0), ignore)) {
            QCOMPARE(*outcome, outcome.worker == 0 ? 100 : 200);
            seen.insert(*outcome);
        }
        QVERIFY(!seen.empty());
        ThreadPool one(1);
        QVERIFY_EXCEPTION_THROWN(one.map(list, std::vector<int64_t>(1)), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN((void)one.imap(list, std::vector<int64_t>(1)), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(pool.map(decltype(list){}, std::vector<int64_t>(1)), std::invalid_argument);
    }
    void keptWorkersOutliveACall() {
        ThreadPool pool(2);
        {
            const auto kept = pool.keep(delayedInit<Model>("k", 1));
            for (int round = 0; round < 50; ++round)
                QCOMPARE(pool.map(kept, std::vector<int64_t>(100, round))[99], round + 1);
            QVERIFY(Model::built >= 1 && Model::built <= 2);
            QCOMPARE(Model::alive.load(), Model::built.load());
        }
        QCOMPARE(Model::alive.load(), 0);
    }
    void keptWorkersStayInTheirPool() {
        ThreadPool home(1), other(2);
        const auto kept = home.keep(delayedInit<Model>("k", 1));
        const std::vector<int64_t> in(100, 1);
        QVERIFY_EXCEPTION_THROWN(other.map(kept, in), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN((void)other.imap(kept, in), std::invalid_argument);
        QCOMPARE(home.map(kept, in), std::vector<int64_t>(100, 2));
    }
    void aWorkerThatCannotBeBuiltFailsTheCall() {
        ThreadPool pool(2);
        const std::vector<int64_t> in(100, 1);
        QVERIFY_EXCEPTION_THROWN(pool.map(delayedInit<Refuses>(1), in), std::domain_error);
        QVERIFY_EXCEPTION_THROWN(pool.map(delayedInit<Refuses>(1), in, ignore), std::domain_error);
        QVERIFY_EXCEPTION_THROWN(for ([[maybe_unused]] auto& it
                                      : pool.imap(delayedInit<Refuses>(1), in, deferred)){},
                                 std::domain_error);
        QVERIFY_EXCEPTION_THROWN(
            for ([[maybe_unused]] auto& it
                 : pool.imap(delayedInit<Refuses>(1), Counting(100'000), {.ordered = false})){},
            std::domain_error);
    }
    void nestedWorkersEndToo() {
        ThreadPool pool(2);
        const auto outer = [&](int64_t n) {
            return pool.map(delayedInit<Model>("n", 1), std::vector<int64_t>(20, n))[0];
        };
        for (int round = 0; round < 30; ++round)
            QCOMPARE(pool.map(outer, std::vector<int64_t>{1, 2, 3, 4, 5, 6}),
                     (std::vector<int64_t>{2, 3, 4, 5, 6, 7}));
    }
};

QTEST_GUILESS_MAIN(TestLaneWorkers)
#include "tst_lane_workers.moc"
