// SPDX-License-Identifier: MIT
#include "ui/report/latency.h"

#include <QTest>
#include <cmath>

using namespace poolboard;

namespace {

bool near(double value, double expected) { return std::abs(value - expected) <= expected * 0.024; }

} // namespace

class TestLatency : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutItemsThereIsNothing() {
        const Latency none;
        QVERIFY(none.bars(10).empty());
        QCOMPARE(none.quantile(0.5), 0.0);
    }

    void quantilesAreNearlyRight() {
        Latency latency;
        for (int k = 1; k <= 1000; ++k)
            latency.add(k * 0.001, true);
        QVERIFY(near(latency.quantile(0.5), 0.5));
        QVERIFY(near(latency.quantile(0.99), 0.99));
        QCOMPARE(latency.quantile(1), 1.0);
        QCOMPARE(latency.count(), uint64_t(1000));
    }

    void oneItemIsItsOwnQuantile() {
        Latency latency;
        latency.add(0.25, false);
        QCOMPARE(latency.quantile(0), 0.25);
        QCOMPARE(latency.quantile(1), 0.25);
    }

    void barsHoldEveryItemOnce_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::newRow("all alike") << 0.1 << 0.1;
        QTest::newRow("near each other") << 0.1 << 0.12;
        QTest::newRow("as far as can be") << 1e-6 << 9e5;
        QTest::newRow("beyond the scale") << 0.0 << 1e9;
    }
    void barsHoldEveryItemOnce() {
        QFETCH(double, from);
        QFETCH(double, to);
        Latency latency;
        for (int k = 0; k < 300; ++k)
            latency.add(from + (to - from) * k / 299, k % 3 != 0);
        const auto bars = latency.bars(48);
        QVERIFY(!bars.empty() && bars.size() <= 48);
        uint64_t fine = 0, bad = 0;
        for (size_t at = 0; at < bars.size(); ++at) {
            fine += bars[at].fine;
            bad += bars[at].bad;
            QVERIFY(bars[at].from < bars[at].to);
            if (at != 0) QCOMPARE(bars[at].from, bars[at - 1].to);
        }
        QCOMPARE(fine, uint64_t(200));
        QCOMPARE(bad, uint64_t(100));
        QVERIFY(bars.front().fine + bars.front().bad != 0);
        QVERIFY(bars.back().fine + bars.back().bad != 0);
    }

    void whatIsNoTimeCountsAsNone() {
        Latency latency;
        latency.add(std::nan(""), true);
        latency.add(-1, true);
        QCOMPARE(latency.count(), uint64_t(2));
        QCOMPARE(latency.bars(10).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestLatency)
#include "tst_latency.moc"
