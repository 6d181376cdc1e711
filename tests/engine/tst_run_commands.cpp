// SPDX-License-Identifier: MIT
// What people ask of a run while it works: pause, freeze, more and fewer workers,
// single items.
#include "sim_tools.h"

#include <QTest>
#include <random>

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

class TestRunCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pauseLetsRunningItemsFinish() {
        SimWorld world(shape(2), repeat("ok 100", 50));
        world.runUntilDone(4);
        world.tell(PauseCommand{PauseMode::Drain});
        QVERIFY(world.core.snapshot(world.now).state == RunState::Pausing);
        letPass(world, 10s);
        const Snapshot paused = world.core.snapshot(world.now);
        QVERIFY(paused.state == RunState::Paused);
        QCOMPARE(paused.done(), uint64_t{6});
        QCOMPARE(paused.running, uint64_t{0});
        QCOMPARE(QString::fromStdString(paused.why), QStringLiteral("paused"));
        world.tell(ResumeCommand{});
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{50});
        QCOMPARE(world.core.exitStatus(), 0);
    }

    void timeStandsStillWhileFrozen() {
        RunSettings settings = shape(2);
        settings.limits.item = 1s;
        settings.limits.run = 20s;
        SimWorld world(settings, repeat("ok 900", 8));
        world.runUntilDone(2);
        letPass(world, 400ms);
        world.tell(PauseCommand{PauseMode::Freeze});
        QVERIFY(world.core.snapshot(world.now).state == RunState::Paused);
        QVERIFY(!world.core.nextWake().has_value());
        const double before = world.core.snapshot(world.now).elapsed;
        world.now += 1h;
        world.pool.now = world.now;
        world.core.turn(world.now);
        QCOMPARE(world.core.snapshot(world.now).elapsed, before);
        world.tell(ResumeCommand{});
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{8});
        QVERIFY2(world.core.exitStatus() == 0, "neither the item nor the run timeout counted the hour");
    }

    void aDeadlineGoesOnBehindAFreeze() {
        RunSettings settings = shape(1);
        settings.limits.item = 1s;
        SimWorld world(settings, {"hang", "ok 1"});
        while (world.core.snapshot(world.now).running == 0)
            world.step();
        world.tell(PauseCommand{PauseMode::Freeze});
        world.now += 1h;
        world.tell(ResumeCommand{});
        const Instant thawed = world.now;
        QVERIFY(world.runFor());
        QCOMPARE(QString::fromStdString(world.story()), QStringLiteral("0 timed_out 1, 1 succeeded 1"));
        QVERIFY(world.now - thawed < 1500ms && world.now - thawed > 1s);
    }

    void aStopThawsFirst_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("drain") << int(StopMode::Drain);
        QTest::newRow("cancel") << int(StopMode::Cancel);
        QTest::newRow("kill") << int(StopMode::Kill);
    }
    void aStopThawsFirst() {
        QFETCH(int, mode);
        SimWorld world(shape(2), repeat("ok 100", 50));
        world.runUntilDone(2);
        world.tell(PauseCommand{PauseMode::Freeze});
        world.now += 10s;
        world.tell(StopCommand{static_cast<StopMode>(mode), 130, "asked to"});
        QVERIFY(world.runFor(10s));
        QCOMPARE(world.core.exitStatus(), 130);
        QCOMPARE(logged(world, "thaw"), size_t{1});
    }

    void moreWorkersStartAtOnce_data() {
        QTest::addColumn<int>("hosts");
        QTest::addColumn<int>("perHost");
        QTest::newRow("processes") << 2 << 1;
        QTest::newRow("threads") << 1 << 2;
    }
    void moreWorkersStartAtOnce() {
        QFETCH(int, hosts);
        QFETCH(int, perHost);
        SimWorld world(shape(hosts, perHost), repeat("ok 100", 60));
        world.runUntilDone(4);
        world.tell(SetWorkersCommand{5});
        letPass(world, 150ms);
        const Snapshot wide = world.core.snapshot(world.now);
        QCOMPARE(wide.workersWanted, 5u);
        QCOMPARE(wide.running, uint64_t{5});
        QCOMPARE(wide.workers.size(), size_t{5});
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{60});
        for (const Outcome& outcome : world.record.done)
            QCOMPARE(outcome.attempts, 1u);
    }

    void fewerWorkersFinishTheirItem_data() { moreWorkersStartAtOnce_data(); }
    void fewerWorkersFinishTheirItem() {
        QFETCH(int, perHost);
        SimWorld world(perHost == 1 ? shape(4) : shape(1, 4), repeat("ok 100", 60));
        world.runUntilDone(8);
        world.tell(SetWorkersCommand{1});
        letPass(world, 250ms);
        const Snapshot narrow = world.core.snapshot(world.now);
        QCOMPARE(narrow.running, uint64_t{1});
        QCOMPARE(narrow.workers.size(), perHost == 1 ? size_t{1} : size_t{4});
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{60});
        for (const Outcome& outcome : world.record.done)
            QVERIFY2(outcome.attempts == 1 && outcome.ok(), "no item is lost or run twice");
    }

    void anItemIsCancelledWhereverItIs() {
        SimWorld world(shape(1), {"polite", "ok 100", "ok 100", "hang", "ok 1"});
        while (world.core.snapshot(world.now).running == 0)
            world.step();
        world.tell(CancelItemCommand{2}); // it waits
        world.tell(CancelItemCommand{0}); // it runs, and listens
        while (!world.core.over() && world.core.snapshot(world.now).workers.front().item != uint64_t{3})
            world.step();
        world.tell(CancelItemCommand{3}); // it runs, and does not
        QVERIFY(world.runFor());
        QCOMPARE(QString::fromStdString(world.story()),
                 QStringLiteral("0 cancelled 1, 1 succeeded 1, 2 cancelled 0, 3 cancelled 1, 4 succeeded 1"));
        QCOMPARE(world.core.exitStatus(), 3);
        QCOMPARE(outcomeOf(world, 2).worker, -1);
    }

    void aDelayedItemIsTriedAtOnceWhenAsked() {
        RunSettings settings = shape(1);
        settings.errors.retries = 1;
        settings.errors.retryDelayMin = settings.errors.retryDelayMax = 1h;
        SimWorld world(settings, {"fail 1", "ok 1"});
        world.runUntilDone(1);
        world.tell(RetryItemCommand{0});
        QVERIFY(world.runFor(10s));
        QCOMPARE(QString::fromStdString(world.story()), QStringLiteral("0 failed 2, 1 succeeded 1"));
    }
    void aCancelledRetryDoesNotCome() {
        RunSettings settings = shape(1);
        settings.errors.retries = 1;
        settings.errors.retryDelayMin = settings.errors.retryDelayMax = 1h;
        SimWorld world(settings, {"fail 1", "ok 1"});
        world.runUntilDone(1);
        world.tell(CancelItemCommand{0});
        QVERIFY(world.runFor(10s));
        QCOMPARE(QString::fromStdString(world.story()), QStringLiteral("0 cancelled 1, 1 succeeded 1"));
    }

    void workersOfDifferentParametersAreDealtInACycle() {
        RunSettings settings = shape(2);
        settings.params = {"gpu 0", "gpu 1"};
        SimWorld world(settings, repeat("ok 100", 30));
        world.runUntilDone(2);
        world.tell(SetWorkersCommand{4});
        QVERIFY(world.runFor());
        QCOMPARE(world.pool.params, (std::vector<std::string>{"gpu 0", "gpu 1", "gpu 0", "gpu 1"}));
    }

    /// Commands at random moments, by seed: every item still ends exactly once,
    /// in order, and nothing is left alive.
    void storms() {
        for (uint64_t seed = 1; seed <= 2000; ++seed) {
            std::mt19937_64 random(seed);
            const auto upTo = [&](uint64_t n) { return random() % n; };
            RunSettings settings = shape(1 + upTo(3), 1 + upTo(3));
            settings.chunkSize = static_cast<unsigned>(upTo(4));
            settings.errors.retries = static_cast<unsigned>(upTo(2));
            settings.errors.retryDelayMin = settings.errors.retryDelayMax = 20ms;
            settings.limits.item = 200ms;
            if (upTo(2) == 0) settings.limits.silence = 150ms;
            if (upTo(2) == 0) settings.recycleItems = 1 + static_cast<unsigned>(upTo(9));
            const size_t count = upTo(100);
            std::vector<std::string> texts;
            for (size_t i = 0; i < count; ++i) {
                const uint64_t dice = upTo(30);
                texts.push_back(dice == 0   ? "hang"
                                : dice == 1 ? "polite"
                                : dice == 2 ? "crash 3"
                                : dice == 3 ? "elsewhere 2"
                                            : "ok " + std::to_string(upTo(20)));
            }
            SimWorld world(settings, texts, seed);
            size_t steps = 0;
            while (!world.core.over() && ++steps < 200000) {
                world.step();
                switch (upTo(60)) {
                case 0:
                    world.tell(PauseCommand{upTo(2) == 0 ? PauseMode::Drain : PauseMode::Freeze});
                    letPass(world, std::chrono::milliseconds(upTo(3000)));
                    world.tell(ResumeCommand{});
                    break;
                case 1:
                    world.tell(SetWorkersCommand{1 + static_cast<unsigned>(upTo(7))});
                    break;
                case 2:
                    world.tell(CancelItemCommand{upTo(count + 1)});
                    break;
                case 3:
                    world.tell(RetryItemCommand{upTo(count + 1)});
                    break;
                case 4:
                    if (const auto alive = world.pool.alive(); !alive.empty())
                        world.pool.strike(alive[upTo(alive.size())]);
                    break;
                }
            }
            const QByteArray where = "seed " + QByteArray::number(qulonglong(seed));
            QVERIFY2(world.core.over(), where.constData());
            if (world.core.exitStatus() == 5) continue; // struck so often that the pool was given up
            QVERIFY2(world.record.done.size() == count, where.constData());
            for (size_t i = 0; i < count; ++i) {
                QVERIFY2(world.record.done[i].index == i, where.constData());
                if (world.record.done[i].ok()) QVERIFY2(texts[i].starts_with("ok"), where.constData());
            }
            QVERIFY2(world.pool.alive().empty(), where.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestRunCommands)
#include "tst_run_commands.moc"
