// SPDX-License-Identifier: MIT
#include "core/base/text.h"

#include <QTest>
#include <array>

using namespace poolboard;
using namespace std::string_view_literals;

namespace {
const std::string kHole = "\xEF\xBF\xBD"; // U+FFFD
QByteArray bytes(const std::string& text) { return QByteArray(text.data(), qsizetype(text.size())); }
} // namespace

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void utf8IsToldFromOtherBytes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("empty") << QByteArray("") << true;
        QTest::newRow("ascii with NUL") << QByteArray("a\0b", 3) << true;
        QTest::newRow("two bytes") << QByteArray("\xC3\xA9") << true;
        QTest::newRow("three bytes") << QByteArray("\xE2\x82\xAC") << true;
        QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << true;
        QTest::newRow("the last") << QByteArray("\xF4\x8F\xBF\xBF") << true;
        QTest::newRow("above the last") << QByteArray("\xF4\x90\x80\x80") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("before surrogates") << QByteArray("\xED\x9F\xBF") << true;
        QTest::newRow("overlong 2") << QByteArray("\xC0\xAF") << false;
        QTest::newRow("overlong 2, high") << QByteArray("\xC1\xBF") << false;
        QTest::newRow("overlong 3") << QByteArray("\xE0\x9F\xBF") << false;
        QTest::newRow("overlong 4") << QByteArray("\xF0\x8F\xBF\xBF") << false;
        QTest::newRow("cut 2") << QByteArray("a\xC3") << false;
        QTest::newRow("cut 3") << QByteArray("\xE2\x82") << false;
        QTest::newRow("cut 4") << QByteArray("\xF0\x9F\x98") << false;
        QTest::newRow("lone tail") << QByteArray("\x80") << false;
        QTest::newRow("ff") << QByteArray("ab\xFF") << false;
        QTest::newRow("bad tail") << QByteArray("\xE2\x28\xA1") << false;
    }
    void utf8IsToldFromOtherBytes() {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QCOMPARE(isUtf8(text.toStdString()), valid);
    }

    void whatIsShownIsSafe_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("plain") << QByteArray("a é €") << QByteArray("a é €");
        QTest::newRow("line breaks") << QByteArray("a\nb\r\tc") << QByteArray("a b  c");
        QTest::newRow("escape, delete, NUL") << QByteArray("a\x1B[31m\x7F\0b", 9) << QByteArray("a [31m  b");
        QTest::newRow("C1 control sequence introducer") << QByteArray("a\xC2\x9B"
                                                                      "31mb")
                                                        << QByteArray("a 31mb");
        QTest::newRow("first and last C1")
            << QByteArray("\xC2\x80\xC2\x9F\xC2\xA0") << QByteArray("  \xC2\xA0");
        QTest::newRow("what reorders the line")
            << QByteArray("a\u202Eb\u2066c\u200Fd") << bytes("a" + kHole + "b" + kHole + "c\u200Fd");
        QTest::newRow("line separators") << QByteArray("a\u2028b\u2029") << bytes("a" + kHole + "b" + kHole);
        QTest::newRow("not UTF-8") << QByteArray("a\xFF\xC3") << bytes("a" + kHole + kHole);
    }
    void whatIsShownIsSafe() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        QCOMPARE(bytes(toDisplay(text.toStdString())), shown);
    }

    void longTextIsCutAtACharacter() {
        QCOMPARE(toDisplay("abcdef", 6), std::string("abcdef"));
        QCOMPARE(toDisplay("abcdefg", 6), std::string("abcdef…"));
        QCOMPARE(toDisplay("aé€", 3), std::string("aé…"));
        QCOMPARE(toDisplay("aé€", 2), std::string("a…"));
        QCOMPARE(toDisplay("", 0), std::string());
        for (size_t length = 0; length < 12; ++length)
            QVERIFY(isUtf8(toDisplay("\xF0\x9F\x98\x80\xFF"
                                     "é\xE2\x82\xAC",
                                     length)));
    }

    void jsonStringsAreEscaped() {
        std::string out = "x";
        appendJsonString(out, "q\" b\\ n\n t\t r\r 0\0 1\x01 d\x7F é/"sv);
        QCOMPARE(out, std::string("x\"q\\\" b\\\\ n\\n t\\t r\\r 0\\u0000 1\\u0001 d\\u007f é/\""));
        out.clear();
        appendJsonString(out, "");
        QCOMPARE(out, std::string("\"\""));
        out.clear();
        appendJsonText(out, "a\xFF\"\xC3");
        QCOMPARE(out, "\"a" + kHole + "\\\"" + kHole + "\"");
    }

    void base64IsThatOfTheStandard_data() { // RFC 4648, section 10
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("0") << QByteArray("") << QByteArray("");
        QTest::newRow("1") << QByteArray("f") << QByteArray("Zg==");
        QTest::newRow("2") << QByteArray("fo") << QByteArray("Zm8=");
        QTest::newRow("3") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("4") << QByteArray("foob") << QByteArray("Zm9vYg==");
        QTest::newRow("6") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
        QTest::newRow("bytes") << QByteArray("\xFB\xFF\x00", 3) << QByteArray("+/8A");
    }
    void base64IsThatOfTheStandard() {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, encoded);
        QCOMPARE(bytes(toBase64(plain.toStdString())), encoded);
        std::string back = "before";
        QVERIFY(fromBase64(encoded.toStdString(), back));
        QCOMPARE(bytes(back), plain);
    }

    void everyByteSurvivesBase64() {
        std::string all;
        for (int length = 0; length < 300; ++length) {
            std::string back;
            QVERIFY(fromBase64(toBase64(all), back));
            QCOMPARE(back, all);
            all += static_cast<char>(length * 37);
        }
    }

    void whatIsNotBase64IsRefusedAndNothingIsTouched() {
        for (const char* bad :
             {"Z", "Zg", "Zg=", "Zg=a", "=Zg=", "====", "Z===", "Zm9v\n", "Zm 9", "Zg==Zg==", "Zm-_"}) {
            std::string out = "before";
            QVERIFY2(!fromBase64(bad, out), bad);
            QCOMPARE(out, std::string("before"));
        }
    }

    void distancesBetweenWords() {
        QCOMPARE(editDistance("", ""), size_t(0));
        QCOMPARE(editDistance("abc", ""), size_t(3));
        QCOMPARE(editDistance("kitten", "sitting"), size_t(3));
        QCOMPARE(editDistance("chunk_size", "chunksize"), size_t(1));
    }

    void theNearestWordIsFound() {
        const std::array<std::string_view, 5> words = {"lines", "files", "range", "items", "ordered"};
        QCOMPARE(nearMiss("line", words), std::string("lines"));
        QCOMPARE(nearMiss("file", words), std::string("files"));
        QCOMPARE(nearMiss("rnage", words), std::string("range"));
        QCOMPARE(nearMiss("orderd", words), std::string("ordered"));
        QCOMPARE(nearMiss("colour", words), std::string());
        QCOMPARE(nearMiss("x", words), std::string());
        QCOMPARE(nearMiss("", words), std::string());
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
