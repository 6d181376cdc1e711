// SPDX-License-Identifier: MIT
#include "ui/present/time_axis.h"

#include <QTest>

using namespace poolboard;

class TestTimeAxis : public QObject {
    Q_OBJECT

    static constexpr int64_t kStart = 1'795'000'000'000;
    /// Works from `from` to `to` (seconds), an item a second.
    static void work(TimeAxis& axis, int64_t from, int64_t to) {
        for (int64_t second = from; second < to; ++second)
            axis.add(kStart + second * 1000, kStart + second * 1000 + 900);
    }

private Q_SLOTS:
    void aWaitStaysAndANightDoesNot_data() {
        QTest::addColumn<int>("gap"); // seconds
        QTest::addColumn<int>("left");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("less than a minute") << 50 << 0;
        QTest::newRow("as long as the work") << 190 << 0;
        QTest::newRow("longer") << 300 << 1;
        QTest::newRow("a night") << 40000 << 1;
    }
    void aWaitStaysAndANightDoesNot() {
        QFETCH(int, gap);
        QFETCH(int, left);
        TimeAxis axis;
        work(axis, 0, 100);
        work(axis, 100 + gap, 200 + gap);
        axis.finish();
        QCOMPARE(axis.breaks().size(), size_t(left));
        const double length = left != 0 ? 199.8 : 199.9 + gap;
        QVERIFY2(std::abs(axis.length() - length) < 0.2, qPrintable(QString::number(axis.length())));
        QCOMPARE(axis.at(kStart + 50'000), 50.0);
        QVERIFY(std::abs(axis.at(kStart + (150 + gap) * 1000) - (left != 0 ? 149.9 : 150.0 + gap)) < 0.2);
        if (left == 0) return;
        QVERIFY(std::abs(axis.breaks()[0].seconds - gap) < 0.2);
        QVERIFY(std::abs(axis.breaks()[0].at - 99.9) < 0.1);
        QVERIFY(std::abs(axis.at(kStart + (100 + gap / 2) * 1000) - 99.9) < 0.1); // inside: its beginning
    }

    void placesAndTimesGoToAndFro() {
        TimeAxis axis;
        for (const int64_t day : {0, 1, 9})
            axis.add(kStart + day * 86'400'000, kStart + day * 86'400'000 + 2000);
        axis.finish();
        QCOMPARE(axis.lengthMs(), int64_t(6000));
        for (const int64_t place : {0, 1, 1999, 2001, 3999, 4001, 6000})
            QCOMPARE(axis.placeOf(axis.timeOf(place)), place);
        QCOMPARE(axis.timeOf(2000), kStart + 86'400'000); // of a break: when it was over
        QCOMPARE(axis.placeOf(kStart + 2000), int64_t(2000));
        QCOMPARE(axis.timeOf(-5), kStart);
        QCOMPARE(axis.timeOf(7000), kStart + 9 * 86'400'000LL + 2000);
        QCOMPARE(axis.breaks().size(), size_t(2));
        QCOMPARE(axis.breaks()[0].fromMs, kStart + 2000);
        QCOMPARE(axis.breaks()[1].fromMs, kStart + 86'400'000 + 2000);
        QCOMPARE(TimeAxis().timeOf(5), int64_t(0));
    }

    void moreWorkAtTheEndMovesNothing() {
        const auto laid = [](std::vector<int64_t> starts, int64_t last) {
            TimeAxis axis;
            for (const int64_t start : starts)
                axis.add(start, start + 2000);
            if (!starts.empty()) axis.add(starts.back(), starts.back() + last);
            axis.finish();
            return axis;
        };
        const TimeAxis axis = laid({kStart, kStart + 86'400'000}, 2000);
        QVERIFY(axis.laidAs(laid({kStart, kStart + 86'400'000}, 30'000)));
        QVERIFY(!axis.laidAs(laid({kStart + 5, kStart + 86'400'000}, 2000)));
        QVERIFY(!axis.laidAs(laid({kStart, kStart + 86'400'005}, 2000)));
        QVERIFY(!axis.laidAs(laid({kStart}, 2000)));
        QVERIFY(!axis.laidAs(laid({}, 0)));
        QVERIFY(laid({}, 0).laidAs(TimeAxis()));
    }

    void placesStayOnTheAxis() {
        TimeAxis axis;
        axis.add(kStart, kStart + 2000);
        axis.finish();
        QCOMPARE(axis.at(kStart - 5000), 0.0);
        QCOMPARE(axis.at(kStart + 9000), axis.length());
        QCOMPARE(axis.length(), 2.0);
    }

    void theOrderDoesNotMatter() {
        TimeAxis one, other;
        for (int k = 0; k < 500; ++k) {
            one.add(kStart + k * 5000, kStart + k * 5000 + 1500);
            const int back = (k * 311) % 500;
            other.add(kStart + back * 5000, kStart + back * 5000 + 1500);
        }
        one.finish();
        other.finish();
        QCOMPARE(one.length(), other.length());
        QVERIFY(one.breaks().empty());
    }

    void aClockSetBackIsNoFault() {
        TimeAxis axis;
        axis.add(kStart + 5000, kStart);
        axis.finish();
        QVERIFY(axis.length() > 0);
    }

    void emptyIsShortAndNotNothing() {
        TimeAxis axis;
        axis.finish();
        QVERIFY(axis.length() > 0);
        QCOMPARE(axis.at(kStart), axis.length());
    }

    void manySpansAreJoined() {
        TimeAxis axis;
        for (int k = 0; k < 5000; ++k)
            axis.add(kStart + k * 3'600'000LL, kStart + k * 3'600'000LL + 10);
        axis.finish();
        QVERIFY(axis.breaks().size() < 512);
    }

    void stepsAreRound_data() {
        QTest::addColumn<double>("length");
        QTest::addColumn<double>("step");
        QTest::newRow("a moment") << 0.004 << 0.001;
        QTest::newRow("seconds") << 42.0 << 5.0;
        QTest::newRow("minutes") << 500.0 << 60.0;
        QTest::newRow("a day") << 86400.0 << 14400.0;
        QTest::newRow("weeks") << 86400.0 * 30 << 86400.0 * 4;
    }
    void stepsAreRound() {
        QFETCH(double, length);
        QTEST(roundTimeStep(length, 10), "step");
    }
};

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_time_axis.moc"
