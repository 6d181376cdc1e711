// SPDX-License-Identifier: MIT
// A run that goes on: what earlier sessions did, what is tried once more, what is left for the next.
#include "sim_tools.h"

#include <set>

using namespace poolboard;
using namespace poolboard::test;

namespace {

RunSettings goingOn(uint64_t succeeded, uint64_t failed) {
    RunSettings settings = shape(2);
    settings.before[size_t(OutcomeKind::Succeeded)] = succeeded;
    settings.before[size_t(OutcomeKind::Failed)] = failed;
    return settings;
}

Item again(uint64_t index, const std::string& body, uint32_t attempts) {
    Item item{index, Passing::Single, Content::Raw, body};
    item.replaces = EarlierOutcome{OutcomeKind::Failed, attempts};
    return item;
}

} // namespace

class TestRunSessions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void earlierOutcomesCountForTheRun_data() {
        QTest::addColumn<int>("failedBefore");
        QTest::addColumn<int>("status");
        QTest::newRow("all was well") << 0 << 0;
        QTest::newRow("one had failed") << 1 << 3;
    }
    void earlierOutcomesCountForTheRun() {
        QFETCH(int, failedBefore);
        QFETCH(int, status);
        SimWorld world(goingOn(5, uint64_t(failedBefore)), repeat("ok 10", 3));
        QVERIFY(world.runFor());
        const Snapshot last = world.core.snapshot(world.now);
        QCOMPARE(last.done(), uint64_t(8 + failedBefore));
        QCOMPARE(*last.total, uint64_t(8 + failedBefore));
        QCOMPARE(last.exitStatus, status);
    }

    void aHaltCountsThisSessionOnly() {
        RunSettings settings = goingOn(0, 5);
        settings.errors.halt = HaltRule{};
        settings.errors.halt->number = 2;
        SimWorld world(settings, {"ok 10", "fail", "ok 10"});
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t(3));
        QVERIFY(world.core.snapshot(world.now).state == RunState::FinishedWithFailures);
    }

    void anItemWithAnOutcomeIsTriedOnceMore() {
        RunSettings settings = shape(2);
        settings.journalFile = "/journal";
        SimWorld world(settings, {"fail", "ok 500", "ok 500"});
        world.runUntilDone(1);
        QCOMPARE(countOf(world, OutcomeKind::Failed), uint64_t(1));
        world.tell(RetryItemCommand{0});
        QCOMPARE(world.record.asked, std::vector<uint64_t>{0});
        world.core.found(again(0, "ok 1", 3));
        world.core.turn(world.now);
        QCOMPARE(countOf(world, OutcomeKind::Failed), uint64_t(0)); // not while it is tried
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t(4));
        const auto better = std::find_if(world.record.done.begin(), world.record.done.end(),
                                         [](const Outcome& outcome) { return outcome.replaces.has_value(); });
        QVERIFY(better != world.record.done.end());
        QCOMPARE(better->index, uint64_t(0));
        QCOMPARE(better->attempts, 4u);
        const Snapshot last = world.core.snapshot(world.now);
        QCOMPARE(last.counts[size_t(OutcomeKind::Succeeded)], uint64_t(3));
        QCOMPARE(last.done(), uint64_t(3));
        QCOMPARE(*last.total, uint64_t(3));
        QCOMPARE(last.exitStatus, 0);
    }

    void manyAreTriedOnceMoreAsThereIsRoom() {
        RunSettings settings = shape(1);
        settings.journalFile = "/journal";
        settings.chunkSize = 4;
        settings.prefillRatio = 2; // a window of 8
        SimWorld world(settings, {"fail", "fail", "fail", "ok 5", "ok 500", "ok 500"});
        world.runUntilDone(4);
        world.tell(RetryItemsCommand{});
        QCOMPARE(world.record.askedMore.size(), size_t(1));
        QVERIFY(world.record.askedMore[0].pick.what == ItemPick::What::Unsuccessful);
        QCOMPARE(world.record.askedMore[0].limit, size_t(2)); // a quarter of it
        letPass(world, 2s);
        QVERIFY2(!world.core.over(), "it waits for the answer");
        QCOMPARE(world.record.askedMore.size(), size_t(1));
        world.core.foundMore({{again(0, "ok 1", 1), again(1, "fail", 1)}, PickPlace{2, 3}});
        QCOMPARE(countOf(world, OutcomeKind::Failed), uint64_t(1)); // not while they are tried
        world.core.turn(world.now);
        QCOMPARE(world.record.askedMore.size(), size_t(2));
        QCOMPARE(world.record.askedMore[1].from.next, uint64_t(2));
        QCOMPARE(world.record.askedMore[1].from.upTo, uint64_t(3));
        letPass(world, 1s);
        QVERIFY(!world.core.over());
        world.core.foundMore({{again(2, "ok 1", 1)}, std::nullopt});
        QVERIFY(world.runFor());
        QCOMPARE(world.record.askedMore.size(), size_t(2));
        const Snapshot last = world.core.snapshot(world.now);
        QCOMPARE(last.counts[size_t(OutcomeKind::Succeeded)], uint64_t(5));
        QCOMPARE(last.counts[size_t(OutcomeKind::Failed)], uint64_t(1));
        QCOMPARE(last.done(), uint64_t(6));
        QCOMPARE(*last.total, uint64_t(6));
    }

    void whatIsTriedAlreadyIsNotTakenTwice_data() {
        QTest::addColumn<bool>("ordered");
        QTest::newRow("ordered: its new outcome waits behind a gap") << true;
        QTest::newRow("unordered") << false;
    }
    void whatIsTriedAlreadyIsNotTakenTwice() {
        QFETCH(bool, ordered);
        RunSettings settings = shape(2);
        settings.journalFile = "/journal";
        settings.ordered = ordered;
        SimWorld world(settings, {"fail", "ok 5000", "ok 1", "ok 6000"});
        world.runUntilDone(2);
        world.tell(RetryItemsCommand{{ItemPick::What::Listed, {0}, 0}});
        world.core.foundMore({{again(0, ordered ? "ok 1" : "ok 20000", 1)}, std::nullopt});
        letPass(world, 100ms);
        world.tell(RetryItemsCommand{});
        world.core.foundMore({{again(0, "ok 1", 1)}, std::nullopt}); // as the journal still has it
        QVERIFY(world.runFor());
        QCOMPARE(std::count_if(world.record.done.begin(), world.record.done.end(),
                               [](const Outcome& outcome) { return outcome.index == 0; }),
                 ptrdiff_t(2));
        const Snapshot last = world.core.snapshot(world.now);
        QCOMPARE(last.done(), uint64_t(4));
        QCOMPARE(last.exitStatus, 0);
    }

    void manyDoNotOverfillTheWindow() {
        RunSettings settings = shape(1);
        settings.journalFile = "/journal";
        settings.chunkSize = 4;
        SimWorld world(settings, repeat("ok 100", 200)); // a source that always has more
        world.runUntilDone(1);
        world.tell(RetryItemsCommand{});
        uint64_t next = 0;
        while (next < 100 && !world.core.over()) {
            if (world.record.askedMore.size() > next) {
                QVERIFY2(world.read + next - world.core.snapshot(world.now).done() <= 8 + 2,
                         "a window and a quarter");
                ++next;
                world.core.foundMore({{again(1000 + next, "ok 100", 1)}, PickPlace{next, 100}});
            }
            world.step();
        }
        QCOMPARE(next, uint64_t(100));
    }

    void aStopForgetsWhatWasToBeTriedOnceMore() {
        RunSettings settings = shape(1);
        settings.journalFile = "/journal";
        SimWorld world(settings, {"fail", "ok 500", "ok 500"});
        world.runUntilDone(1);
        world.tell(RetryItemsCommand{});
        world.core.stop(StopMode::Drain, RunState::Stopped, 130, "test");
        world.core.foundMore({{again(0, "ok 1", 1)}, PickPlace{1, 9}});
        QVERIFY(world.runFor());
        QCOMPARE(countOf(world, OutcomeKind::Failed), uint64_t(1));
        QCOMPARE(world.record.askedMore.size(), size_t(1));
    }

    void theRunWaitsForTheAnswer() {
        RunSettings settings = shape(1);
        settings.journalFile = "/journal";
        SimWorld world(settings, {"fail", "ok 1"});
        world.runUntilDone(1);
        world.tell(RetryItemCommand{0});
        letPass(world, 10s);
        QCOMPARE(world.record.done.size(), size_t(2));
        QVERIFY(!world.core.over());
        world.core.found(std::nullopt);
        QVERIFY(world.runFor());
    }

    void oneThatIsNotFinishedKeepsItsOutcome() {
        RunSettings settings = shape(1);
        settings.journalFile = "/journal";
        SimWorld world(settings, {"fail", "ok 500", "ok 500"});
        world.runUntilDone(1);
        world.tell(RetryItemCommand{0});
        world.core.found(again(0, "hang", 1));
        world.core.turn(world.now);
        world.core.stop(StopMode::Kill, RunState::Stopped, 130, "test");
        QVERIFY(world.runFor());
        QCOMPARE(countOf(world, OutcomeKind::Failed), uint64_t(1));
    }

    void whatIsUnfinishedIsLeftForTheNextSession_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("drain") << int(StopMode::Drain);
        QTest::newRow("cancel") << int(StopMode::Cancel);
        QTest::newRow("kill") << int(StopMode::Kill);
    }
    void whatIsUnfinishedIsLeftForTheNextSession() {
        QFETCH(int, mode);
        for (uint64_t seed = 0; seed < 50; ++seed) {
            RunSettings settings = shape(2);
            settings.keepUnfinished = true;
            settings.errors.retries = 1;
            std::vector<std::string> items = repeat("ok 20", 40);
            items[5] = "crash";
            items[9] = "hang";
            SimWorld world(settings, items, seed);
            world.sourceStays = true;
            world.runUntilDone(1 + seed % 12);
            world.core.stop(static_cast<StopMode>(mode), RunState::Stopped, 130, "test");
            world.core.itemsRead({{world.read, Passing::Single, Content::Raw, "too late"}});
            ++world.read;
            world.core.turn(world.now);
            letPass(world, 5s);
            if (!world.core.over()) // a drain waits for what hangs
                world.core.stop(StopMode::Kill, RunState::Stopped, 130, "test");
            QVERIFY(world.runFor());
            std::set<uint64_t> all;
            for (const auto* list : {&world.record.done, &world.record.kept})
                for (const Outcome& outcome : *list)
                    QVERIFY(all.insert(outcome.index).second);
            for (const Item& item : world.record.left)
                QVERIFY2(all.insert(item.index).second, qPrintable(QString::number(seed)));
            QCOMPARE(all.size(), world.read);
        }
    }

    void theRestOfASourceThatIsGoneIsNotTheWhole() {
        RunSettings settings = goingOn(2, 0);
        settings.notWhole = "there may be more";
        SimWorld world(settings, repeat("ok 10", 3));
        QVERIFY(world.runFor());
        const Snapshot last = world.core.snapshot(world.now);
        QVERIFY(last.state == RunState::Stopped);
        QCOMPARE(last.exitStatus, 3);
        QVERIFY(!last.total);
        QCOMPARE(last.done(), uint64_t(5));
    }

    void theWorkersTimeIsAccountedFor() {
        SimWorld world(shape(2), repeat("ok 100", 20));
        QVERIFY(world.runFor());
        const Snapshot last = world.core.snapshot(world.now);
        QCOMPARE(qRound(last.phases.work * 10), 20);
        double busy = 0;
        for (const WorkerRow& worker : last.workers)
            busy += worker.busy;
        QCOMPARE(busy, last.phases.work);
        QVERIFY(last.phases.wait >= 0 && last.phases.start >= 0 && last.phases.init >= 0);
        QVERIFY(last.phases.start + last.phases.init + last.phases.wait + last.phases.work <=
                2 * last.elapsed + 0.01);
    }
};

QTEST_GUILESS_MAIN(TestRunSessions)
#include "tst_run_sessions.moc"
