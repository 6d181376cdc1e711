// SPDX-License-Identifier: MIT
#include "core/base/json_check.h"
#include "core/base/plain_text.h"
#include "core/base/text.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

using namespace poolboard;
using Json = nlohmann::json;

namespace {

/// What another implementation says. Where the two rightly differ: it skips a
/// byte order mark, ends at a NUL, and takes numbers too large for a double for an error.
bool reference(const std::string& text) {
    if (text.starts_with("\xEF\xBB\xBF") || text.find('\0') != std::string::npos) return false;
    try {
        const Json read = Json::parse(text);
    } catch (const Json::out_of_range&) {
        return true;
    } catch (const Json::parse_error&) {
        return false;
    }
    return true;
}

} // namespace

class TestJsonCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheGrammar_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        for (const char* text : {"0", "-0", "1.5", "-1e9", "1E+2", "0.0e-0", "true", "false", "null", "\"\"",
                                 "[]", "{}", " [ 1 , 2 ] ", "{\"a\" : {\"b\":[null]}}", "\"\\u00e9\\n\\/\"",
                                 "1e999", "\"\\ud83d\\ude00\"", "\"\xc3\xa9\"", "\t\r\n1\n"})
            QTest::newRow(text) << QByteArray(text) << true;
        for (const char* text : {"",
                                 " ",
                                 "01",
                                 "-",
                                 "+1",
                                 ".5",
                                 "1.",
                                 "1e",
                                 "1e+",
                                 "tru",
                                 "True",
                                 "nulls",
                                 "'a'",
                                 "\"",
                                 "\"\\x\"",
                                 "\"\\u12g4\"",
                                 "\"\\u12",
                                 "\"\\",
                                 "\"a\tb\"",
                                 "\"\\ud83d\"",
                                 "\"\\ude00\"",
                                 "\"\\ud83d\\u0041\"",
                                 "[",
                                 "]",
                                 "[1,]",
                                 "[,1]",
                                 "[1 2]",
                                 "{",
                                 "{\"a\"}",
                                 "{\"a\":}",
                                 "{\"a\":1,}",
                                 "{a:1}",
                                 "{1:1}",
                                 "1 1",
                                 "[]]",
                                 "\"\xff\"",
                                 "\"\xc3",
                                 "//x\n1"})
            QTest::newRow(*text == '\0' ? "empty" : text) << QByteArray(text) << false;
        QTest::newRow("a NUL inside") << QByteArray("1\0", 2) << false;
        QTest::newRow("a NUL in a string") << QByteArray("\"a\0b\"", 5) << false;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") + "1" << false;
        QTest::newRow("512 deep") << QByteArray(512, '[') + QByteArray(512, ']') << true;
        QTest::newRow("513 deep") << QByteArray(513, '[') + QByteArray(513, ']') << false;
        QTest::newRow("far too deep") << QByteArray(1000000, '[') << false;
    }
    void knowsTheGrammar() {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        // In a place of its own size, so that a sanitizer sees one byte too far.
        const std::vector<char> exact(text.begin(), text.end());
        QCOMPARE(isJsonValue({exact.data(), exact.size()}), valid);
        if (text.size() < 513) QCOMPARE(reference(text.toStdString()), valid);
    }

    void saysWhereTheFaultIs_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<size_t>("place");
        const size_t none = std::string_view::npos;
        QTest::newRow("none") << QByteArray("[1]") << none;
        QTest::newRow("nothing") << QByteArray() << size_t(0);
        QTest::newRow("ends too early") << QByteArray("[1,") << size_t(3);
        QTest::newRow("in an escape") << QByteArray("\"\\") << size_t(2);
        QTest::newRow("in a hexadecimal escape") << QByteArray("\"\\u12") << size_t(5);
        QTest::newRow("a second value") << QByteArray("{} {}") << size_t(3);
        QTest::newRow("a key without quotes") << QByteArray("{\"a\":1,b:2}") << size_t(7);
        QTest::newRow("not UTF-8") << QByteArray("[\"a\xff\"]") << size_t(3);
        QTest::newRow("not UTF-8 after a fault") << QByteArray("[x\xff\"]") << size_t(1);
    }
    void saysWhereTheFaultIs() {
        QFETCH(QByteArray, text);
        const std::vector<char> exact(text.begin(), text.end());
        QTEST(jsonFaultAt({exact.data(), exact.size()}), "place");
    }

    void agreesWithAnotherImplementation() {
        const std::string seed =
            "{\"a\":[1,-2.5e3,true,null],\"b\\n\\u00e9\":{\"\xc3\xa9\":\"\\ud83d\\ude00\"}, \"c\":[]}";
        static constexpr char kBytes[] = "{}[]\",:\\u0019.eE+-truefalsn \n\t\0\xff\xc3\xa9";
        const std::string alphabet(kBytes, sizeof kBytes - 1);
        std::mt19937 random(20261120);
        const auto below = [&](size_t end) {
            return std::uniform_int_distribution<size_t>(0, end - 1)(random);
        };
        int valid = 0;
        for (int round = 0; round < 50000; ++round) {
            std::string text = seed;
            for (size_t change = below(3); change-- > 0 && !text.empty();) {
                const size_t at = below(text.size());
                switch (below(4)) {
                case 0:
                    text.erase(at, 1 + below(4));
                    break;
                case 1:
                    text.insert(at, 1, alphabet[below(alphabet.size())]);
                    break;
                case 2:
                    text[at] = alphabet[below(alphabet.size())];
                    break;
                default:
                    text.resize(at);
                }
            }
            const bool ours = isJsonValue(text);
            valid += ours;
            QVERIFY2(ours == reference(text), toDisplay(text).c_str());
        }
        QVERIFY(valid > 5000 && valid < 45000); // both sides were met
    }

    void plainTextIsWhatNeedsNoEscape() {
        for (int byte = 0; byte < 256; ++byte)
            for (size_t length = 1; length <= 17; ++length)
                for (size_t at = 0; at < length; ++at) {
                    std::string text(length, '~');
                    text[at] = char(byte);
                    const bool plain = byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
                    QCOMPARE(isPlainText(text), plain);
                }
        QVERIFY(isPlainText(""));
    }
};

QTEST_GUILESS_MAIN(TestJsonCheck)
#include "tst_json_check.moc"
