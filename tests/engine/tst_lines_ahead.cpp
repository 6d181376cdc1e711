// SPDX-License-Identifier: MIT
// Bytes of a result that are out before it has ended: none twice, none missing.
#include "sim_tools.h"

using namespace poolboard;
using namespace poolboard::test;

namespace {

/// Host 1 says that; its first worker is at an item.
void say(SimWorld& world, Ahead stream, uint64_t offset, std::string_view bytes, Ticket other = 0) {
    const auto started = world.pool.started(1, 0);
    if (started.empty()) qFatal("nothing runs");
    world.core.ahead(1, other != 0 ? other : started.front().first, stream, offset, bytes);
    world.core.turn(world.now);
}
std::string told(const SimWorld& world) {
    std::string out;
    for (const AheadPiece& piece : world.record.pieces)
        out += (piece.stream == Ahead::Result ? "" : "!") + piece.bytes + " ";
    return out;
}
void untilItRuns(SimWorld& world) {
    for (int step = 0; step < 1000 && world.pool.started(1, 0).empty(); ++step)
        world.step();
}

} // namespace

class TestLinesAhead : public QObject {
    Q_OBJECT
    using Counts = std::array<uint64_t, 2>;
private Q_SLOTS:
    void theOutcomeSaysWhatIsOutAlready() {
        SimWorld world(shape(1), {"ok 50"});
        untilItRuns(world);
        say(world, Ahead::Result, 0, "ab");
        say(world, Ahead::Diagnostics, 0, "x");
        say(world, Ahead::Result, 2, "cde");
        QCOMPARE(told(world), std::string("ab !x cde "));
        QCOMPARE(world.record.pieces.front().input, std::string("ok 50"));
        QVERIFY(world.runFor());
        QCOMPARE(outcomeOf(world, 0).ahead, (Counts{5, 1}));
    }

    void afterAGapTheResultHasTheRest() {
        SimWorld world(shape(1), {"ok 50"});
        untilItRuns(world);
        say(world, Ahead::Result, 0, "ab");
        say(world, Ahead::Result, 3, "later"); // what came between was lost
        say(world, Ahead::Result, 0, "ab");    // and this is out
        QCOMPARE(told(world), std::string("ab "));
        QVERIFY(world.runFor());
        QCOMPARE(outcomeOf(world, 0).ahead, (Counts{2, 0}));
    }

    void whatIsNotTakenComesWithTheResult() {
        SimWorld world(shape(1), {"ok 50"});
        untilItRuns(world);
        world.record.piecesWanted = 1;
        say(world, Ahead::Result, 0, "ab");
        say(world, Ahead::Result, 2, "cd"); // too much is waiting
        world.record.piecesWanted = 9;
        say(world, Ahead::Result, 4, "ef"); // must not overtake it
        QCOMPARE(told(world), std::string("ab "));
        QVERIFY(world.runFor());
        QCOMPARE(outcomeOf(world, 0).ahead, (Counts{2, 0}));
    }

    void anotherAttemptBeginsAnew() {
        RunSettings settings = shape(1);
        settings.errors.retries = 1;
        settings.errors.retryDelayMin = settings.errors.retryDelayMax = 1ms;
        SimWorld world(settings, {"fail 50"});
        untilItRuns(world);
        const Ticket first = world.pool.started(1, 0).front().first;
        say(world, Ahead::Result, 0, "abc");
        for (int step = 0; step < 1000 && (world.pool.started(1, 0).empty() ||
                                           world.pool.started(1, 0).front().first == first);
             ++step)
            world.step();
        say(world, Ahead::Result, 0, "a");
        say(world, Ahead::Result, 1, "late", first); // of an attempt that is over
        QCOMPARE(told(world), std::string("abc a "));
        QVERIFY(world.runFor());
        QCOMPARE(outcomeOf(world, 0).ahead, (Counts{1, 0}));
    }

    void nobodyElseSpeaksForAnItem() {
        SimWorld world(shape(2), {"ok 50", "ok 50"});
        untilItRuns(world);
        world.core.ahead(2, world.pool.started(1, 0).front().first, Ahead::Result, 0, "forged");
        QCOMPARE(told(world), std::string());
        QVERIFY(world.runFor());
    }
};

QTEST_GUILESS_MAIN(TestLinesAhead)
#include "tst_lines_ahead.moc"
