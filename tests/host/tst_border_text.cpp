// SPDX-License-Identifier: MIT
#include "core/host/border_text.h"

#include "core/base/text.h"
#include "core/host/item_error.h"

#include <QTest>

using namespace poolboard;
using namespace poolboard::host;

class BorderTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatAPluginSaysBecomesFitToTravel_data() {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("plain, with line breaks") << QByteArray("a\nb\tc") << QByteArray("a\nb\tc");
        QTest::newRow("UTF-8") << QByteArray("Größe 😀") << QByteArray("Größe 😀");
        QTest::newRow("invalid") << QByteArray("a\xFFz\xC3") << QByteArray("a\xEF\xBF\xBDz\xEF\xBF\xBD");
        QTest::newRow("just fits") << QByteArray(20, 'x') << QByteArray(20, 'x');
        QTest::newRow("one too long") << QByteArray(21, 'x') << QByteArray("xxxxxxxxxxx… [cut]");
        QTest::newRow("cut at a character")
            << QByteArray("xxxxxxxxxxäääääää") << QByteArray("xxxxxxxxxx… [cut]");
    }
    void whatAPluginSaysBecomesFitToTravel() {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, sent);
        const std::string clean = cleanText(said.constData(), 20);
        QCOMPARE(QByteArray::fromStdString(clean), sent);
        QVERIFY(isUtf8(clean));
        QVERIFY(clean.size() <= 20);
    }
    void noTextIsAnEmptyText() { QCOMPARE(cleanText(static_cast<const char*>(nullptr), 20), std::string()); }

    void anErrorGetsWordsWhereThePluginGaveNone() {
        poolboard_error error{};
        error.size = sizeof error;
        error.code = POOLBOARD_E_DENIED;
        const ItemError out = ItemError::fromPlugin(&error);
        QCOMPARE(out.type, std::string("denied"));
        QVERIFY(out.message.find("POOLBOARD_E_DENIED (-7)") != std::string::npos);
        QCOMPARE(ItemError::fromPlugin(nullptr).type, std::string("protocol"));
    }
    void fieldsBehindAPluginsSizeAreNotRead() {
        poolboard_error error{};
        error.size = offsetof(poolboard_error, retry);
        error.code = POOLBOARD_E_INPUT;
        error.type = reinterpret_cast<const char*>(uintptr_t{16}); // would crash
        error.cause = reinterpret_cast<const poolboard_error*>(uintptr_t{16});
        const ItemError out = ItemError::fromPlugin(&error);
        QCOMPARE(out.type, std::string("input"));
        QCOMPARE(out.exitCode, -1);
    }
    void aLoopOfCausesEnds() {
        poolboard_error error{};
        error.size = sizeof error;
        error.message = "round";
        error.cause = &error;
        QVERIFY(ItemError::fromPlugin(&error).trace.size() < kMaxTrace);
    }
    void everyTextOfAnErrorIsBounded() {
        const std::string longText(1 << 20, 'x');
        poolboard_error cause{}, error{};
        cause.size = error.size = sizeof error;
        error.type = error.message = error.trace = cause.message = longText.c_str();
        error.cause = &cause;
        const ItemError out = ItemError::fromPlugin(&error);
        QVERIFY(out.type.size() <= kMaxType && out.message.size() <= kMaxMessage &&
                out.trace.size() <= kMaxTrace);
        QVERIFY(QByteArray::fromStdString(out.message).endsWith("… [cut]"));
    }
    void adviceOutsideTheSetIsNoAdvice() {
        poolboard_error error{};
        error.size = sizeof error;
        error.retry = 77;
        QCOMPARE(ItemError::fromPlugin(&error).body().advice, uint8_t{0});
    }
};

QTEST_GUILESS_MAIN(BorderTextTest)
#include "tst_border_text.moc"
