// SPDX-License-Identifier: MIT
// Files of items that come back over a slow line hold up the word of what still runs: nothing is late
// because its word is.
#include "sim_tools.h"

using namespace poolboard;
using namespace poolboard::test;

namespace {

RunSettings limited() {
    RunSettings settings = shape(1);
    settings.limits.item = 1s;
    return settings;
}
/// Since when the one item runs.
Instant startOf(SimWorld& world) {
    for (int step = 0; step < 1000 && world.pool.started(1, 0).empty(); ++step)
        world.step();
    return world.pool.started(1, 0).front().second;
}

} // namespace

class TestLateWord : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotKnownToBeLateIsNot() {
        SimWorld world(limited(), {"ok 3000"}); // as the engine sees it: in truth it ended long ago
        world.pool.heardAt = startOf(world) + 900ms;
        QVERIFY(world.runFor());
        QCOMPARE(world.story(), std::string("0 succeeded 1"));
        QVERIFY(world.pool.disowned.empty());
    }

    void whatIsKnownToBeLateIs_data() {
        QTest::addColumn<int>("heard"); ///< ms after its start; −1: as it is
        QTest::newRow("a later word") << 1200;
        QTest::newRow("nothing holds it up any more") << -1;
    }
    void whatIsKnownToBeLateIs() {
        QFETCH(int, heard);
        SimWorld world(limited(), {"hang"});
        const Instant start = startOf(world);
        const Ticket ticket = world.pool.started(1, 0).front().first;
        world.pool.heardAt = start + 400ms;
        letPass(world, 5s);
        QVERIFY(world.record.done.empty());
        world.pool.heardAt = Instant::max();
        if (heard > 0) {
            world.pool.heardAt = start + std::chrono::milliseconds(heard);
            letPass(world, 2s); // it is asked to end, and has the grace
            QVERIFY(world.record.done.empty());
            world.pool.heardAt = world.now;
        }
        QVERIFY(world.runFor());
        QCOMPARE(world.story(), std::string("0 timed_out 1"));
        QCOMPARE(world.pool.disowned, std::vector<Ticket>{ticket});
    }

    void silenceIsMeasuredAlike() {
        RunSettings settings = shape(1);
        settings.limits.silence = 1s;
        SimWorld world(settings, {"ok 3000"});
        world.pool.heardAt = startOf(world) + 900ms;
        QVERIFY(world.runFor());
        QCOMPARE(world.story(), std::string("0 succeeded 1"));
    }
};

QTEST_GUILESS_MAIN(TestLateWord)
#include "tst_late_word.moc"
