// SPDX-License-Identifier: MIT
// "Why is nothing running?": what a person reads while no item runs.
#include "sim_tools.h"

using namespace poolboard;
using namespace poolboard::test;

namespace {
QString why(SimWorld& world) { return QString::fromStdString(world.core.snapshot(world.now).why); }
} // namespace

class TestRunWhy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theInputHasNothingJustNow() {
        SimWorld world(shape(2), repeat("ok 5", 20));
        world.sourceStays = true;
        world.runUntilDone(20);
        QCOMPARE(why(world), QStringLiteral("waiting for input"));
    }
    void theOutputTakesNothing_data() {
        QTest::addColumn<int>("items");
        QTest::newRow("more could be read") << 100'000;
        QTest::newRow("all was read, and the input stays open") << 600;
    }
    /// A slow reader behind a pipe, or a disk that hangs: not the input's fault.
    void theOutputTakesNothing() {
        QFETCH(int, items);
        RunSettings settings = shape(1);
        settings.chunkSize = 1; // a window of two items
        SimWorld world(settings, repeat("ok 5", size_t(items)));
        world.recordAnswers = false;
        world.sourceStays = true;
        letPass(world, 5s);
        QVERIFY(world.record.unanswered != 0);
        QCOMPARE(why(world), QStringLiteral("waiting until the output takes results"));
        world.recordAnswers = true;
        world.step();
        world.step();
        QCOMPARE(why(world), QString());
    }
    void workersAreBeingInitialised() {
        RunSettings settings = shape(2);
        settings.limits.init = 1min;
        SimWorld world(settings, repeat("ok 5", 4));
        world.pool.initHangs = true;
        letPass(world, 5s);
        QCOMPARE(why(world), QStringLiteral("workers are being initialised"));
    }
    /// It worked once, so there is patience with it; meanwhile it says what is wrong.
    void initFailsAgainAndAgain() {
        RunSettings settings = shape(1);
        settings.errors.retries = 100;
        SimWorld world(settings, repeat("ok 1000", 50));
        world.runUntilDone(2);
        world.pool.diesAtInit = true;
        world.pool.strike(world.pool.alive().front());
        QString said;
        for (int i = 0; i < 200 && !said.startsWith(QLatin1String("workers are started again")); ++i) {
            world.step();
            said = why(world);
        }
        QVERIFY2(said.startsWith(QLatin1String("workers are started again in 1s: worker host ended")),
                 qPrintable(said));
        world.pool.diesAtInit = false;
        QVERIFY(world.runFor());
        QCOMPARE(countOf(world, OutcomeKind::Succeeded), uint64_t(50));
    }
    void aDelayIsNoRiddle() {
        RunSettings settings = shape(1);
        settings.delay = 30s;
        SimWorld world(settings, repeat("ok 5", 3));
        world.runUntilDone(1);
        QVERIFY2(why(world).startsWith(QLatin1String("waiting 30s until the next item may start")),
                 qPrintable(why(world)));
    }
    void failuresWaitToBeTriedAgain() {
        RunSettings settings = shape(1);
        settings.errors.retries = 1;
        settings.errors.retryDelayMin = settings.errors.retryDelayMax = 8s;
        SimWorld world(settings, {"fail 5"});
        letPass(world, 10ms); // the first attempt
        QVERIFY2(why(world).endsWith(QLatin1String("until items may be tried again")),
                 qPrintable(why(world)));
    }
    void whileSomethingRunsThereIsNothingToSay() {
        SimWorld world(shape(1), {"ok 5000"});
        letPass(world, 50ms);
        QCOMPARE(why(world), QString());
    }
};

QTEST_GUILESS_MAIN(TestRunWhy)
#include "tst_run_why.moc"
