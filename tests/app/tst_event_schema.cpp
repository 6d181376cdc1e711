// SPDX-License-Identifier: MIT
// docs/events.schema.json against what real runs say.
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <csignal>

namespace {

using Words = Program::Words;

const QString kSchema = QStringLiteral(TEST_SOURCE_DIR "/docs/events.schema.json");

struct Checked {
    bool good;
    QByteArray said;
};

Checked check(const std::string& lines, const char* part = "") {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(TEST_SOURCE_DIR "/tests/app/check-events"),
                  {kSchema, QString::fromLatin1(part)});
    process.write(lines.data(), qint64(lines.size()));
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000);
    return {ended && process.exitCode() == 0, process.readAll()};
}

} // namespace

Q_DECLARE_METATYPE(Words)

class TestEventSchema : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatARunSaysIsGood_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("types");
        const auto row = [](const char* name, const Words& words, const QByteArray& input, int status,
                            const char* types) {
            QTest::newRow(name) << words << input << status << QByteArray(types);
        };
        row("a command that fails at first",
            {"--retries", "1", "--retry-delay", "1ms", "--shell", "--", "echo o; echo e >&2; exit {}",
             ":::", "0", "1"},
            "", 3, "attempt_failed item_done log run_started status summary worker");
        row("bytes that are not text", {"-0", "--", "printf", "%s\\377", "{}"}, QByteArray("a\0\xFF\0", 4), 0,
            "item_done run_started status summary worker");
        row("results of a worker", {"-w", "fault"}, "echo:x\ntext:3\nbig:3\n", 0,
            "item_done run_started status summary worker");
        row("progress, crash, timeout",
            {"-w", "fault", "--kind", "processes", "-j", "2", "--timeout", "1s", "--grace", "200ms",
             ":::", "echo:1", "segv", "abort", "sleep:100000"},
            "", 3, "item_done run_started status summary worker");
        row("an unsized source that ends badly", {"--input-command", "echo a; exit 3", "--", "true"}, "", 1,
            "item_done run_started status summary warning worker");
        row("no items", {"--", "true"}, "", 0, "run_started status summary worker");
    }
    void whatARunSaysIsGood() {
        QFETCH(Words, words);
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, types);
        words.insert(words.begin(), {"--cli", "run", "--no-journal", "--json", "-O", "ndjson"});
        Program program(words);
        program.write(input.toStdString());
        QTEST(program.wait(), "status");
        const Checked events = check(program.err());
        QVERIFY2(events.good, events.said.constData());
        for (const QByteArray& type : types.split(' '))
            QVERIFY2(events.said.contains(QByteArray(" ") += type), events.said.constData());
        const Checked records = check(program.out(), "#/$defs/record");
        QVERIFY2(records.good, records.said.constData());
        const QByteArray lines = QByteArray::fromStdString(program.err()).trimmed();
        QVERIFY(lines.mid(lines.lastIndexOf('\n') + 1).contains("\"type\":\"summary\""));
    }

    void aStoppedRunSaysSo() {
        Program program(
            {"--cli", "run", "--no-journal", "--json", "--grace", "200ms", "--", "sleep", ":::", "1000"});
        QVERIFY(program.waitForErr("\"running\":1"));
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
        const Checked events = check(program.err());
        QVERIFY2(events.good, events.said.constData());
    }

    void theSchemaFindsWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("good");
        const QByteArray head = "{\"v\":1,\"t\":\"2026-01-02T03:04:05.678Z\",\"run\":\"r\",\"type\":";
        QTest::newRow("good") << head + "\"warning\",\"message\":\"m\"}" << true;
        QTest::newRow("a new type") << head + "\"weather\",\"sun\":true}" << true;
        QTest::newRow("a new field") << head + "\"warning\",\"message\":\"m\",\"new\":1}" << true;
        QTest::newRow("a field missing") << head + "\"warning\"}" << false;
        QTest::newRow("a wrong type") << head + "\"warning\",\"message\":3}" << false;
        QTest::newRow("another version")
            << QByteArray(head).replace("\"v\":1", "\"v\":2") + "\"x\"}" << false;
        QTest::newRow("a local time") << QByteArray(head).replace("Z", "") + "\"x\"}" << false;
        QTest::newRow("no run") << QByteArray(head).replace("\"run\":\"r\",", "") + "\"x\"}" << false;
        QTest::newRow("an outcome there is not")
            << head +
                   "\"item_done\",\"index\":0,\"input\":\"a\",\"outcome\":\"ok\",\"result\":1,\"attempts\":1,"
                   "\"worker\":0,\"seconds\":1}"
            << false;
        QTest::newRow("a success without a result")
            << head + "\"item_done\",\"index\":0,\"input\":\"a\",\"outcome\":\"succeeded\",\"attempts\":1,"
                      "\"worker\":0,\"seconds\":1}"
            << false;
    }
    void theSchemaFindsWhatIsWrong() {
        QFETCH(QByteArray, line);
        const Checked checked = check(line.toStdString() + "\n");
        QVERIFY2(checked.said.contains("types:"), checked.said.constData());
        QTEST(checked.good, "good");
    }
};

QTEST_GUILESS_MAIN(TestEventSchema)
#include "tst_event_schema.moc"
