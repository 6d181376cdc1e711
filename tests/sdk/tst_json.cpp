// SPDX-License-Identifier: MIT
#include "plugins/sdk/json.hpp"

#include <QTest>

#include <cmath>

using poolboard::Json;
using poolboard::JsonError;

namespace {

/// The value as a small text, to compare whole trees in one line.
std::string shape(const Json& value) {
    std::string out;
    switch (value.type()) {
    case Json::Type::Null:
        return "null";
    case Json::Type::Bool:
        return value.asBool() ? "true" : "false";
    case Json::Type::Integer:
        return "i" + std::to_string(value.asInt());
    case Json::Type::Real:
        return "r" + std::to_string(value.asDouble());
    case Json::Type::String:
        return "'" + value.asString() + "'";
    case Json::Type::Array:
        for (const Json& item : value.items())
            out += (out.empty() ? "" : ",") + shape(item);
        return "[" + out + "]";
    case Json::Type::Object:
        for (const auto& [key, member] : value.members())
            out += (out.empty() ? "" : ",") + key + ":" + shape(member);
        return "{" + out + "}";
    }
    return "?";
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsJson_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, QByteArray text, QByteArray expected) {
            QTest::newRow(name) << text << expected;
        };
        row("null", "null", "null");
        row("words", "[true,false]", "[true,false]");
        row("spaces", " \t\r\n{ \"a\" : [ 1 , 2 ] } \n", "{a:[i1,i2]}");
        row("empty", "[{},[],\"\"]", "[{},[],'']");
        row("integers", "[0,-0,-7,9223372036854775807]", "[i0,i0,i-7,i9223372036854775807]");
        row("beyond 64 bits", "9223372036854775808", "r9223372036854775808.000000");
        row("reals", "[1.5,1e2,-2.5E-1,1E+1]", "[r1.500000,r100.000000,r-0.250000,r10.000000]");
        row("escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "'\"\\/\b\f\n\r\t'");
        row("unicode escapes", R"("\u0041\u00e9\u20ac\ud83d\ude00")",
            "'A\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'");
        row("a NUL", R"("a\u0000b")", QByteArray("'a\0b'", 5));
        row("utf-8", "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"", "'\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'");
        row("64 levels", QByteArray(64, '[') + QByteArray(64, ']'),
            QByteArray(64, '[') + QByteArray(64, ']'));
    }
    void readsWhatIsJson() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(shape(Json::parse(text.toStdString()))), expected);
    }

    void refusesWhatIsNot_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char* name, QByteArray text, QByteArray problem) {
            QTest::newRow(name) << text << problem;
        };
        row("nothing", "", "byte 0: expected a value");
        row("a word", "nul", "byte 0: expected a value");
        row("two values", "1 2", "byte 2: expected the end");
        row("open object", "{\"a\":1", "byte 6: expected ',' or '}'");
        row("no colon", "{\"a\" 1}", "byte 5: expected ':'");
        row("key without quotes", "{a:1}", "byte 1: expected a key in quotes");
        row("comma at the end", "[1,]", "byte 3: expected a value");
        row("comma in an object", "{\"a\":1,}", "byte 7: expected a key in quotes");
        row("open array", "[1", "byte 2: expected ',' or ']'");
        row("leading zero", "01", "byte 2: expected a value");
        row("plus", "+1", "byte 0: expected a value");
        row("minus alone", "-", "byte 1: expected a value");
        row("no digit after the point", "1.", "byte 2: expected a digit");
        row("no digit in the exponent", "1e", "byte 2: expected a digit");
        row("infinite", "1e999", "byte 5: a number out of range");
        row("open string", "\"a", "byte 2: a string without its end");
        row("ends in a backslash", "\"a\\", "byte 3: an unknown escape");
        row("control character", "\"\n\"", "byte 1: a control character in a string");
        row("unknown escape", "\"\\x\"", "byte 2: an unknown escape");
        row("short hex", "\"\\u12\"", "byte 3: expected four hex digits");
        row("hex with a sign", "\"\\u-001\"", "byte 3: expected four hex digits");
        row("lone high surrogate", "\"\\ud800\"", "half a surrogate pair");
        row("lone low surrogate", "\"\\udc00\"", "half a surrogate pair");
        row("high twice", "\"\\ud800\\ud800\"", "half a surrogate pair");
        row("stray byte", "\"\xff\"", "byte 1: not UTF-8");
        row("overlong", "\"\xc0\xaf\"", "byte 1: not UTF-8");
        row("overlong, three", "\"\xe0\x80\x80\"", "byte 1: not UTF-8");
        row("surrogate as UTF-8", "\"\xed\xa0\x80\"", "byte 1: not UTF-8");
        row("too far", "\"\xf4\x90\x80\x80\"", "byte 1: not UTF-8");
        row("cut character", "\"\xe2\x82", "byte 1: not UTF-8");
        row("a NUL byte", QByteArray("\0", 1), "byte 0: expected a value");
        row("a NUL byte after", QByteArray("1\0", 2), "byte 1: expected the end");
        row("66 levels", QByteArray(66, '[') + QByteArray(66, ']'), "nested too deeply");
        row("a million levels", QByteArray(1000000, '['), "nested too deeply");
    }
    void refusesWhatIsNot() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, problem);
        try {
            (void)Json::parse(text.toStdString());
        } catch (const JsonError& error) {
            QVERIFY2(QByteArray(error.what()).contains(problem), error.what());
            return;
        }
        QFAIL("it was taken");
    }

    void noPrefixOfATextIsTakenForTheWhole() {
        const std::string text = R"({"a":[1,-2.5e3,true,null,"\u00e9x"],"b":{"c":false}})";
        QVERIFY(Json::parse(text).isObject());
        for (size_t length = 0; length < text.size(); ++length)
            QVERIFY_EXCEPTION_THROWN((void)Json::parse(std::string_view(text).substr(0, length)), JsonError);
    }

    void gettersFallBackInsteadOfFailing() {
        const Json value =
            Json::parse(R"({"w":320,"r":2.5,"whole":3.0,"s":"x","t":true,"l":[1],"w2":null,"w":321})");
        QCOMPARE(value["w"].asInt(), int64_t{321}); // the last of equal keys
        QCOMPARE(value["whole"].asInt(), int64_t{3});
        QCOMPARE(value["r"].asInt(7), int64_t{7});
        QCOMPARE(value["w"].asDouble(), 321.0);
        QCOMPARE(value["none"].asInt(5), int64_t{5});
        QCOMPARE(value["s"].asInt(5), int64_t{5});
        QCOMPARE(value["s"].asString(), std::string("x"));
        QCOMPARE(value["none"].asString("y"), std::string("y"));
        QCOMPARE(value["t"].asBool(), true);
        QCOMPARE(value["s"].asBool(true), true);
        QVERIFY(value.contains("w2") && value["w2"].isNull());
        QVERIFY(!value.contains("none"));
        QVERIFY(value["none"]["deeper"][3].isNull());
        QCOMPARE(value["l"][0].asInt(), int64_t{1});
        QCOMPARE(value["l"].size(), size_t{1});
    }

    void isWrittenAsItIsRead_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"null", "true", "false", "0", "-9223372036854775808", "2.5", "1e+300",
                                 "\"\"", "\"a\\\"\\\\b\"", "\"\\u000a\\u001f\"", "\"\xe2\x82\xac\"", "[]",
                                 "[1,[2,\"x\"]]", "{}", "{\"b\":1,\"a\":{\"c\":null}}"})
            QTest::newRow(text) << QByteArray(text);
    }
    void isWrittenAsItIsRead() {
        QFETCH(QByteArray, text);
        QCOMPARE(Json::parse(text.toStdString()).text(), text.toStdString());
    }

    void isMadeFromValues() {
        const Json made = Json::object({{"t", true},
                                        {"i", -7},
                                        {"u", UINT64_MAX},
                                        {"r", 0.25},
                                        {"nan", std::nan("")},
                                        {"s", "x"},
                                        {"bytes", std::string("a\xff")},
                                        {"l", Json::array({1, "two", Json()})}});
        QCOMPARE(made.text(),
                 std::string("{\"t\":true,\"i\":-7,\"u\":18446744073709551616,\"r\":0.25,\"nan\":null,"
                             "\"s\":\"x\",\"bytes\":\"a\xEF\xBF\xBD\",\"l\":[1,\"two\",null]}"));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
