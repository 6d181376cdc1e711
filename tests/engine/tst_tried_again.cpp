// SPDX-License-Identifier: MIT
// What is tried once more on a person's wish meets what the source gives, what has just ended, what a halt
// waits for, and what faces say of it.
#include "sim_tools.h"

using namespace poolboard;
using namespace poolboard::test;
using namespace std::chrono_literals;

namespace {

constexpr bool kLately = true;

Item again(uint64_t index, const std::string& body, bool lately = false) {
    Item item{index, Passing::Single, Content::Raw, body};
    item.replaces = EarlierOutcome{OutcomeKind::Failed, 1, lately};
    return item;
}

/// Of a session that tries so many again; its source stays open.
std::unique_ptr<SimWorld> retrySession(uint64_t items) {
    RunSettings settings = shape(2);
    settings.journalFile = "/journal";
    settings.ordered = false;
    settings.before[size_t(OutcomeKind::Failed)] = items;
    settings.before[size_t(OutcomeKind::Succeeded)] = 3;
    settings.total = items + 3;
    settings.triesAgain = items;
    auto world = std::make_unique<SimWorld>(settings, std::vector<std::string>{});
    world->sourceStays = true;
    world->step();
    return world;
}

RunSettings withJournal(unsigned workers) {
    RunSettings settings = shape(workers);
    settings.journalFile = "/journal";
    settings.ordered = false;
    return settings;
}

ptrdiff_t timesDone(const SimWorld& world, uint64_t index) {
    return std::count_if(world.record.done.begin(), world.record.done.end(),
                         [index](const Outcome& outcome) { return outcome.index == index; });
}

} // namespace

