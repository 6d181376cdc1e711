// SPDX-License-Identifier: MIT
#include "ui/present/worker_figures.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace poolboard;

namespace {

/// One worker that has done so much by then; in its items a quarter of the time, and its process used half.
/// The engine has looked at that when the second began.
Snapshot at(double seconds, uint64_t done) {
    Snapshot run;
    run.runId = "one";
    run.elapsed = seconds;
    WorkerRow row;
    row.worker = 2;
    row.pid = 100;
    row.done = done / 2; // half of them fail
    row.failed = done - row.done;
    row.busy = seconds / 4;
    row.usedAt = std::floor(seconds);
    row.cpuSeconds = *row.usedAt / 2;
    run.workers = {row};
    return run;
}

} // namespace

class TestWorkerFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theyAreDifferencesOfLooks() {
        WorkerFigures figures;
        QVERIFY(figures.look(at(10, 50)));
        QVERIFY(!figures.of(2).rate.value && !figures.of(2).busy.value); // one look says nothing
        QVERIFY(!figures.of(2).processor.value);
        QVERIFY(!figures.of(7).rate.value);   // nobody
        QVERIFY(!figures.look(at(10.2, 51))); // too early
        for (int half = 1; half <= 6; ++half)
            QVERIFY(figures.look(at(10 + half / 2.0, 50 + uint64_t(half) * 2)));
        QCOMPARE(figures.of(2).rate.value.value_or(-1), 4.0);
        QCOMPARE(figures.of(2).rate.over, 3.0);
        QCOMPARE(figures.of(2).busy.value.value_or(-1), 0.25);
        QCOMPARE(figures.of(2).processor.value.value_or(-1), 0.5);
    }

    void aLittleMoreThanAllIsAll_data() {
        QTest::addColumn<double>("atWork"); // seconds of each second
        QTest::addColumn<double>("share");
        QTest::newRow("less") << 0.99 << 0.99;
        QTest::newRow("all") << 1.0 << 1.0;
        QTest::newRow("clocks differ") << 1.04 << 1.0;
        QTest::newRow("two at once") << 1.98 << 1.98;
        QTest::newRow("at times two at once") << 1.06 << 1.06;
    }
    void aLittleMoreThanAllIsAll() {
        QFETCH(double, atWork);
        WorkerFigures figures;
        for (int second = 0; second <= 10; ++second) {
            Snapshot run = at(second, uint64_t(second));
            run.workers[0].busy = atWork * second;
            figures.look(run);
        }
        QTEST(figures.of(2).busy.value.value_or(-1), "share");
    }

    void whatWasLongAgoIsForgotten() {
        WorkerFigures figures;
        uint64_t done = 0;
        for (int second = 0; second <= 300; ++second) {
            Snapshot run = at(second, done += second < 100 ? 10 : 0);
            run.workers[0].busy = run.workers[0].cpuSeconds = std::min(second, 100);
            figures.look(run);
            QVERIFY(figures.of(2).rate.over <= 60.5);
            QVERIFY(figures.of(2).busy.over <= 10.5);
            QVERIFY(figures.of(2).processor.over <= 10.5);
        }
        QCOMPARE(figures.of(2).rate.value.value_or(-1), 0.0); // known to be nothing
        QCOMPARE(figures.of(2).busy.value.value_or(-1), 0.0);
        QCOMPARE(figures.of(2).processor.value.value_or(-1), 0.0);
    }

    void theProcessorIsKnownWellThoughTheEngineLooksSeldom() {
        WorkerFigures figures;
        double worst = 0;
        for (int tenth = 3; tenth <= 600; ++tenth) {
            figures.look(at(tenth / 10.0, 0));
            if (const auto used = figures.of(2).processor.value)
                worst = std::max(worst, std::abs(*used - 0.5));
        }
        QVERIFY(figures.of(2).processor.value.has_value());
        QVERIFY2(worst < 1e-6, qPrintable(QString::number(worst)));
    }

    void anotherProcessBeginsAnew() {
        WorkerFigures figures;
        for (int second = 10; second <= 14; ++second)
            figures.look(at(second, 5));
        QVERIFY(figures.of(2).processor.value.has_value());
        Snapshot run = at(15, 5);
        run.workers[0].pid = 200;
        run.workers[0].cpuSeconds = 0.1;
        figures.look(run);
        QVERIFY(!figures.of(2).processor.value);
        QVERIFY(figures.of(2).busy.value && figures.of(2).rate.value); // these are the worker's
    }

    void whatWasNotLookedAtIsNotKnown() {
        WorkerFigures figures;
        for (int second = 10; second <= 20; ++second) {
            Snapshot run = at(second, uint64_t(second));
            run.workers[0].usedAt.reset();
            run.workers[0].cpuSeconds = 0;
            figures.look(run);
        }
        QCOMPARE(figures.of(2).rate.value.value_or(-1), 1.0);
        QVERIFY(!figures.of(2).processor.value);
    }

    void aRunThatStandsStillKeepsItsNumbers() {
        WorkerFigures figures;
        for (int second = 10; second <= 13; ++second)
            figures.look(at(second, 5));
        QVERIFY(!figures.look(at(13, 5)));
        QVERIFY(figures.of(2).rate.value.has_value());
    }

    void anotherRunAndAWorkerThatWasAwayBeginAnew() {
        WorkerFigures figures;
        for (int second = 10; second <= 13; ++second)
            figures.look(at(second, 5));
        Snapshot other = at(14, 100);
        other.runId = "two";
        QVERIFY(figures.look(other));
        QVERIFY(!figures.of(2).rate.value);
        figures.look(at(3, 1)); // and back to an earlier time
        QVERIFY(!figures.of(2).rate.value);
        figures.look(at(6, 1));
        QVERIFY(figures.of(2).rate.value.has_value());
        Snapshot without = at(7, 1);
        without.workers.clear();
        figures.look(without);
        figures.look(at(8, 1));
        QVERIFY(!figures.of(2).rate.value);
    }
};

QTEST_GUILESS_MAIN(TestWorkerFigures)
#include "tst_worker_figures.moc"
