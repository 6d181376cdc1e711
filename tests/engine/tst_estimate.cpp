// SPDX-License-Identifier: MIT
// What a run says about its end when its items are not counted but its bytes are.
#include "sim_world.h"

#include <QTest>

using namespace poolboard;
using poolboard::test::SimWorld;
using namespace std::chrono_literals;

class TestEstimate : public QObject {
    Q_OBJECT

    static RunSettings oneHost() {
        RunSettings settings;
        settings.params = {"{}"};
        return settings;
    }

private Q_SLOTS:
    void theTotalIsGuessedFromTheBytes() {
        SimWorld world(oneHost(), std::vector<std::string>(30, "ok 1"));
        world.position = BytePosition{50, 1000};
        world.sourceStays = true;
        QVERIFY(!world.runFor(10s)); // it waits for more
        const Snapshot now = world.core.snapshot(world.now);
        QVERIFY(!now.total);
        QCOMPARE(now.done(), uint64_t(30));
        QCOMPARE(now.estimatedTotal.value(), uint64_t(600));
        QVERIFY(now.basis == TotalBasis::Bytes);
    }

    void theEndIsPromisedFromIt() {
        SimWorld world(oneHost(), std::vector<std::string>(3000, "ok 10"));
        world.position = BytePosition{500, 1000};
        world.sourceStays = true;
        QVERIFY(!world.runFor(20s));
        const Snapshot now = world.core.snapshot(world.now);
        QVERIFY(now.done() > 300 && now.done() < 3000);
        QVERIFY(now.eta);
        QVERIFY(now.eta->first > 0);
    }

    /// Not from the start, when there was no worker, and not across a pause.
    void theRateCountsFromTheFirstWorkerOn() {
        RunSettings settings = oneHost();
        settings.workersPerHost = 2;
        SimWorld world(settings, std::vector<std::string>(100, "ok 500"));
        world.pool.hostStartMs = 4000;
        const auto rate = [&] { return world.core.snapshot(world.now).rate; };
        world.runFor(5200ms);
        QVERIFY2(qAbs(rate() - 4) < 0.1, qPrintable(QString::number(rate())));
        world.tell(PauseCommand{PauseMode::Drain});
        world.runFor(5min);
        QCOMPARE(rate(), 0.0);
        world.tell(ResumeCommand{});
        world.runFor(1200ms);
        QVERIFY2(qAbs(rate() - 4) < 0.1, qPrintable(QString::number(rate())));
    }

    void aPauseIsNoTimeOfTheItems_data() {
        QTest::addColumn<QString>("by");
        for (const char* by : {"drain", "freeze", "full disk"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    void aPauseIsNoTimeOfTheItems() {
        QFETCH(QString, by);
        SimWorld world(oneHost(), std::vector<std::string>(100, "ok 500"));
        world.runFor(21s); // two a second
        if (by == u"full disk")
            world.core.diskLow("only 3M are free");
        else
            world.tell(PauseCommand{by == u"drain" ? PauseMode::Drain : PauseMode::Freeze});
        world.runFor(10min);
        const Snapshot paused = world.core.snapshot(world.now);
        QVERIFY(paused.state == RunState::Paused);
        QCOMPARE(paused.rate, 0.0);
        QVERIFY2(!paused.eta, "nobody knows when it goes on");
        if (by == u"full disk")
            world.core.diskLow("");
        else
            world.tell(ResumeCommand{});
        world.runFor(5s);
        const Snapshot now = world.core.snapshot(world.now);
        const double left = double(100 - now.done()) / 2;
        QVERIFY2(qAbs(now.rate - 2) < 0.1, qPrintable(QString::number(now.rate)));
        QVERIFY(now.eta);
        QVERIFY2(now.eta->second < left * 1.15, qPrintable(QString::number(now.eta->second)));
    }

    void nothingIsGuessedWithoutBytes() {
        SimWorld world(oneHost(), std::vector<std::string>(30, "ok 1"));
        world.sourceStays = true;
        QVERIFY(!world.runFor(10s));
        const Snapshot now = world.core.snapshot(world.now);
        QVERIFY(!now.total && !now.estimatedTotal && !now.eta);
        QVERIFY(now.basis == TotalBasis::Unknown);
    }

    void theEndOfTheSourceIsTheTruth() {
        SimWorld world(oneHost(), std::vector<std::string>(30, "ok 1"));
        world.position = BytePosition{50, 1000};
        QVERIFY(world.runFor(10s));
        const Snapshot last = world.core.snapshot(world.now);
        QCOMPARE(last.total.value(), uint64_t(30));
        QVERIFY(!last.estimatedTotal);
    }

    void moreThanWasCountedRaisesTheTotal() {
        RunSettings settings = oneHost();
        settings.total = 10;
        SimWorld world(settings, std::vector<std::string>(30, "ok 1"));
        world.sourceStays = true;
        QVERIFY(!world.runFor(10s));
        QCOMPARE(world.core.snapshot(world.now).total.value(), uint64_t(30));
    }
};

QTEST_GUILESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
