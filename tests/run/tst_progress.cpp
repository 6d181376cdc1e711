// SPDX-License-Identifier: MIT
#include "core/run/progress.h"

#include <QTest>
#include <cmath>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {

const Instant kStart = Instant(1000s);

/// A run of `rate` items a second, told every `step` for `length`.
struct Run {
    Progress progress;
    Instant now = kStart;
    double done = 0;

    Run() { progress.start(now); }
    void go(double rate, Duration length, Duration step = 500ms) {
        for (const Instant end = now + length; now < end;) {
            now += step;
            done += rate * toSeconds(step);
            progress.update(uint64_t(done), now);
        }
    }
    auto eta(std::optional<uint64_t> total) const { return progress.eta(uint64_t(done), total, now); }
};

bool near(double got, double want, double share) { return std::abs(got - want) <= share * want; }

} // namespace

class TestProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSteadyRateIsRightFromTheFirstSecond() {
        Run run;
        run.go(100, 1s);
        QVERIFY2(near(run.progress.rate(), 100, 0.01), qPrintable(QString::number(run.progress.rate())));
        run.go(100, 60s);
        QVERIFY2(near(run.progress.rate(), 100, 0.01), qPrintable(QString::number(run.progress.rate())));
    }

    /// Two workers, half a second an item: the first look finds nothing, and so does every other one.
    void itemsThatComeAtIntervalsAreARateAtOnce() {
        Progress progress;
        progress.start(kStart);
        for (int tenth = 1; tenth <= 100; ++tenth) {
            progress.update(uint64_t(tenth / 5 * 2), kStart + tenth * 100ms);
            if (tenth < 5) QCOMPARE(progress.rate(), 0.0);
            if (tenth < 5) continue;
            QVERIFY2(near(progress.rate(), 4, 0.01), qPrintable(QString::number(tenth) + QLatin1Char(' ') +
                                                                QString::number(progress.rate())));
        }
    }

    /// As they come from workers that run beside each other.
    void itemsThatComeTogetherAllCount() {
        Progress progress;
        progress.start(kStart);
        for (int half = 1; half <= 20; ++half) {
            const Instant now = kStart + half * 500ms;
            for (int worker = 1; worker <= 4; ++worker)
                progress.update(uint64_t(half * 4 - 4 + worker), now + (worker - 1) / 2 * 1ms);
            QVERIFY2(near(progress.rate(), 8, 0.02), qPrintable(QString::number(progress.rate())));
        }
    }

    void manyItemsNeedNoStepOfTheirOwn() {
        Progress progress;
        progress.start(kStart);
        for (int turn = 1; turn <= 3000; ++turn)
            progress.update(uint64_t(turn) * 60, kStart + turn * 100us);
        QVERIFY2(near(progress.rate(), 600'000, 0.01), qPrintable(QString::number(progress.rate())));
    }

    /// Starting them is not the items' time.
    void theRateCountsFromTheFirstWorkerOn() {
        Progress progress;
        progress.start(kStart);
        progress.update(0, kStart + 2s);
        progress.update(0, kStart + 4s);
        progress.workBegins(0, kStart + 4s);
        progress.update(2, kStart + 4500ms);
        QVERIFY2(near(progress.rate(), 4, 0.01), qPrintable(QString::number(progress.rate())));
        progress.workBegins(0, kStart + 5s); // a worker that was started again
        progress.update(4, kStart + 5s);
        QVERIFY2(near(progress.rate(), 4, 0.01), qPrintable(QString::number(progress.rate())));
    }

    void aPauseIsNotAveraged() {
        Run run;
        run.go(4, 20s);
        for (const Instant end = run.now + 10min; run.now < end; run.now += 500ms)
            run.progress.stands(run.now);
        run.progress.update(uint64_t(run.done), run.now); // it goes on
        run.go(4, 1s);
        QVERIFY2(near(run.progress.rate(), 4, 0.01), qPrintable(QString::number(run.progress.rate())));
        const auto left = run.eta(200); // 116 more
        QVERIFY2(left, "the time left counts from the start as before");
        QVERIFY2(near(left->first, 29 * 0.95, 0.01), qPrintable(QString::number(left->first)));
        QVERIFY2(near(left->second, 29 * 1.05, 0.02), qPrintable(QString::number(left->second)));
    }

    void aLateFirstItemIsMadeUpForSoon() {
        Progress progress;
        progress.start(kStart);
        for (int half = 1; half <= 60; ++half) {
            progress.update(half <= 4 ? 0 : uint64_t(half - 4) * 2, kStart + half * 500ms); // 2 s late
            const double mean = half <= 4 ? 0 : 4.0 * (half - 4) / half;
            if (half <= 10) QVERIFY2(near(progress.rate(), mean, 0.1), qPrintable(QString::number(half)));
        }
        QVERIFY2(near(progress.rate(), 4, 0.1), qPrintable(QString::number(progress.rate())));
    }

    void fewItemsAreASteadyRate() {
        Progress progress;
        progress.start(kStart);
        for (int tenth = 1; tenth <= 2000; ++tenth) { // one every 10 s
            progress.update(uint64_t(tenth / 100), kStart + tenth * 100ms);
            if (tenth > 300)
                QVERIFY2(near(progress.rate(), 0.1, 0.25), qPrintable(QString::number(progress.rate())));
        }
    }

    void theEndIsPromisedOnlyAfterAWhileOfWork() {
        Progress progress;
        progress.start(kStart);
        progress.workBegins(0, kStart + 60s);
        for (int second = 61; second <= 74; ++second)
            progress.update(uint64_t(second - 60) * 10, kStart + second * 1s);
        QVERIFY(!progress.eta(140, 200, kStart + 74s));
        QVERIFY(progress.eta(150, 200, kStart + 75s));
    }

    void aChangedRateIsFollowedWithinAMinuteAndAHalf() {
        Run run;
        run.go(100, 60s);
        run.go(10, 90s);
        QVERIFY2(near(run.progress.rate(), 10, 0.25), qPrintable(QString::number(run.progress.rate())));
    }

    void thereIsNoRateBeforeSomethingWasMeasured() {
        Progress progress;
        progress.start(kStart);
        QCOMPARE(progress.rate(), 0.0);
        progress.update(1000000, kStart + 50ms); // too short to mean anything
        QCOMPARE(progress.rate(), 0.0);
        progress.update(1000000, kStart); // no time at all
        QCOMPARE(progress.rate(), 0.0);
    }

    void updatesTooCloseToEachOtherLoseNothing() {
        Progress progress;
        progress.start(kStart);
        for (int i = 1; i <= 1000; ++i)
            progress.update(uint64_t(i), kStart + i * 10ms); // 100 a second
        QVERIFY2(near(progress.rate(), 100, 0.02), qPrintable(QString::number(progress.rate())));
    }

    void theEndIsPromisedOnlyWhenItCanBeKnown_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("total");
        QTest::addColumn<bool>("promised");
        QTest::newRow("unsized") << 60 << 10.0 << -1 << false;
        QTest::newRow("too early") << 14 << 10.0 << 200 << false;
        QTest::newRow("less than 5 %") << 60 << 1.0 << 2000 << false;
        QTest::newRow("nothing done") << 60 << 0.0 << 100 << false;
        QTest::newRow("empty") << 60 << 0.0 << 0 << false;
        QTest::newRow("known") << 60 << 10.0 << 2000 << true;
    }
    void theEndIsPromisedOnlyWhenItCanBeKnown() {
        QFETCH(int, seconds);
        QFETCH(double, rate);
        QFETCH(int, total);
        QFETCH(bool, promised);
        Run run;
        run.go(rate, std::chrono::seconds(seconds));
        QCOMPARE(run.eta(total < 0 ? std::nullopt : std::optional<uint64_t>(unsigned(total))).has_value(),
                 promised);
    }

    void theTotalIsEstimatedByBytes_data() {
        QTest::addColumn<quint64>("items");
        QTest::addColumn<quint64>("read");
        QTest::addColumn<quint64>("total");
        QTest::addColumn<qint64>("estimate"); // -1: none
        QTest::newRow("halfway") << quint64(500) << quint64(5000) << quint64(10000) << qint64(1000);
        QTest::newRow("all of it") << quint64(3) << quint64(70) << quint64(70) << qint64(3);
        QTest::newRow("all of nothing") << quint64(0) << quint64(0) << quint64(0) << qint64(0);
        QTest::newRow("too few items") << quint64(19) << quint64(5000) << quint64(10000) << qint64(-1);
        QTest::newRow("too few bytes") << quint64(50) << quint64(99) << quint64(10000) << qint64(-1);
        QTest::newRow("nothing yet") << quint64(0) << quint64(0) << quint64(10000) << qint64(-1);
        QTest::newRow("rounded") << quint64(33) << quint64(100) << quint64(200) << qint64(66);
        QTest::newRow("never below what is there")
            << quint64(1000) << quint64(999999) << quint64(1000000) << qint64(1000);
        QTest::newRow("large") << quint64(1) * 1000000000000 << quint64(1) * 1000000000000000
                               << quint64(4000000000000000) << qint64(4000000000000);
    }
    void theTotalIsEstimatedByBytes() {
        QFETCH(quint64, items);
        QFETCH(quint64, read);
        QFETCH(quint64, total);
        const auto estimate = estimateTotal(items, {read, total});
        QTEST(estimate ? qint64(*estimate) : qint64(-1), "estimate");
    }

    void theEndIsARangeAroundTheTruth() {
        Run run;
        run.go(10, 100s);
        const auto eta = run.eta(2000); // 1000 left at 10 a second
        QVERIFY(eta);
        QVERIFY(eta->first < 100 && eta->second > 100);
        QVERIFY2(eta->second - eta->first >= 9.9, "never narrower than 10 %");
        QVERIFY2(eta->second - eta->first <= 12, "a steady run is known well");
    }

    void aSlowerRunHasAWiderRange() {
        Run run;
        run.go(10, 100s);
        run.go(5, 60s);
        const auto eta = run.eta(2000); // 1300 done, 700 left: at 8.1 or at 5 a second
        QVERIFY(eta);
        QVERIFY(eta->first < 87 && eta->second > 130);
    }

    void nothingIsLeftAtTheEnd() {
        Run run;
        run.go(10, 100s);
        QVERIFY((run.eta(1000) == std::pair(0.0, 0.0)));
        QVERIFY((run.eta(900) == std::pair(0.0, 0.0))); // more came than was said
    }

    void aRunThatStandsStillPromisesNoEnd() {
        Run run;
        run.go(10, 100s);
        run.go(0, 3h, 1s);
        QVERIFY(run.progress.rate() < 1e-6);
        const auto eta = run.eta(2000);
        QVERIFY2(!eta, qPrintable(eta ? QString::number(eta->second) : QString()));
        run.go(0, 10h, 1min); // until the rate is below what a double can say
        QVERIFY(!run.eta(2000));
        run.go(10, 10min);
        QVERIFY2(run.eta(20000), "it goes on");
    }
};

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
