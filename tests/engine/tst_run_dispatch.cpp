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
};

QTEST_GUILESS_MAIN(TestRunDispatch)
#include "tst_run_dispatch.moc"
