// SPDX-License-Identifier: MIT
#include "ui/present/rate_history.h"

#include <QTest>

using namespace poolboard;

namespace {

Snapshot runWith(uint64_t done) {
    Snapshot run;
    run.ended = done;
    return run;
}

uint64_t itemsIn(const RateHistory& history) {
    uint64_t sum = 0;
    for (const auto& stretch : history.stretches())
        sum += stretch.items;
    return sum;
}

} // namespace

class TestRateHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratesAreMeasuredBySeconds() {
        RateHistory history;
        Snapshot run;
        for (int tenth = 0; tenth <= 30; ++tenth) {
            run.ended = static_cast<uint64_t>(tenth);
            history.add(tenth / 10.0, run);
        }
        QCOMPARE(history.rates().size(), size_t(3));
        for (const double rate : history.rates())
            QVERIFY(qAbs(rate - 10) < 0.01);
        run.ended = 5; // another session: who knows how many ended meanwhile
        history.add(9, run);
        QCOMPARE(history.rates().size(), size_t(3));
    }

    /// Then no more are done than before, and yet they are worked on.
    void whatIsTriedAgainCounts() {
        RateHistory history;
        Snapshot run = runWith(40);
        run.counts[size_t(OutcomeKind::Failed)] = 40;
        for (int second = 0; second <= 3; ++second, run.ended += 4)
            history.add(second, run);
        QCOMPARE(history.rates(), (std::deque<double>{4, 4, 4}));
    }

    void theWholeRunIsKeptEverMoreCoarsely() {
        RateHistory history(RateHistory::WhenFull::Merge, 8);
        uint64_t done = 0;
        for (int second = 0; second <= 1000; ++second) {
            history.add(second, runWith(done += second < 500 ? 3 : 7));
            QVERIFY(history.stretches().size() <= 8);
        }
        const auto& stretches = history.stretches();
        QVERIFY(stretches.size() > 3);
        QCOMPARE(stretches.front().from, 0.0);
        for (size_t at = 1; at < stretches.size(); ++at)
            QCOMPARE(stretches[at].from, stretches[at - 1].to);
        QCOMPARE(stretches.front().rate(), 3.0);
        QCOMPARE(stretches.back().rate(), 7.0);
        history.finish(1000, runWith(done));
        QCOMPARE(itemsIn(history), done - 3); // the first were there already
        QCOMPARE(history.stretches().back().to, 1000.0);
    }

    void theLatestTimeIsKeptFinely() {
        RateHistory history(RateHistory::WhenFull::Forget, 8);
        for (int second = 0; second <= 100; ++second)
            history.add(second, runWith(static_cast<uint64_t>(second)));
        QCOMPARE(history.stretches().size(), size_t(8));
        QCOMPARE(history.stretches().front().from, 92.0);
        QCOMPARE(history.stretches().back().to, 100.0);
    }

    void aTimeThatWasNotMeasuredIsAGap() {
        RateHistory history(RateHistory::WhenFull::Merge, 4);
        uint64_t done = 0;
        for (int second = 0; second <= 3; ++second)
            history.add(second, runWith(done += 10));
        history.add(10, runWith(5)); // tried again
        for (int second = 11; second <= 12; ++second)
            history.add(second, runWith(static_cast<uint64_t>(second)));
        QVERIFY(history.stretches().size() <= 4);
        for (const auto& stretch : history.stretches())
            QVERIFY2(stretch.to <= 3 || stretch.from >= 10, "a rate over the gap");
    }

    void theEndCounts_data() {
        QTest::addColumn<double>("end");
        QTest::addColumn<int>("stretches");
        QTest::newRow("a little more: with the last") << 3.2 << 3;
        QTest::newRow("more: of its own") << 3.7 << 4;
        QTest::newRow("nothing more") << 3.0 << 3;
    }
    void theEndCounts() {
        QFETCH(double, end);
        RateHistory history;
        for (int second = 0; second <= 3; ++second)
            history.add(second, runWith(static_cast<uint64_t>(second)));
        history.finish(end, runWith(8));
        QTEST(int(history.stretches().size()), "stretches");
        QCOMPARE(history.stretches().back().to, end);
        if (end > 3) QCOMPARE(itemsIn(history), uint64_t(8));
    }

    void aRunThatIsOverAtOnceIsOneStretch() {
        RateHistory history;
        history.add(0.1, runWith(0));
        history.finish(0.3, runWith(10));
        QCOMPARE(history.stretches().size(), size_t(1));
        QCOMPARE(qRound(history.stretches().front().rate()), 50);
    }
};

QTEST_GUILESS_MAIN(TestRateHistory)
#include "tst_rate_history.moc"
