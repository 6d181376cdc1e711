// SPDX-License-Identifier: MIT
#include "sim_world.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace poolboard;
using poolboard::test::SimWorld;
using namespace std::chrono_literals;

namespace {
RunSettings shape(unsigned hosts, unsigned perHost, bool ordered = true) {
    RunSettings settings;
    settings.hosts = hosts;
    settings.workersPerHost = perHost;
    settings.ordered = ordered;
    settings.params.assign(settings.workers(), "{}");
    settings.limits.grace = 100ms;
    settings.limits.init = 1s;
    return settings;
}

std::vector<std::string> repeat(const std::string& text, size_t count) { return {count, text}; }

size_t countOf(const SimWorld& world, OutcomeKind kind) {
    return static_cast<size_t>(std::count_if(world.record.done.begin(), world.record.done.end(),
                                             [&](const Outcome& o) { return o.kind == kind; }));
}
} // namespace

class TestRunCore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyItemEndsOnceInOrder_data() {
        QTest::addColumn<int>("hosts");
        QTest::addColumn<int>("perHost");
        QTest::addColumn<int>("chunk");
        QTest::addColumn<int>("items");
        for (const int hosts : {1, 3})
            for (const int perHost : {1, 4})
                for (const int chunk : {0, 1, 2, 4})
                    for (const int items : {0, 1, 2, 5, 500})
                        QTest::addRow("%dx%d chunk %d, %d items", hosts, perHost, chunk, items)
                            << hosts << perHost << chunk << items;
    }
    void everyItemEndsOnceInOrder() {
        QFETCH(int, hosts);
        QFETCH(int, perHost);
        QFETCH(int, chunk);
        QFETCH(int, items);
        RunSettings settings = shape(hosts, perHost);
        settings.chunkSize = chunk;
        std::vector<std::string> texts;
        for (int i = 0; i < items; ++i)
            texts.push_back("ok " + std::to_string((i * 7) % 13));
        SimWorld world(settings, texts);
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), 0);
        QCOMPARE(world.record.done.size(), size_t(items));
        for (size_t i = 0; i < world.record.done.size(); ++i) {
            QCOMPARE(world.record.done[i].index, i);
            QCOMPARE(world.record.done[i].attempts, 1u);
        }
        QVERIFY(world.pool.alive().empty());
        if (chunk != 0) QVERIFY(world.mostInWindow <= size_t(hosts * perHost * chunk * 2));
    }

    void stories_data() {
        QTest::addColumn<QStringList>("items");
        QTest::addColumn<int>("perHost");
        QTest::addColumn<int>("retries");
        QTest::addColumn<QString>("story");
        QTest::addColumn<int>("exit");
        const auto row = [](const char* name, QStringList items, int perHost, int retries, const char* story,
                            int exit) {
            QTest::newRow(name) << items << perHost << retries << QString::fromLatin1(story) << exit;
        };
        const auto L = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(',')); };
        row("a failure is an outcome", L("ok 1,fail 1,ok 1"), 1, 0,
            "0 succeeded 1, 1 failed 1, 2 succeeded 1", 3);
        row("retries are attempts", L("ok 1,fail 1"), 1, 2, "0 succeeded 1, 1 failed 3", 3);
        row("a crash is charged to its item only", L("ok 1,crash 2,ok 1,ok 1"), 1, 0,
            "0 succeeded 1, 1 crashed 1, 2 succeeded 1, 3 succeeded 1", 3);
        row("two charged crashes are the end", L("crash 1,ok 1"), 1, 5, "0 crashed 2, 1 succeeded 1", 3);
        row("bystanders of a crash are tried again", L("ok 50,crash 5,ok 50,ok 1"), 4, 0,
            "0 succeeded 1, 1 crashed 1, 2 succeeded 1, 3 succeeded 1", 3);
        row("a hung item times out, the others go on", L("ok 1,hang,ok 1,ok 900"), 1, 0,
            "0 succeeded 1, 1 timed_out 1, 2 succeeded 1, 3 succeeded 1", 3);
        row("in threads too", L("ok 1,hang,ok 1,ok 900"), 4, 0,
            "0 succeeded 1, 1 timed_out 1, 2 succeeded 1, 3 succeeded 1", 3);
        row("a polite item times out without its host", L("ok 1,polite,ok 1"), 1, 0,
            "0 succeeded 1, 1 timed_out 1, 2 succeeded 1", 3);
        row("a hung item is retried after the kill", L("hang,ok 1"), 2, 1, "0 timed_out 2, 1 succeeded 1", 3);
    }
    void stories() {
        QFETCH(QStringList, items);
        QFETCH(int, perHost);
        QFETCH(int, retries);
        QFETCH(QString, story);
        QFETCH(int, exit);
        RunSettings settings = shape(perHost == 1 ? 2 : 1, perHost);
        settings.errors.retries = retries;
        settings.limits.item = 1s;
        std::vector<std::string> texts;
        for (const QString& item : items)
            texts.push_back(item.toStdString());
        SimWorld world(settings, texts);
        QVERIFY(world.runFor());
        QCOMPARE(QString::fromStdString(world.story()), story);
        QCOMPARE(world.core.exitStatus(), exit);
        QVERIFY(world.pool.alive().empty());
    }

    void hungItemEndsAfterTimeoutPlusGrace() {
        RunSettings settings = shape(1, 1);
        settings.limits.item = 1s;
        SimWorld world(settings, {"hang", "ok 1"});
        const Instant begin = world.now;
        QVERIFY(world.runFor());
        QVERIFY(world.now - begin >= 1100ms);
        QVERIFY2(world.now - begin <= 1200ms, "a replacement starts at once");
    }

    void aStartInTheFutureBuysNoTime() {
        RunSettings settings = shape(1, 1);
        settings.limits.item = 1s;
        SimWorld world(settings, {"hang", "ok 1"});
        world.pool.liesAboutStart = true;
        const Instant begin = world.now;
        QVERIFY(world.runFor());
        QCOMPARE(QString::fromStdString(world.story()), QStringLiteral("0 timed_out 1, 1 succeeded 1"));
        QVERIFY(world.now - begin < 2500ms);
    }
    void aReaderThatWentAwayIsAQuietStop() {
        SimWorld world(shape(2, 1), repeat("ok 5", 1000));
        while (world.core.snapshot(world.now).done() < 10)
            world.step();
        world.core.recordFailed(Error{ErrorCode::Io, "stdout", "broken pipe", ""}, kReaderGone);
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), 141);
        QVERIFY(world.core.snapshot(world.now).state == RunState::Stopped);
        QVERIFY(world.record.done.size() < 100);
    }
    void nobodyGetsASecondPortionBeforeEverybodyHadAFirst() {
        SimWorld world(shape(2, 1), repeat("ok 1000", 4));
        while (world.core.snapshot(world.now).running < 2)
            world.step();
        std::vector<uint64_t> running;
        for (const WorkerRow& row : world.core.snapshot(world.now).workers)
            running.push_back(row.item.value_or(99));
        QCOMPARE(running, (std::vector<uint64_t>{0, 1}));
    }

    void severalHungItemsOfOneHostEndTogether() {
        RunSettings settings = shape(1, 4);
        settings.limits.item = 1s;
        SimWorld world(settings, {"hang", "hang", "ok 1", "hang", "hang", "ok 1"});
        const Instant begin = world.now;
        QVERIFY(world.runFor());
        QCOMPARE(
            QString::fromStdString(world.story()),
            QStringLiteral(
                "0 timed_out 1, 1 timed_out 1, 2 succeeded 1, 3 timed_out 1, 4 timed_out 1, 5 succeeded 1"));
        QVERIFY2(world.now - begin < 1500ms, "one timeout and one grace for all of them");
    }
    void aWorkerThatStartsNothingMoreIsReplaced() {
        RunSettings settings = shape(1, 1);
        settings.limits.item = 1s;
        SimWorld world(settings, {"stuck 1", "ok 1", "ok 1", "ok 1"});
        QVERIFY(world.runFor(60s));
        QCOMPARE(QString::fromStdString(world.story()),
                 QStringLiteral("0 succeeded 1, 1 succeeded 1, 2 succeeded 1, 3 succeeded 1"));
        QCOMPARE(world.core.exitStatus(), 0);
    }
    void aCrashBesideAHungItemChargesNobodyBlindly() {
        RunSettings settings = shape(1, 2);
        settings.limits.item = 1s;
        settings.limits.grace = 100ms;
        // Item 0 is given up at 1.1 s; then somebody kills the host while item 1 still runs in it.
        SimWorld world(settings, {"hang", "ok 1200"});
        while (world.core.snapshot(world.now).counts[size_t(OutcomeKind::TimedOut)] == 0)
            world.step();
        world.pool.strike(1);
        QVERIFY(world.runFor());
        QVERIFY(world.record.done[1].kind != OutcomeKind::Crashed);
    }
    void aHostThatDiesIdleAgainAndAgainEndsTheRun() {
        SimWorld world(shape(1, 1), repeat("ok 1", 10));
        world.pool.diesWhenReady = true;
        QVERIFY(world.runFor(60s));
        QCOMPARE(world.core.exitStatus(), 5);
        QVERIFY(world.pool.started_ < 10);
    }
    void aPlaceThatHasWorkedIsGivenUpLater_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("inits fail for a while") << 0;
        QTest::newRow("hosts die in init for a while") << 1;
        QTest::newRow("hosts are killed idle for a while") << 2;
    }
    void aPlaceThatHasWorkedIsGivenUpLater() {
        QFETCH(int, how);
        SimWorld world(shape(1, 1), repeat("ok 100", 20));
        world.runUntilDone(5);
        bool& trouble = how == 0   ? world.pool.initFails
                        : how == 1 ? world.pool.diesAtInit
                                   : world.pool.diesWhenReady;
        trouble = true;
        world.pool.strike(world.pool.alive().front());
        QVERIFY(!world.runFor(12s)); // it is tried again all the time
        trouble = false;
        QVERIFY(world.runFor(20s));
        QCOMPARE(world.record.done.size(), size_t{20});
    }
    void aPlaceThatHasWorkedIsGivenUpAtLast() {
        SimWorld world(shape(1, 1), repeat("ok 100", 20));
        world.runUntilDone(5);
        world.pool.initFails = true;
        world.pool.strike(world.pool.alive().front());
        QVERIFY(world.runFor(120s));
        QCOMPARE(world.core.exitStatus(), 5);
        QVERIFY(world.pool.started_ < 20);
    }
    void theRunTimeoutBoundsADrainToo() {
        RunSettings settings = shape(2, 1);
        settings.limits.run = 5s;
        SimWorld world(settings, repeat("hang", 4));
        while (world.core.snapshot(world.now).running < 2)
            world.step();
        world.core.stop(StopMode::Drain, RunState::Stopped, 130, "asked to");
        QVERIFY(world.runFor(60s));
        QCOMPARE(world.core.exitStatus(), 130);
    }

    void slowItemStrandsNothing() {
        RunSettings settings = shape(2, 1);
        settings.chunkSize = 4;
        std::vector<std::string> texts = repeat("ok 1", 8);
        texts[0] = "ok 5000";
        SimWorld world(settings, texts);
        while (!world.core.over() && world.core.snapshot(world.now).done() < 7)
            world.step();
        QVERIFY2(world.now < Instant(1h) + 100ms, "what queued behind the slow item was taken back");
        QVERIFY(world.runFor());
    }

    void slowFirstItemBoundsTheWindow() {
        RunSettings settings = shape(2, 1);
        std::vector<std::string> texts = repeat("ok 1", 20000);
        texts[0] = "ok 60000";
        SimWorld world(settings, texts);
        while (world.core.snapshot(world.now).held < 60 && world.now < Instant(1h) + 30s)
            world.step();
        const Snapshot held = world.core.snapshot(world.now);
        QCOMPARE(held.heldBackBy.value_or(99), uint64_t{0});
        QVERIFY(QString::fromStdString(held.why).contains(QLatin1String("held back by item 0")));
        QVERIFY2(world.read < 6000, "the source is not read on for ever");
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{20000});
    }

    void stuckRecordStopsTheSource() {
        SimWorld world(shape(2, 1), repeat("ok 1", 5000));
        world.recordAnswers = false;
        for (int i = 0; i < 20000; ++i)
            world.step();
        QVERIFY(world.read < 5000);
        world.recordAnswers = true;
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{5000});
    }

    void initThatAlwaysFailsEndsTheRunSoon_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("fails") << 0;
        QTest::newRow("dies") << 1;
        QTest::newRow("hangs") << 2;
    }
    void initThatAlwaysFailsEndsTheRunSoon() {
        QFETCH(int, how);
        RunSettings settings = shape(2, 1);
        settings.limits.init = 300ms;
        SimWorld world(settings, repeat("ok 1", 10));
        (how == 0 ? world.pool.initFails : how == 1 ? world.pool.diesAtInit : world.pool.initHangs) = true;
        const Instant begin = world.now;
        QVERIFY(world.runFor());
        QVERIFY(world.now - begin < 2s);
        QCOMPARE(world.core.exitStatus(), 5);
        QCOMPARE(world.record.done.size(), size_t{0});
        QVERIFY(world.pool.started_ <= 6);
        QVERIFY(!world.core.snapshot(world.now).stopReason.empty());
    }

    void stops_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("finished"); ///< of 2 running polite/ok items
        QTest::newRow("drain") << int(StopMode::Drain);
        QTest::newRow("cancel") << int(StopMode::Cancel);
        QTest::newRow("kill") << int(StopMode::Kill);
    }
    void stops() {
        QFETCH(int, mode);
        SimWorld world(shape(2, 1), repeat("ok 1000", 100));
        while (world.core.snapshot(world.now).running < 2)
            world.step();
        world.core.stop(static_cast<StopMode>(mode), RunState::Stopped, 130, "asked to");
        const Instant begin = world.now;
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), 130);
        QVERIFY(world.pool.alive().empty());
        const Duration took = world.now - begin;
        if (mode == int(StopMode::Drain)) {
            QCOMPARE(world.record.done.size() + world.record.kept.size(), size_t{2});
        } else {
            QCOMPARE(world.record.done.size(), size_t{0});
            QVERIFY(took < (mode == int(StopMode::Kill) ? 50ms : 250ms));
        }
    }

    void firstFailureHaltsWhenImmediate() {
        RunSettings settings = shape(2, 1);
        settings.errors.policy = ErrorPolicy::Immediate;
        std::vector<std::string> texts = repeat("ok 20", 1000);
        texts[10] = "fail 1";
        SimWorld world(settings, texts);
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), 4);
        QVERIFY(world.record.done.size() < 100);
    }

    void sourceThatBreaksKeepsWhatWasDone() {
        SimWorld world(shape(2, 1), repeat("ok 5", 20));
        world.sourceError = Error{ErrorCode::Io, "list.txt", "read error", ""};
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.size(), size_t{20});
        QCOMPARE(world.core.exitStatus(), 1);
        QVERIFY(world.core.snapshot(world.now).state == RunState::Broken);
    }

    /// Everything at once, by seed: kills from outside, hangs, crashes, failures,
    /// retries, shapes. Each item ends exactly once, in order where that was
    /// asked, and nothing is left alive.
    void storms() {
        for (uint64_t seed = 1; seed <= 3000; ++seed) {
            std::mt19937_64 random(seed);
            const auto upTo = [&](uint64_t n) { return random() % n; };
            RunSettings settings = shape(1 + upTo(3), 1 + upTo(3), upTo(2) == 0);
            settings.chunkSize = static_cast<unsigned>(upTo(5));
            settings.prefillRatio = 1 + static_cast<unsigned>(upTo(3));
            settings.errors.retries = static_cast<unsigned>(upTo(3));
            settings.errors.retryDelayMin = 10ms;
            settings.errors.retryDelayMax = 40ms;
            settings.limits.item = 200ms;
            settings.limits.grace = 50ms;
            const size_t count = upTo(120);
            std::vector<std::string> texts;
            for (size_t i = 0; i < count; ++i) {
                const uint64_t dice = upTo(40);
                texts.push_back(dice == 0   ? "hang"
                                : dice == 1 ? "polite"
                                : dice == 2 ? "crash 3"
                                : dice < 6  ? "fail 2"
                                            : "ok " + std::to_string(upTo(12)));
            }
            SimWorld world(settings, texts, seed);
            int strikes = static_cast<int>(upTo(6));
            size_t steps = 0;
            while (!world.core.over() && ++steps < 200000) {
                world.step();
                if (strikes > 0 && upTo(30) == 0) {
                    const auto alive = world.pool.alive();
                    if (!alive.empty()) {
                        world.pool.strike(alive[upTo(alive.size())]);
                        --strikes;
                    }
                }
            }
            const QByteArray where = "seed " + QByteArray::number(qulonglong(seed));
            QVERIFY2(world.core.over(), where.constData());
            QVERIFY2(world.record.done.size() == count, where.constData());
            std::vector<bool> seen(count);
            for (size_t i = 0; i < count; ++i) {
                const Outcome& outcome = world.record.done[i];
                QVERIFY2(!seen.at(outcome.index), where.constData());
                seen[outcome.index] = true;
                if (settings.ordered) QVERIFY2(outcome.index == i, where.constData());
                QVERIFY2(outcome.input == texts[outcome.index], where.constData());
                QVERIFY2(outcome.attempts <= settings.errors.retries + 1, where.constData());
                if (outcome.kind == OutcomeKind::Succeeded)
                    QVERIFY2(texts[outcome.index].starts_with("ok"), where.constData());
            }
            QVERIFY2(world.pool.alive().empty(), where.constData());
            QVERIFY2(countOf(world, OutcomeKind::Cancelled) == 0, where.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestRunCore)
#include "tst_run_core.moc"
