// SPDX-License-Identifier: MIT
// Hosts behind launchers, in the simulated world: a lost connection costs what was on its way, and nothing
// else.
#include "sim_tools.h"

#include <QTest>

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

namespace {

RunSettings farShape(unsigned hosts) {
    RunSettings settings = shape(hosts, 1);
    settings.places = {"ssh a", "ssh b"};
    settings.far = true;
    return settings;
}

} // namespace

class TestLostConnections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyIsBlamed() {
        RunSettings settings = farShape(2);
        settings.chunkSize = 8;
        SimWorld world(settings, repeat("ok 50", 40));
        for (const uint64_t done : {5u, 12u}) { // the same items may be out twice
            world.runUntilDone(done);
            world.pool.strike(world.pool.alive().front(), SimPool::Blow::CutsConnection);
        }
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), 0);
        QCOMPARE(world.record.done.size(), size_t{40});
        for (const Outcome& outcome : world.record.done) {
            QCOMPARE(outcome.kind, OutcomeKind::Succeeded);
            QCOMPARE(outcome.attempts, 1u); // what was lost with the connection is no attempt
        }
    }

    /// What ran there says nothing about itself: it is left for a resume.
    void nobodyIsBlamedWhileARunDrains() {
        SimWorld world(farShape(1), repeat("ok 1000", 3));
        world.runUntilDone(1);
        letPass(world, 500ms); // into the second
        world.tell(StopCommand{StopMode::Drain, 130, "interrupted"});
        world.pool.strike(world.pool.alive().front(), SimPool::Blow::CutsConnection);
        QVERIFY(world.runFor());
        QCOMPARE(countOf(world, OutcomeKind::Succeeded), uint64_t{1});
        QCOMPARE(countOf(world, OutcomeKind::Crashed), uint64_t{0});
    }
    void anItemThatAlwaysBreaksItIsChargedAtLast() {
        SimWorld world(farShape(2), {"cut 5", "ok 20", "ok 20", "ok 20"});
        QVERIFY(world.runFor(10min));
        QCOMPARE(world.record.done.size(), size_t{4});
        QCOMPARE(world.record.done[0].kind, OutcomeKind::Crashed);
        for (size_t i = 1; i < 4; ++i)
            QCOMPARE(world.record.done[i].kind, OutcomeKind::Succeeded);
    }

    /// A machine that starts anew takes minutes, and so may a network.
    void aPlaceThatHasWorkedIsWaitedFor() {
        SimWorld world(farShape(1), repeat("ok 100", 20));
        world.runUntilDone(5);
        world.pool.diesAtInit = true;
        world.pool.strike(world.pool.alive().front(), SimPool::Blow::CutsConnection);
        QVERIFY(!world.runFor(5min));
        world.pool.diesAtInit = false;
        QVERIFY(world.runFor(2min));
        QCOMPARE(world.core.exitStatus(), 0);
        QCOMPARE(world.record.done.size(), size_t{20});
    }
    void butNotForEver() {
        SimWorld world(farShape(1), repeat("ok 100", 20));
        world.runUntilDone(5);
        world.pool.diesAtInit = true;
        world.pool.strike(world.pool.alive().front(), SimPool::Blow::CutsConnection);
        QVERIFY(world.runFor(20min));
        QCOMPARE(world.core.exitStatus(), 5);
    }

    /// Half of the workers are gone for good: the run goes on, and says so.
    void aPlaceThatIsGivenUpIsTold() {
        RunSettings settings = farShape(2);
        SimWorld world(settings, repeat("ok 100", 20'000));
        world.runUntilDone(5);
        world.pool.diesAtInit = true;
        world.pool.strike(world.pool.alive().front(), SimPool::Blow::CutsConnection);
        QVERIFY(world.runFor(60min));
        QCOMPARE(world.core.exitStatus(), 0);
        const Snapshot last = world.core.snapshot(world.now);
        QCOMPARE(last.warned, uint64_t{1});
        QVERIFY(QByteArray::fromStdString(last.warnings.at(0))
                    .startsWith("nothing more is started by `ssh a`: "));
    }
    /// The order to end may not have come through: what hangs there is tried again only when it cannot run
    /// there any more.
    void whatMayGoOnOverThereIsHeldBack() {
        RunSettings settings = farShape(1);
        settings.limits.item = 1s;
        settings.errors.retries = 1;
        settings.errors.retryDelayMin = settings.errors.retryDelayMax = 0s;
        SimWorld world(settings, {"ok 5", "hang"});
        world.pool.mayRunOn = 45s;
        world.runUntilDone(1);
        const size_t sent = world.pool.sent;
        const Instant from = world.now;
        while (world.pool.sent == sent && world.now < from + 5min)
            world.step();
        QVERIFY2(world.now >= from + 46s, qPrintable(QString::number(toSeconds(world.now - from))));
        QVERIFY(warned(world, "What was on its way there waits for 45s"));
        world.pool.mayRunOn = 0s;
        QVERIFY(world.runFor());
        QCOMPARE(world.story(), std::string("0 succeeded 1, 1 timed_out 2"));
    }
    /// Whether it is only suspected of having stopped its host, or charged with it.
    void soIsWhatIsBlamed() {
        RunSettings settings = farShape(1);
        settings.errors.retries = 1;
        settings.errors.retryDelayMin = settings.errors.retryDelayMax = 0s;
        SimWorld world(settings, {"hang"});
        world.pool.mayRunOn = 45s;
        const Instant limit = world.now + 1h;
        for (const size_t attempt : {1u, 2u}) {
            while (world.pool.sent < attempt && world.now < limit)
                world.step();
            world.pool.hold(world.pool.alive().front());
            while (logged(world, "kill") < attempt && world.now < limit)
                world.step();
            const Instant killed = world.now;
            while (world.pool.sent == attempt && world.now < limit)
                world.step();
            QVERIFY2(world.now >= killed + 45s, qPrintable(QString::number(toSeconds(world.now - killed))));
        }
        QVERIFY(world.now < limit);
    }
    /// A stop tries nothing again, and waits for nothing.
    void aStopDoesNotWaitForIt() {
        SimWorld world(farShape(1), {"hang"});
        world.pool.mayRunOn = 45s;
        letPass(world, 100ms);
        world.core.command(StopCommand{StopMode::Kill, 130, "interrupted"}, world.now);
        QVERIFY(world.runFor(5s));
    }
    void oneHostOfAPlaceThatIsGivenUpIsNotThePlace() {
        RunSettings settings = farShape(3); // two of them at the first
        SimWorld world(settings, repeat("ok 100", 40));
        world.pool.badPlaces = {0};
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), 0);
        QVERIFY(warned(world, "one worker host of `ssh a` is given up, others go on"));
        QVERIFY(!warned(world, "nothing more is started by"));
    }

    void standingStillIsRefused() {
        SimWorld world(farShape(1), repeat("ok 100", 3));
        world.runUntilDone(1);
        world.core.command(PauseCommand{PauseMode::Freeze}, world.now);
        QVERIFY(!world.core.snapshot(world.now).frozen);
        QVERIFY(!world.core.snapshot(world.now).freezable);
        QVERIFY(world.runFor());
    }
};

QTEST_GUILESS_MAIN(TestLostConnections)
#include "tst_lost_connections.moc"
