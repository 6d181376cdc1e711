// SPDX-License-Identifier: MIT
// What the run decides by itself about items and workers: halt, silence, a part of
// the median, recycling, memory and disk, hosts that do not answer.
#include "sim_tools.h"

#include <QTest>

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

class TestRunGuards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void halts_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("now");
        QTest::addColumn<bool>("sized");
        QTest::addColumn<int>("exit");
        QTest::addColumn<int>("failures"); ///< when it halted, at least
        using What = HaltRule::What;
        QTest::newRow("soon,fail=3") << int(What::Failures) << 3 << false << true << 4 << 3;
        QTest::newRow("now,fail=1") << int(What::Failures) << 1 << true << false << 4 << 1;
        QTest::newRow("soon,fail=2% of 200") << int(What::FailurePercent) << 2 << false << true << 4 << 4;
        QTest::newRow("now,fail=10%, unsized") << int(What::FailurePercent) << 10 << true << false << 4 << 3;
        QTest::newRow("soon,success=5") << int(What::Successes) << 5 << false << true << 0 << 0;
        QTest::newRow("never reached") << int(What::Failures) << 1000 << false << true << 3 << 40;
    }
    void halts() {
        QFETCH(int, what);
        QFETCH(int, number);
        QFETCH(bool, now);
        QFETCH(bool, sized);
        QFETCH(int, exit);
        QFETCH(int, failures);
        RunSettings settings = shape(2);
        settings.errors.halt = HaltRule{static_cast<HaltRule::What>(what), uint64_t(number), now};
        if (sized) settings.total = 200;
        std::vector<std::string> texts;
        for (int i = 0; i < 200; ++i)
            texts.push_back(i % 5 == 4 ? "fail 20" : "ok 20");
        SimWorld world(settings, texts);
        world.sourceStays = !sized; // it may be that there are more
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), exit);
        QVERIFY(world.core.snapshot(world.now).counts[size_t(OutcomeKind::Failed)] >= uint64_t(failures));
        if (exit != 3) {
            QVERIFY(world.core.snapshot(world.now).state == RunState::Halted);
            QVERIFY(world.record.done.size() < 60);
        }
    }

    void silenceEndsAnItem() {
        RunSettings settings = shape(1);
        settings.limits.silence = 2s;
        SimWorld world(settings, {"talk 5000", "hang", "ok 1"});
        QVERIFY(world.runFor(60s));
        QCOMPARE(QString::fromStdString(world.story()),
                 QStringLiteral("0 succeeded 1, 1 timed_out 1, 2 succeeded 1"));
        QCOMPARE(outcomeOf(world, 1).error->type, std::string("silent"));
    }

    void aPartOfTheMedianIsALimit() {
        RunSettings settings = shape(1);
        settings.limits.itemPercent = 300;
        std::vector<std::string> texts = repeat("ok 1000", 12);
        texts[8] = "hang";
        texts[9] = "ok 2500";
        SimWorld world(settings, texts);
        QVERIFY(world.runFor(60s));
        QCOMPARE(countOf(world, OutcomeKind::TimedOut), uint64_t{1});
        const Outcome& late = outcomeOf(world, 8);
        QVERIFY(late.kind == OutcomeKind::TimedOut);
        QVERIFY2(late.seconds > 2.9 && late.seconds < 4.3, qPrintable(QString::number(late.seconds)));
    }

    void aWorkerThatWatchesItsTimeIsLateToo() {
        RunSettings settings = shape(1);
        settings.limits.itemPercent = 300;
        std::vector<std::string> texts = repeat("ok 100", 12);
        texts[8] = "watch";
        SimWorld world(settings, texts);
        QVERIFY(world.runFor(60s));
        QVERIFY(outcomeOf(world, 8).kind == OutcomeKind::TimedOut);
    }

    void workersAreReplacedAfterSoManyItems() {
        RunSettings settings = shape(2);
        settings.recycleItems = 7;
        SimWorld world(settings, repeat("ok 1", 100));
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{100});
        QVERIFY(world.pool.started_ >= 14 && world.pool.started_ <= 17);
        QCOMPARE(logged(world, "kill"), size_t{0});
    }

    void workersThatGrowAreReplacedBetweenItems() {
        RunSettings settings = shape(1);
        settings.recycleMemory = 1 << 20;
        SimWorld world(settings, repeat("ok 100", 40));
        world.pool.memory[1] = 2 << 20;
        QVERIFY(world.runFor());
        QCOMPARE(world.pool.started_, size_t{2});
        QCOMPARE(world.record.done.size(), size_t{40});
        QCOMPARE(logged(world, "kill"), size_t{0});
    }

    void whatHoldsTooMuchMemoryIsKilledAndCharged() {
        RunSettings settings = shape(1);
        settings.limits.memory = 1 << 20;
        SimWorld world(settings, {"ok 5000", "ok 1"});
        world.pool.memory[1] = 2 << 20;
        QVERIFY(world.runFor());
        QCOMPARE(QString::fromStdString(world.story()), QStringLiteral("0 crashed 1, 1 succeeded 1"));
        const WorkerError& error = *outcomeOf(world, 0).error;
        QCOMPARE(error.type, std::string("memory_limit"));
        QVERIFY(error.message.find("2M") != std::string::npos);
    }

    void killedForLackOfMemoryIsSaidOnlyWhenProven_data() {
        QTest::addColumn<bool>("proven");
        QTest::newRow("the counter rose") << true;
        QTest::newRow("nobody knows") << false;
    }
    void killedForLackOfMemoryIsSaidOnlyWhenProven() {
        QFETCH(bool, proven);
        SimWorld world(shape(1), {"ok 5000", "ok 1"});
        while (world.core.snapshot(world.now).running == 0)
            world.step();
        if (proven) ++world.machine.kills;
        world.pool.strike(1);
        QVERIFY(world.runFor());
        const std::string message = outcomeOf(world, 0).error->message;
        QCOMPARE(message.find("out of memory") != std::string::npos, proven);
        QCOMPARE(message.find("perhaps") != std::string::npos, !proven);
    }

    void itIsKilledWhileTheRunDrainsToo() {
        RunSettings settings = shape(1);
        settings.limits.memory = 1 << 20;
        SimWorld world(settings, {"ok 500000", "ok 1"});
        while (world.core.snapshot(world.now).running == 0)
            world.step();
        world.core.stop(StopMode::Drain, RunState::Stopped, 130, "asked to");
        world.pool.memory[1] = 2 << 20;
        QVERIFY(world.runFor(60s));
        QCOMPARE(outcomeOf(world, 0).error->type, std::string("memory_limit"));
    }

    void aFrozenHostIsNoticedAndThenGivenUp() {
        SimWorld world(shape(2), repeat("ok 1000", 40));
        world.runUntilDone(2);
        world.pool.hold(1);
        letPass(world, 25s);
        QVERIFY(warned(world, "has not answered"));
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{40});
        QCOMPARE(countOf(world, OutcomeKind::Succeeded), uint64_t{40}); // it was nobody's fault
    }

    void lowMemoryLetsOneItemRun() {
        RunSettings settings = shape(4);
        settings.limits.freeMemory = 100 << 20;
        SimWorld world(settings, repeat("ok 1000", 30));
        world.machine.memory = 50 << 20;
        world.runUntilDone(1);
        letPass(world, 5500ms);
        const Snapshot low = world.core.snapshot(world.now);
        QCOMPARE(low.running, uint64_t{1});
        QVERIFY(low.why.find("50M of memory") != std::string::npos);
        world.machine.memory = 500 << 20;
        letPass(world, 2s);
        QCOMPARE(world.core.snapshot(world.now).running, uint64_t{4});
        QVERIFY(world.runFor());
    }

    void lowDiskPausesTheRun() {
        SimWorld world(shape(2), repeat("ok 10", 100));
        world.runUntilDone(10);
        world.core.diskLow("only 3M are free");
        letPass(world, 5s);
        const Snapshot paused = world.core.snapshot(world.now);
        QVERIFY(paused.state == RunState::Paused);
        QVERIFY(paused.why.find("only 3M are free") != std::string::npos);
        world.core.diskLow("");
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{100});
    }

    void anotherWorkerTriesWhenAdvised() {
        RunSettings settings = shape(2);
        settings.errors.retries = 1;
        settings.errors.retryDelayMin = settings.errors.retryDelayMax = 1ms;
        std::vector<std::string> texts = repeat("ok 7", 30);
        texts[3] = "elsewhere 5";
        SimWorld world(settings, texts);
        QVERIFY(world.runFor());
        std::vector<uint32_t> tried;
        for (const Event& event : world.record.events)
            if (const auto* failed = std::get_if<AttemptFailed>(&event)) tried.push_back(failed->worker);
        QCOMPARE(tried.size(), size_t{1});
        QVERIFY(uint32_t(outcomeOf(world, 3).worker) != tried.front());
    }
};

QTEST_GUILESS_MAIN(TestRunGuards)
#include "tst_run_guards.moc"
