// SPDX-License-Identifier: MIT
// Items that have their outcome before any worker sees them.
#include "sim_world.h"

#include <QTest>
#include <algorithm>

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
    return settings;
}

size_t countOf(const SimWorld& world, OutcomeKind kind) {
    return static_cast<size_t>(std::ranges::count(world.record.done, kind, &Outcome::kind));
}

} // namespace

class TestSettledItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSettledReachesNoWorker_data() {
        QTest::addColumn<bool>("ordered");
        QTest::newRow("ordered") << true;
        QTest::newRow("unordered") << false;
    }
    void whatIsSettledReachesNoWorker() {
        QFETCH(bool, ordered);
        RunSettings settings = shape(2, 1, ordered);
        SimWorld world(settings, {"ok 5", "skipped", "refused", "ok 1", "skipped"});
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), 3);
        QCOMPARE(countOf(world, OutcomeKind::Succeeded), size_t{2});
        QCOMPARE(countOf(world, OutcomeKind::Skipped), size_t{2});
        QCOMPARE(countOf(world, OutcomeKind::Failed), size_t{1});
        QCOMPARE(world.pool.started_, size_t{2});
        if (ordered)
            QCOMPARE(world.story(), std::string("0 succeeded 1, 1 skipped 0, 2 failed 0, 3 succeeded 1, 4 "
                                                "skipped 0"));
        const Snapshot last = world.core.snapshot(world.now);
        QCOMPARE(last.done(), uint64_t{5});
        QCOMPARE(last.total.value_or(0), uint64_t{5});
        QCOMPARE(last.failures.size(), size_t{1});
    }

    void manySkippedItemsStayInTheWindow() {
        RunSettings settings = shape(1, 1);
        settings.chunkSize = 4;
        SimWorld world(settings, std::vector<std::string>(20000, "skipped"));
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), 0); // skipped is as good as done
        QCOMPARE(world.record.done.size(), size_t{20000});
        QVERIFY2(world.mostInWindow <= 8, qPrintable(QString::number(world.mostInWindow)));
    }

    void aRefusedItemMayStopTheRun() {
        RunSettings settings = shape(1, 1);
        settings.errors.policy = ErrorPolicy::Immediate;
        SimWorld world(settings, {"refused", "ok 1", "refused", "ok 1"});
        QVERIFY(world.runFor());
        QCOMPARE(world.core.exitStatus(), 4);
        QCOMPARE(world.story(), std::string("0 failed 0"));
    }
};

QTEST_GUILESS_MAIN(TestSettledItems)
#include "tst_settled_items.moc"
