// SPDX-License-Identifier: MIT
// Which worker gets how many items, in the simulated world.
#include "sim_tools.h"

using namespace poolboard;
using namespace poolboard::test;

class TestRunDispatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Nothing waits behind one worker while another has room for it.
    void whereThereIsRoomItemsGo_data() {
        QTest::addColumn<unsigned>("inFlight");
        QTest::addColumn<unsigned>("prefill");
        QTest::addColumn<int>("items");
        QTest::newRow("one at a time") << 1u << 2u << 2;
        QTest::newRow("four each") << 4u << 2u << 8;
        QTest::newRow("four each, no more") << 4u << 1u << 8;
        QTest::newRow("many") << 64u << 2u << 128;
    }
    void whereThereIsRoomItemsGo() {
        QFETCH(unsigned, inFlight);
        QFETCH(unsigned, prefill);
        QFETCH(int, items);
        RunSettings settings = shape(2);
        settings.inFlight = inFlight;
        settings.prefillRatio = prefill;
        SimWorld world(settings, repeat("hang", static_cast<size_t>(items)));
        QVERIFY(!world.runFor(1s));
        for (const auto& [host, sent] : world.pool.sentTo)
            QCOMPARE(sent, size_t{inFlight});
    }

    /// In order: what comes after a slow item waits for it, but is worked on meanwhile.
    /// What is read ahead is bounded in bytes as well; an item larger than all of them comes alone.
    void bytesBoundTheWindowToo_data() {
        QTest::addColumn<int>("bytesEach");
        QTest::addColumn<bool>("recordAnswers");
        QTest::addColumn<int>("most");
        QTest::newRow("ten fit") << 100 << true << 10;
        QTest::newRow("ten fit, and the output takes nothing") << 100 << false << 10;
        QTest::newRow("larger than the budget") << 5000 << true << 1;
    }
    void bytesBoundTheWindowToo() {
        QFETCH(int, bytesEach);
        QFETCH(bool, recordAnswers);
        QFETCH(int, most);
        RunSettings settings = shape(2);
        settings.windowBytes = 1000;
        std::string item = "ok 1 ";
        item.resize(size_t(bytesEach), 'x');
        SimWorld world(settings, repeat(item, 200));
        world.recordAnswers = recordAnswers;
        QCOMPARE(world.runFor(recordAnswers ? 10min : 10s), recordAnswers);
        QCOMPARE(countOf(world, OutcomeKind::Succeeded), uint64_t(recordAnswers ? 200 : world.read));
        QVERIFY2(world.mostInWindow <= size_t(most) + 1, std::to_string(world.mostInWindow).c_str());
        QVERIFY(world.mostInWindow >= size_t(most) / 2);
    }
    void aSlowItemHoldsUpNoWorker() {
        std::vector<std::string> items = repeat("ok 25", 601);
        items.front() = "ok 5000";
        SimWorld world(shape(4), items);
        const Instant start = world.now;
        QVERIFY(world.runFor());
        QCOMPARE(world.record.done.front().index, uint64_t{0});
        // The others are 15 s of work for three workers: there was some all the time.
        QVERIFY2(world.now - start < 5200ms, qPrintable(QString::number(toSeconds(world.now - start))));
    }
};

QTEST_GUILESS_MAIN(TestRunDispatch)
#include "tst_run_dispatch.moc"
