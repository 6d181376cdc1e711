// SPDX-License-Identifier: MIT
// --delay: time between the starts of items, whatever becomes of them.
#include "sim_tools.h"

using namespace poolboard;
using namespace poolboard::test;

class TestRunDelay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDelayKeepsStartsApart_data() {
        QTest::addColumn<int>("hosts");
        QTest::addColumn<int>("perHost");
        QTest::addColumn<QString>("each");
        QTest::addColumn<int>("retries");
        QTest::newRow("quick items") << 2 << 2 << QStringLiteral("ok 1") << 0;
        QTest::newRow("slow items") << 4 << 1 << QStringLiteral("ok 500") << 0;
        QTest::newRow("one worker, slower than the delay") << 1 << 1 << QStringLiteral("ok 500") << 0;
        QTest::newRow("crashes") << 1 << 3 << QStringLiteral("crash 5") << 0;
        QTest::newRow("retries") << 2 << 1 << QStringLiteral("fail 1") << 2;
    }
    void aDelayKeepsStartsApart() {
        QFETCH(int, hosts);
        QFETCH(int, perHost);
        QFETCH(QString, each);
        QFETCH(int, retries);
        RunSettings settings = shape(unsigned(hosts), unsigned(perHost));
        settings.delay = 200ms;
        settings.errors.retries = unsigned(retries);
        settings.errors.retryDelayMin = settings.errors.retryDelayMax = 1ms;
        SimWorld world(settings, repeat(each.toStdString(), 12));
        std::vector<Instant> starts;
        size_t sent = 0;
        for (int step = 0; step < 100'000 && !world.core.over(); ++step) {
            world.step();
            QVERIFY2(world.pool.sent <= sent + 1, "two at a time");
            if (world.pool.sent > sent) starts.push_back(world.now);
            sent = world.pool.sent;
        }
        QVERIFY(world.core.over());
        QCOMPARE(world.record.done.size(), size_t(12));
        QVERIFY(starts.size() >= size_t(12 * (1 + retries)));
        for (size_t i = 1; i < starts.size(); ++i)
            QVERIFY2(starts[i] - starts[i - 1] >= 200ms, std::to_string(i).c_str());
    }
};

QTEST_GUILESS_MAIN(TestRunDelay)
#include "tst_run_delay.moc"
