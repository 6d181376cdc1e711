// SPDX-License-Identifier: MIT
#include "core/job/words.h"

#include <QTest>

using namespace poolboard;
using namespace std::chrono_literals;

class TestLimitWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void haltRulesReadBackAsThemselves_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"soon,fail=1", "now,fail=12", "soon,fail=10%", "now,fail=100%",
                                 "soon,success=1", "now,success=7"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void haltRulesReadBackAsThemselves() {
        QFETCH(QString, text);
        const auto rule = parseHalt(text.toStdString(), "--halt");
        QVERIFY(rule.ok());
        QCOMPARE(QString::fromStdString(formatHalt(rule.value())), text);
        QCOMPARE(rule.value().now, text.startsWith(QLatin1String("now")));
    }
    void wrongHaltRulesAreRefused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "soon", "soon,", "later,fail=1", "soon,fail", "soon,fail=0", "soon,fail=-1",
              "soon,fail=101%", "soon,success=5%", "soon,fail=1x", "fail=1"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void wrongHaltRulesAreRefused() {
        QFETCH(QString, text);
        const auto rule = parseHalt(text.toStdString(), "--halt");
        QVERIFY(!rule);
        QVERIFY(QString::fromStdString(rule.error().text()).contains(QLatin1String("soon,fail=3")));
    }

    void itemLimits() {
        QCOMPARE(parseItemLimit("30s", "x").value(), (ItemLimit{30s, 0}));
        QCOMPARE(parseItemLimit("300%", "x").value(), (ItemLimit{std::nullopt, 300}));
        QCOMPARE(formatItemLimit({30s, 0}), std::string("30s"));
        QCOMPARE(formatItemLimit({std::nullopt, 300}), std::string("300%"));
        for (const char* wrong : {"", "30", "100%", "50%", "%", "-300%", "3x%"})
            QVERIFY2(!parseItemLimit(wrong, "x"), wrong);
    }
    void recyclings() {
        QCOMPARE(parseRecycling("1000", "x").value(), (Recycling{1000, 0}));
        QCOMPARE(parseRecycling("2G", "x").value(), (Recycling{0, 2ull << 30}));
        QCOMPARE(formatRecycling({1000, 0}), std::string("1000"));
        QCOMPARE(formatRecycling({0, 1536ull << 20}), std::string("1536M"));
        for (const char* wrong : {"", "0", "-5", "0G", "2X"})
            QVERIFY2(!parseRecycling(wrong, "x"), wrong);
    }
    void samples() {
        QCOMPARE(parseSample("10", "x").value(), std::optional(Sample{10, {}}));
        QCOMPARE(parseSample("10:0", "x").value(), std::optional(Sample{10, 0}));
        QCOMPARE(parseSample("1:18446744073709551615", "x").value(), std::optional(Sample{1, UINT64_MAX}));
        QCOMPARE(formatSample(Sample{10, {}}), std::string("10"));
        QCOMPARE(formatSample(Sample{10, 7}), std::string("10:7"));
        QCOMPARE(formatSample({}), std::string());
        for (const char* wrong :
             {"", "0", "-1", "10:", ":7", "10:x", "10:-1", "1:18446744073709551616", "10%"})
            QVERIFY2(!parseSample(wrong, "x"), wrong);
    }
    void blocks() {
        QCOMPARE(parseBlock("1M", "x").value(), uint64_t(1) << 20);
        QCOMPARE(parseBlock("64M", "x").value(), uint64_t(64) << 20);
        QCOMPARE(parseBlock("1B", "x").value(), uint64_t(1));
        for (const char* wrong : {"", "0B", "0", "65M", "1G", "100", "-1M"})
            QVERIFY2(!parseBlock(wrong, "x"), wrong);
    }
    void variables() {
        for (const char* good : {"NAME", "NAME=", "NAME=a=b", "X= "})
            QCOMPARE(parseVariable(good, "x").value(), std::string(good));
        for (const char* wrong : {"", "=", "=a", "POOLBOARD_INTERNAL_X=1"})
            QVERIFY2(!parseVariable(wrong, "x"), wrong);
        QVERIFY(!parseVariable(std::string_view("A=b\0c", 5), "x"));
    }

    void sizesReadBackAsThemselves() {
        for (const uint64_t bytes : {uint64_t{0}, uint64_t{1}, uint64_t{1000}, uint64_t{1} << 10,
                                     uint64_t{3} << 20, (uint64_t{1} << 40) + 1})
            QCOMPARE(parseSizeOrNone(formatExactSize(bytes), "x").value(), bytes);
    }
};

QTEST_GUILESS_MAIN(TestLimitWords)
#include "tst_limit_words.moc"