class TestTriedAgain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// What the source has still to give would come twice.
    void manyWaitForTheEndOfARetrysSource() {
        const auto world = retrySession(4);
        world->core.itemsRead({again(0, "fail"), again(1, "ok 10")});
        world->tell(RetryItemsCommand{});
        letPass(*world, 1s);
        QCOMPARE(world->record.askedMore.size(), size_t(0));
        world->core.itemsRead({again(2, "ok 10"), again(3, "ok 10")});
        letPass(*world, 1s);
        QCOMPARE(world->record.askedMore.size(), size_t(0));
        world->core.sourceEnded(std::nullopt);
        world->core.turn(world->now);
        QCOMPARE(world->record.askedMore.size(), size_t(1));
        world->core.foundMore({{again(0, "ok 1", kLately)}, std::nullopt});
        QVERIFY(world->runFor());
        const Snapshot last = world->core.snapshot(world->now);
        QCOMPARE(last.counts[size_t(OutcomeKind::Succeeded)], uint64_t(7));
        QCOMPARE(last.unsuccessful(), uint64_t(0));
        QCOMPARE(last.exitStatus, 0);
    }

    void oneBeforeARetrysSourceComesToIt_data() {
        QTest::addColumn<QString>("does");
        QTest::addColumn<int>("failed");
        QTest::newRow("runs still") << QStringLiteral("ok 5000") << 0;
        QTest::newRow("has succeeded") << QStringLiteral("ok 1") << 0;
        QTest::newRow("has failed again") << QStringLiteral("fail") << 1;
    }
    void oneBeforeARetrysSourceComesToIt() {
        QFETCH(QString, does);
        QFETCH(int, failed);
        const auto world = retrySession(3);
        world->tell(RetryItemCommand{2});
        QCOMPARE(world->record.asked, std::vector<uint64_t>{2});
        world->core.found(again(2, does.toStdString()));
        world->core.turn(world->now);
        letPass(*world, 1s);
        world->core.itemsRead({again(0, "ok 10"), again(1, "ok 10"), again(2, "ok 10")});
        world->core.sourceEnded(std::nullopt);
        QVERIFY(world->runFor());
        QCOMPARE(timesDone(*world, 2), ptrdiff_t(1));
        const Snapshot last = world->core.snapshot(world->now);
        QCOMPARE(last.counts[size_t(OutcomeKind::Failed)], uint64_t(failed));
        QCOMPARE(last.done(), uint64_t(6));
    }

    /// The answer was on its way when the new outcome was not on record yet.
    void anAnswerThatIsOutOfDate_data() {
        QTest::addColumn<bool>("many");
        QTest::newRow("one") << false;
        QTest::newRow("many") << true;
    }
    void anAnswerThatIsOutOfDate() {
        QFETCH(bool, many);
        SimWorld world(withJournal(2), {"fail", "ok 60000"});
        world.runUntilDone(1);
        world.tell(RetryItemsCommand{{ItemPick::What::Listed, {0}, 0}});
        world.core.foundMore({{again(0, "ok 500", kLately)}, std::nullopt});
        world.core.turn(world.now);
        if (many)
            world.tell(RetryItemsCommand{});
        else
            world.tell(RetryItemCommand{1000}); // any question keeps the answers open
        letPass(world, 2s);
        QCOMPARE(timesDone(world, 0), ptrdiff_t(2)); // it has succeeded meanwhile
        if (many)
            world.core.foundMore({{again(0, "ok 1", kLately)}, std::nullopt});
        else
            world.core.found(again(0, "ok 1", kLately));
        QVERIFY(world.runFor());
        QCOMPARE(timesDone(world, 0), ptrdiff_t(2));
        const Snapshot last = world.core.snapshot(world.now);
        QCOMPARE(last.counts[size_t(OutcomeKind::Succeeded)], uint64_t(2));
        QCOMPARE(last.exitStatus, 0);
    }

    void aQuestionOfLaterIsAnswered() {
        SimWorld world(withJournal(2), {"fail", "ok 60000"});
        world.runUntilDone(1);
        for (int time = 0; time < 3; ++time) {
            world.tell(RetryItemCommand{0});
            world.core.found(again(0, "fail", kLately));
            world.core.turn(world.now);
            letPass(world, 1s);
        }
        QCOMPARE(timesDone(world, 0), ptrdiff_t(4));
    }

    /// Items are what it counts, not attempts.
    void aHaltDoesNotCountAnItemTwice() {
        RunSettings settings = withJournal(1);
        settings.errors.halt = HaltRule{};
        settings.errors.halt->number = 3;
        SimWorld world(settings, {"fail", "fail", "ok 5000", "ok 10", "fail", "ok 5000"});
        world.runUntilDone(2);
        world.tell(RetryItemsCommand{});
        world.core.foundMore({{again(0, "fail", kLately), again(1, "ok 1", kLately)}, std::nullopt});
        world.runUntilDone(4);
        QVERIFY(!isOver(world.core.snapshot(world.now).state));
        QVERIFY(world.runFor());
        const Snapshot last = world.core.snapshot(world.now);
        QVERIFY(last.state == RunState::FinishedWithFailures);
        QCOMPARE(last.counts[size_t(OutcomeKind::Failed)], uint64_t(2));
    }

    /// Those of an earlier session had not been counted.
    void aHaltCountsWhatFailsOnceMoreInThisSession() {
        RunSettings settings = withJournal(1);
        settings.before[size_t(OutcomeKind::Failed)] = 2;
        settings.errors.halt = HaltRule{};
        settings.errors.halt->number = 2;
        SimWorld world(settings, {"ok 1", "ok 5000"});
        world.sourceStays = true; // when everything has been tried there is nothing to halt
        world.runUntilDone(3);
        world.tell(RetryItemsCommand{});
        world.core.foundMore({{again(100, "fail"), again(101, "fail")}, std::nullopt});
        QVERIFY(world.runFor());
        QVERIFY(world.core.snapshot(world.now).state == RunState::Halted);
    }

    void theLatestFailuresAreThoseThatStand() {
        SimWorld world(withJournal(2), {"fail", "fail", "ok 60000"});
        world.runUntilDone(2);
        QCOMPARE(world.core.snapshot(world.now).failures.size(), size_t(2));
        world.tell(RetryItemsCommand{});
        world.core.foundMore({{again(0, "ok 1", kLately), again(1, "fail", kLately)}, std::nullopt});
        letPass(world, 1s);
        const Snapshot later = world.core.snapshot(world.now);
        QCOMPARE(later.failures.size(), size_t(1));
        QCOMPARE(later.failures[0].index, uint64_t(1));
        QCOMPARE(later.failures[0].attempts, 2u);
    }

    void whatEndedGrowsWhileItemsAreTriedAgain() {
        SimWorld world(withJournal(2), {"fail", "fail", "ok 60000"});
        world.runUntilDone(2);
        QCOMPARE(world.core.snapshot(world.now).ended, uint64_t(2));
        world.tell(RetryItemsCommand{});
        world.core.foundMore({{again(0, "fail", kLately), again(1, "fail", kLately)}, std::nullopt});
        letPass(world, 1s);
        const Snapshot later = world.core.snapshot(world.now);
        QCOMPARE(later.done(), uint64_t(2));
        QCOMPARE(later.ended, uint64_t(4));
    }

    void theTimeLeftIsAboutWhatIsLeft() {
        RunSettings settings = withJournal(1);
        settings.total = 60;
        std::vector<std::string> items = repeat("fail", 30);
        for (const std::string& rest : repeat("ok 1000", 30))
            items.push_back(rest);
        SimWorld world(settings, items);
        world.runUntilDone(40);
        letPass(world, 6s);
        const auto before = world.core.snapshot(world.now).eta;
        QVERIFY(before.has_value());
        world.tell(RetryItemsCommand{});
        QVERIFY2(!world.core.snapshot(world.now).eta, "how many will come is not known yet");
        std::vector<Item> thirty;
        for (uint64_t index = 0; index < 30; ++index)
            thirty.push_back(again(index, "ok 1000", kLately));
        world.core.foundMore({std::move(thirty), std::nullopt});
        world.core.turn(world.now);
        const Snapshot later = world.core.snapshot(world.now);
        QVERIFY(later.eta && later.eta->second > before->second * 2);
        QVERIFY(world.runFor());
        QCOMPARE(world.core.snapshot(world.now).counts[size_t(OutcomeKind::Succeeded)], uint64_t(60));
    }

    void aRetrysTimeLeftIsAboutWhatItTries() {
        const auto world = retrySession(100);
        for (uint64_t index = 0; index < 30; ++index)
            world->core.itemsRead({again(index, "ok 1500")});
        letPass(*world, 16s);
        const Snapshot now = world->core.snapshot(world->now);
        QCOMPARE(now.ended, uint64_t(20));
        QVERIFY(now.eta.has_value()); // 80 more, at a good one a second
        QVERIFY2(now.eta->first > 50 && now.eta->second < 80, qPrintable(QString::number(now.eta->second)));
    }
};

QTEST_GUILESS_MAIN(TestTriedAgain)
#include "tst_tried_again.moc"
