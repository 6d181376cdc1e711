// SPDX-License-Identifier: MIT
#include "ui/present/numbers.h"

#include <QTest>
#include <cmath>

using namespace poolboard;

class TestNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTimeReadsLikeAClock_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << QStringLiteral("0:00");
        QTest::newRow("part of a second") << 0.99 << QStringLiteral("0:00");
        QTest::newRow("seconds") << 12.4 << QStringLiteral("0:12");
        QTest::newRow("one minute") << 60.0 << QStringLiteral("1:00");
        QTest::newRow("below an hour") << 3599.9 << QStringLiteral("59:59");
        QTest::newRow("hours") << 3723.0 << QStringLiteral("1:02:03");
        QTest::newRow("days are hours") << 90061.0 << QStringLiteral("25:01:01");
        QTest::newRow("negative") << -5.0 << QStringLiteral("0:00");
        QTest::newRow("not a number") << std::nan("") << QStringLiteral("0:00");
    }
    void aTimeReadsLikeAClock() {
        QFETCH(double, seconds);
        QTEST(QString::fromStdString(clockText(seconds)), "text");
    }

    void aSpanHasTheUnitThatFits_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << QStringLiteral("0 s");
        QTest::newRow("not a number") << std::nan("") << QStringLiteral("0 s");
        QTest::newRow("microseconds") << 0.000085 << QString::fromUtf8("85 µs");
        QTest::newRow("a millisecond") << 0.00134 << QStringLiteral("1.3 ms");
        QTest::newRow("milliseconds") << 0.0422 << QStringLiteral("42 ms");
        QTest::newRow("a tenth") << 0.0996 << QStringLiteral("0.10 s");
        QTest::newRow("parts of a second") << 0.418 << QStringLiteral("0.42 s");
        QTest::newRow("rounds up to tens") << 9.996 << QStringLiteral("10.0 s");
        QTest::newRow("seconds") << 12.34 << QStringLiteral("12.3 s");
        QTest::newRow("a minute") << 59.96 << QStringLiteral("0:59");
        QTest::newRow("minutes") << 125.0 << QStringLiteral("2:05");
    }
    void aSpanHasTheUnitThatFits() {
        QFETCH(double, seconds);
        QTEST(QString::fromStdString(spanText(seconds)), "text");
    }

    void countsHaveThousandsSeparators_data() {
        QTest::addColumn<quint64>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << quint64(0) << QStringLiteral("0");
        QTest::newRow("999") << quint64(999) << QStringLiteral("999");
        QTest::newRow("1,000") << quint64(1000) << QStringLiteral("1,000");
        QTest::newRow("12,340") << quint64(12340) << QStringLiteral("12,340");
        QTest::newRow("1,234,567") << quint64(1234567) << QStringLiteral("1,234,567");
    }
    void countsHaveThousandsSeparators() {
        QFETCH(quint64, count);
        QTEST(QString::fromStdString(countText(count)), "text");
    }

    void aRateUsesTheUnitThatFits_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("text");
        QTest::newRow("still") << 0.0 << QString();
        QTest::newRow("infinite") << HUGE_VAL << QString();
        QTest::newRow("fast") << 1234.4 << QStringLiteral("1,234/s");
        QTest::newRow("tens") << 38.2 << QStringLiteral("38/s");
        QTest::newRow("rounds up to tens") << 9.96 << QStringLiteral("10/s");
        QTest::newRow("ones") << 4.23 << QStringLiteral("4.2/s");
        QTest::newRow("about one") << 0.96 << QStringLiteral("1.0/s");
        QTest::newRow("per minute") << 0.4 << QStringLiteral("24/min");
        QTest::newRow("per hour") << 0.001 << QStringLiteral("4/h");
        QTest::newRow("too slow to say") << 0.00001 << QString();
    }
    void aRateUsesTheUnitThatFits() {
        QFETCH(double, rate);
        QTEST(QString::fromStdString(rateText(rate)), "text");
    }

    void percentNeverRoundsUpToAHundred() {
        QCOMPARE(percentText(124, 301), "41%");
        QCOMPARE(percentText(99999, 100000), "99%");
        QCOMPARE(percentText(5, 5), "100%");
        QCOMPARE(percentText(7, 5), "100%"); // --total was too low
        QCOMPARE(percentText(5, std::nullopt), "");
        QCOMPARE(percentText(0, 0), "");
    }

    void anEstimateIsARangeOrNothing() {
        QCOMPARE(etaText(std::nullopt), "");
        QCOMPARE(etaText(std::pair(20.0, 31.0)), "0:20–0:31");
        QCOMPARE(etaText(std::pair(20.1, 20.8)), "0:20");
    }

    void nounsAgreeWithTheirNumber() {
        QCOMPARE(countedText(0, "item", "items"), "0 items");
        QCOMPARE(countedText(1, "item", "items"), "1 item");
        QCOMPARE(countedText(1200, "item", "items"), "1,200 items");
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
