// SPDX-License-Identifier: MIT
#include "core/base/units.h"

#include <QTest>

using namespace poolboard;

class TestUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durationsCarryAUnit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("shortest");
        const auto row = [](const char* text, qint64 ns, const char* shortest) {
            QTest::newRow(text) << QString::fromUtf8(text) << ns << QString::fromUtf8(shortest);
        };
        row("500ms", 500000000, "500ms");
        row("30s", 30000000000, "30s");
        row("5m", 300000000000, "5m");
        row("2h", 7200000000000, "2h");
        row("1.5s", 1500000000, "1500ms");
        row("0s", 0, "0s");
        row("0ms", 0, "0s");
        row("60s", 60000000000, "1m");
        row("90m", 5400000000000, "90m");
        row("1.001s", 1001000000, "1001ms"); // 1.001 has no exact double: rounded, not cut
        row("0.29s", 290000000, "290ms");
        row("4.35s", 4350000000, "4350ms");
        row("0.5ms", 500000, "0.5ms");
        row("1.25ms", 1250000, "1.25ms");
        row("0.000001ms", 1, "0.000001ms");
        row("1500.5ms", 1500500000, "1500.5ms");
    }
    void durationsCarryAUnit() {
        QFETCH(QString, text);
        QFETCH(qint64, nanoseconds);
        QFETCH(QString, shortest);
        const auto parsed = parseDuration(text.toStdString(), "--timeout");
        QVERIFY2(parsed, parsed ? "" : parsed.error().text().c_str());
        QCOMPARE(qint64(std::chrono::nanoseconds(parsed.value()).count()), nanoseconds);
        QCOMPARE(QString::fromStdString(formatDuration(parsed.value())), shortest);
        const auto again = parseDuration(formatDuration(parsed.value()), "again");
        QVERIFY(again);
        QCOMPARE(again.value(), parsed.value());
    }

    void otherTextIsNoDuration_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "30", "s", "-1s", "1 s", " 1s", "1s ", "1d", "1S", "infs", "nans", "1ss",
                                 "0x10s", "1,5s", "30sec", "--", "1\xff"})
            QTest::newRow(text) << QByteArray(text);
    }
    void otherTextIsNoDuration() {
        QFETCH(QByteArray, text);
        const auto parsed = parseDuration(text.toStdString(), "--timeout");
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Usage);
        QCOMPARE(parsed.error().text(), "--timeout: '" + text.toStdString() +
                                            "' is not a duration with a unit, such as 500ms, 30s, 5m or 2h");
    }

    void aDurationFarBeyondALifeIsRefused() {
        QVERIFY(parseDuration("876000h", "x")); // a hundred years
        QCOMPARE(parseDuration("876001h", "x").error().text(),
                 std::string("x: '876001h' is not below a hundred years"));
        QVERIFY(!parseDuration("1e300s", "x"));
    }

    void sizesCarryAUnit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("bytes");
        QTest::newRow("bytes") << "512B" << quint64(512);
        QTest::newRow("K") << "64K" << quint64(65536);
        QTest::newRow("M") << "100M" << quint64(104857600);
        QTest::newRow("G") << "2G" << quint64(2147483648);
        QTest::newRow("T") << "1T" << quint64(1099511627776);
        QTest::newRow("half") << "1.5K" << quint64(1536);
        QTest::newRow("zero") << "0B" << quint64(0);
    }
    void sizesCarryAUnit() {
        QFETCH(QString, text);
        QFETCH(quint64, bytes);
        const auto parsed = parseSize(text.toStdString(), "--block");
        QVERIFY(parsed);
        QCOMPARE(quint64(parsed.value()), bytes);
    }

    void otherTextIsNoSize() {
        for (const char* text : {"", "512", "K", "-1K", "1k", "1KB", "1KiB", "1 K", "1E", "infK"}) {
            const auto parsed = parseSize(text, "--block");
            QVERIFY2(!parsed, text);
            QCOMPARE(parsed.error().text(), "--block: '" + std::string(text) +
                                                "' is not a size with a unit, such as 512B, 64K, 100M or 2G");
        }
        QCOMPARE(parseSize("9000000T", "x").error().text(),
                 std::string("x: '9000000T' is not below 8 exabytes"));
    }
};

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
