// SPDX-License-Identifier: MIT
#include "tests/sink/sink_probe.h"
#include "tests/source/cpu_timer.h"

#include "core/base/text.h"
#include "core/sink/record.h"
#include "core/sink/sink.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

using namespace poolboard;
using Json = nlohmann::json;

namespace {
std::string record(const Outcome& outcome) {
    std::string out;
    appendRecord(out, outcome);
    return out;
}
} // namespace

class TestRecord : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void looksAsTheInterfaceSays() {
        Outcome done = outcomeOf("a.png", "x");
        done.worker = 2;
        done.seconds = 0.012;
        QCOMPARE(record(done),
                 std::string("{\"index\":0,\"input\":\"a.png\",\"outcome\":\"succeeded\",\"result\":\"x\","
                             "\"attempts\":1,\"worker\":2,\"seconds\":0.012}"));
        Outcome failed = outcomeOf("b.png", "", OutcomeKind::Failed);
        failed.index = 7;
        failed.attempts = 3;
        failed.seconds = 1.5;
        failed.error->type = "T";
        failed.error->message = "M \"q\"";
        failed.error->trace = "l1\nl2";
        QCOMPARE(
            record(failed),
            std::string("{\"index\":7,\"input\":\"b.png\",\"outcome\":\"failed\",\"error\":{\"type\":\"T\","
                        "\"message\":\"M \\\"q\\\"\",\"trace\":\"l1\\nl2\"},"
                        "\"attempts\":3,\"worker\":0,\"seconds\":1.5}"));
    }

    void saysHowACommandOrAHostEnded() {
        Outcome failed = outcomeOf("c", "partial", OutcomeKind::Failed);
        failed.error->exitCode = 0;
        Json read = Json::parse(record(failed));
        QCOMPARE(read["error"]["exit_code"].get<int>(), 0);
        QCOMPARE(read["result"].get<std::string>(), std::string("partial"));
        QVERIFY(!read.contains("exit_code"));

        Outcome crashed = outcomeOf("c", "", OutcomeKind::Crashed);
        crashed.error->signal = SIGSEGV;
        read = Json::parse(record(crashed));
        QCOMPARE(read["signal"].get<std::string>(), std::string("SIGSEGV"));
        QVERIFY(!read["error"].contains("signal"));
        QVERIFY(!read.contains("result"));
        crashed.error->signal = 0;
        crashed.error->exitCode = 3;
        read = Json::parse(record(crashed));
        QCOMPARE(read["exit_code"].get<int>(), 3);
        crashed.error->exitCode = -1;
        crashed.error->signal = SIGRTMIN + 3; // has no name
        read = Json::parse(record(crashed));
        QCOMPARE(read["signal"].get<std::string>(), std::to_string(SIGRTMIN + 3));
    }

    void everyOutcomeHasItsWord_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        const char* words[] = {"succeeded", "failed", "timed_out", "crashed", "cancelled", "skipped"};
        for (int kind = 0; kind < 6; ++kind)
            QTest::newRow(words[kind]) << kind << QString::fromUtf8(words[kind]);
    }
    void everyOutcomeHasItsWord() {
        QFETCH(int, kind);
        QFETCH(QString, word);
        Outcome outcome = outcomeOf("i", "", OutcomeKind(kind));
        outcome.worker = -1;
        const Json read = Json::parse(record(outcome));
        QCOMPARE(QString::fromStdString(read["outcome"].get<std::string>()), word);
        QVERIFY(read["worker"].is_null());
        QCOMPARE(read.contains("error"), kind != 0 && kind != 5);
        QCOMPARE(read.contains("result"), kind == 0);
    }

    void keepsEveryByte_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<bool>("asText");
        QTest::newRow("empty") << std::string() << true;
        QTest::newRow("plain") << std::string("hello") << true;
        QTest::newRow("controls") << std::string("\0\x01\n\r\t\x1f\x7f\"\\/", 10) << true;
        QTest::newRow("utf-8") << std::string("gr\xc3\xbc\xc3\x9f \xf0\x9f\x98\x80") << true;
        QTest::newRow("cut utf-8") << std::string("x\xc3") << false;
        QTest::newRow("latin-1") << std::string("gr\xfc\xdf") << false;
        QTest::newRow("surrogate") << std::string("\xed\xa0\x80") << false;
        QTest::newRow("noise") << std::string("\xff\x00\xfe\x80", 4) << false;
    }
    void keepsEveryByte() {
        QFETCH(std::string, bytes);
        QFETCH(bool, asText);
        for (const Content content : {Content::Raw, Content::Text}) {
            Outcome outcome = outcomeOf(bytes, bytes);
            outcome.content = content;
            const Json read = Json::parse(record(outcome));
            for (const std::string name : {"input", "result"}) {
                QCOMPARE(read.contains(name), asText);
                QCOMPARE(read.contains(name + "_base64"), !asText);
                std::string back;
                if (asText)
                    back = read[name].get<std::string>();
                else
                    QVERIFY(fromBase64(read[name + "_base64"].get<std::string>(), back));
                QVERIFY(back == bytes);
            }
        }
    }

    void takesJsonOnlyWhenItIs_data() {
        QTest::addColumn<std::string>("result");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char* name, const std::string& result, bool valid) {
            QTest::newRow(name) << result << valid;
        };
        row("object", "{\"a\":[1,2.5,null,true]}", true);
        row("number", "-1.5e3", true);
        row("string", "\"x\"", true);
        row("pretty", "{\n  \"a\": 1,\r\n  \"b\": \"\\n\"\n}\n", true);
        row("empty", "", false);
        row("cut", "{\"a\":", false);
        row("two values", "1 2", false);
        row("injection", "1,\"index\":99", false);
        row("after a NUL", std::string("1\0,\"index\":99", 13), false);
        row("with a byte order mark",
            "\xEF\xBB\xBF"
            "1",
            false);
        row("a raw newline in a string", "\"a\nb\"", false);
        row("not UTF-8", "\"\xff\"", false);
        row("NaN", "NaN", false);
        row("too deep for readers", std::string(100000, '[') + std::string(100000, ']'), false);
        row("deep and cut", std::string(100000, '['), false);
    }
    void takesJsonOnlyWhenItIs() {
        QFETCH(std::string, result);
        QFETCH(bool, valid);
        Outcome outcome = outcomeOf("i", result);
        outcome.content = Content::Json;
        const std::string line = record(outcome);
        QVERIFY(line.find('\n') == std::string::npos && line.find('\r') == std::string::npos);
        const Json read = Json::parse(line);
        QCOMPARE(read["index"].get<int>(), 0);
        if (valid) {
            QVERIFY(read["result"] == Json::parse(result));
            return;
        }
        std::string back;
        if (isUtf8(result))
            back = read["result"].get<std::string>();
        else
            QVERIFY(fromBase64(read["result_base64"].get<std::string>(), back));
        QVERIFY(back == result);
    }

    void printsSecondsShortly_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << 0.0 << QStringLiteral("0");
        QTest::newRow("whole") << 12.0 << QStringLiteral("12");
        QTest::newRow("micro") << 0.000001 << QStringLiteral("0.000001");
        QTest::newRow("less") << 0.0000004 << QStringLiteral("0");
        QTest::newRow("rounded up") << 0.9999996 << QStringLiteral("1");
        QTest::newRow("zeros inside") << 1.050 << QStringLiteral("1.05");
        QTest::newRow("tenth") << 3600.1 << QStringLiteral("3600.1");
        QTest::newRow("negative") << -1.0 << QStringLiteral("0");
        QTest::newRow("not a number") << std::nan("") << QStringLiteral("0");
        QTest::newRow("endless") << std::numeric_limits<double>::infinity() << QStringLiteral("0");
    }
    void printsSecondsShortly() {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        std::string out;
        appendSeconds(out, seconds);
        QCOMPARE(QString::fromStdString(out), text);
    }

    void isFast() {
        Outcome outcome =
            outcomeOf("photos/2026/holiday_0917.tif", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b");
        outcome.seconds = 0.012345;
        constexpr size_t kRecords = 1000000;
        for (const Content content : {Content::Text, Content::Json}) {
            outcome.content = content;
            if (content == Content::Json) outcome.result = "{\"width\":320,\"height\":200,\"name\":\"x\"}";
            std::string out;
            size_t bytes = 0;
            const CpuTimer timer;
            for (size_t k = 0; k < kRecords; ++k) {
                outcome.index = k;
                appendRecord(out, outcome);
                if (out.size() > 128 * 1024) {
                    bytes += out.size();
                    out.clear();
                }
            }
            QVERIFY(bytes > kRecords * 100);
            qInfo("%s: %.2f million records/s", content == Content::Json ? "json" : "text",
                  double(kRecords) * 1e3 / timer.nanoseconds());
        }
    }
};

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
