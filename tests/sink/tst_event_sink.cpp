// SPDX-License-Identifier: MIT
#include "tests/sink/sink_probe.h"

#include "core/sink/sink.h"

#include <QDateTime>

#include <algorithm>

#include <nlohmann/json.hpp>

using namespace poolboard;
using Json = nlohmann::json;

namespace {

Snapshot someSnapshot() {
    Snapshot snapshot;
    snapshot.state = RunState::Failing;
    snapshot.total = 100;
    snapshot.counts = {10, 1, 2, 3, 4, 5};
    snapshot.running = 6;
    snapshot.waiting = 7;
    snapshot.held = 8;
    snapshot.elapsed = 1.5;
    snapshot.rate = 12.25;
    snapshot.stopReason = "because";
    snapshot.exitStatus = 3;
    return snapshot;
}

} // namespace

class TestEventSink : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string m_path;

    /// What one event becomes, without the fields all have (which are checked).
    Json written(const Event& event) {
        auto sink = openEvents({m_path}, "run \"1\"", -1);
        if (!sink || !sink.value()->write(event) || !sink.value()->finish()) return "cannot write";
        return common(contents(m_path));
    }
    static Json common(const std::string& line) {
        if (!line.ends_with("}\n") || line.find('\n') != line.size() - 1) return "not one line";
        Json read = Json::parse(line);
        const auto time = QDateTime::fromString(QString::fromStdString(read["t"]), Qt::ISODateWithMs);
        if (read["v"] != 1 || read["run"] != "run \"1\"" || read["t"].get<std::string>().size() != 24 ||
            !time.isValid() || qAbs(time.msecsTo(QDateTime::currentDateTimeUtc())) > 60000)
            return "wrong beginning: " + line;
        for (const char* name : {"v", "t", "run"})
            read.erase(name);
        return read;
    }
    void compare(const Event& event, const char* expected) {
        const Json read = written(event);
        QVERIFY2(read == Json::parse(expected), read.dump().c_str());
    }

private Q_SLOTS:
    void initTestCase() { m_path = m_folder.filePath(QStringLiteral("events")).toStdString(); }

    void rendersEveryEvent() {
        compare(RunStarted{"thumbs", "image/thumbnail", "processes", 4, 1, 2, 50},
                "{\"type\":\"run_started\",\"job\":\"thumbs\",\"worker\":\"image/"
                "thumbnail\",\"size\":50,\"shape\":"
                "{\"kind\":\"processes\",\"hosts\":4,\"workers_per_host\":1,\"in_flight\":2}}");
        compare(RunStarted{"", "w", "threads", 1, 8, 1, {}},
                "{\"type\":\"run_started\",\"job\":\"\",\"worker\":\"w\",\"size\":null,\"shape\":"
                "{\"kind\":\"threads\",\"hosts\":1,\"workers_per_host\":8,\"in_flight\":1}}");
        compare(WorkerChanged{3, 4711, WorkerState::Initialising, ""},
                "{\"type\":\"worker\",\"worker\":3,\"pid\":4711,\"state\":\"initialising\"}");
        compare(WorkerChanged{3, 0, WorkerState::Crashed, "SIGSEGV"},
                "{\"type\":\"worker\",\"worker\":3,\"pid\":0,\"state\":\"crashed\",\"message\":\"SIGSEGV\"}");
        compare(ItemStarted{7, 2, 1}, "{\"type\":\"item_started\",\"index\":7,\"attempt\":2,\"worker\":1}");
        compare(ItemProgress{7, 1, 5, 10, "half\n"}, "{\"type\":\"item_progress\",\"index\":7,\"worker\":1,"
                                                     "\"done\":5,\"total\":10,\"note\":\"half\\n\"}");
        compare(
            ItemProgress{7, 1, 5, 0, ""},
            "{\"type\":\"item_progress\",\"index\":7,\"worker\":1,\"done\":5,\"total\":null,\"note\":\"\"}");
        compare(
            AttemptFailed{7, 1, 0, OutcomeKind::TimedOut, "timed_out", "too slow", 1.5},
            "{\"type\":\"attempt_failed\",\"index\":7,\"attempt\":1,\"worker\":0,\"outcome\":\"timed_out\","
            "\"error\":{\"type\":\"timed_out\",\"message\":\"too slow\"},\"retry_in\":1.5}");
        compare(WarningEvent{"careful \xff"}, "{\"type\":\"warning\",\"message\":\"careful \\ufffd\"}");
        compare(LogEvent{2, 9, 2, "text"},
                "{\"type\":\"log\",\"worker\":2,\"index\":9,\"level\":\"warning\",\"text\":\"text\"}");
        compare(LogEvent{2, {}, 99, "t"},
                "{\"type\":\"log\",\"worker\":2,\"index\":null,\"level\":\"error\",\"text\":\"t\"}");
    }

    void rendersStatusAndSummary() {
        const char* counts =
            "{\"succeeded\":10,\"failed\":1,\"timed_out\":2,\"crashed\":3,\"cancelled\":4,\"skipped\":5}";
        Json status = {{"type", "status"}, {"state", "failing"}, {"done", 25},    {"failed", 10},
                       {"total", 100},     {"running", 6},       {"waiting", 7},  {"held", 8},
                       {"elapsed", 1.5},   {"rate", 12.25},      {"eta", nullptr}};
        status["counts"] = Json::parse(counts);
        status["basis"] = "items";
        status["estimated_total"] = nullptr;
        Snapshot snapshot = someSnapshot();
        snapshot.basis = TotalBasis::Items;
        QVERIFY2(written(StatusEvent{snapshot}) == status, written(StatusEvent{snapshot}).dump().c_str());
        snapshot.eta = {7, 11.5};
        snapshot.total.reset();
        snapshot.estimatedTotal = 300;
        snapshot.basis = TotalBasis::Bytes;
        status["estimated_total"] = 300;
        status["basis"] = "bytes";
        status["eta"] = {7, 11.5};
        status["total"] = nullptr;
        QVERIFY2(written(StatusEvent{snapshot}) == status, written(StatusEvent{snapshot}).dump().c_str());

        Json summary = {{"type", "summary"}, {"state", "halted"}, {"done", 25},          {"failed", 10},
                        {"total", nullptr},  {"elapsed", 1.5},    {"reason", "because"}, {"exit_status", 3}};
        summary["counts"] = Json::parse(counts);
        snapshot.state = RunState::Halted;
        QVERIFY2(written(SummaryEvent{snapshot}) == summary, written(SummaryEvent{snapshot}).dump().c_str());
    }

    void anOutcomeIsItsRecord() {
        const Outcome outcome = outcomeOf("in\xff", "out", OutcomeKind::Failed);
        auto sink = openEvents({m_path}, "run \"1\"", -1);
        QVERIFY(sink.value()->write(outcome).ok() && sink.value()->finish().ok());
        Json read = common(contents(m_path));
        QCOMPARE(read["type"].get<std::string>(), std::string("item_done"));
        read.erase("type");
        std::string record;
        appendRecord(record, outcome);
        QVERIFY2(read == Json::parse(record), read.dump().c_str());
    }

    void goesToStderrForADash() {
        Pipe pipe;
        bool ok = false;
        {
            const Redirect err(2, pipe.write.get());
            auto sink = openEvents({"-"}, "run \"1\"", -1);
            ok = sink.ok() && sink.value()->write(WarningEvent{"w"}).ok() && sink.value()->finish().ok();
        }
        pipe.write.reset();
        QVERIFY(ok);
        QCOMPARE(common(pipe.drain())["message"].get<std::string>(), std::string("w"));
    }

    void aStopEndsTheWaitForAReader() {
        Pipe pipe;
        Bell stop;
        stop.ring();
        Result<void> result;
        {
            const Redirect err(2, pipe.write.get());
            auto sink = openEvents({"-"}, "r", stop.fd());
            const WarningEvent warning{std::string(1000, 'w')};
            for (int k = 0; k < 1000 && result.ok(); ++k) // more than a pipe holds
                result = sink.value()->write(warning);
        }
        QVERIFY(!result.ok());
        QCOMPARE(result.error().where, std::string("stderr"));
    }

    void namesAFileThatCannotBeOpened() {
        const auto sink = openEvents({m_path + "/no/such"}, "r", -1);
        QVERIFY(!sink.ok());
        QVERIFY2(sink.error().text().find("cannot open for writing") != std::string::npos,
                 sink.error().text().c_str());
    }

    void everyPlaceGetsTheSameStream() {
        const std::string second = m_path + "2";
        auto sink = openEvents({m_path, second}, "r", -1);
        QVERIFY(sink.ok());
        QVERIFY(sink.value()->write(Event(WarningEvent{"w"})).ok());
        QVERIFY(sink.value()->write(outcomeOf("a", "1")).ok() && sink.value()->finish().ok());
        QCOMPARE(std::ranges::count(contents(m_path), '\n'), 2);
        QCOMPARE(contents(second), contents(m_path));
    }

    void diagnosticsComeBeforeTheirItem() {
        auto sink = openEvents({m_path}, "r", -1);
        Outcome outcome = outcomeOf("a", "1");
        outcome.index = 5;
        outcome.worker = 2;
        outcome.diagnostics = "warned \"x\"\n\xff";
        QVERIFY(sink.value()->write(outcome).ok() && sink.value()->finish().ok());
        const QStringList lines = QString::fromStdString(contents(m_path)).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY2(
            lines[0].endsWith(QStringLiteral("\"type\":\"log\",\"worker\":2,\"index\":5,\"level\":\"info\","
                                             "\"text\":\"warned \\\"x\\\"\\n\uFFFD\"}")),
            qPrintable(lines[0]));
        QVERIFY(lines[1].contains(QStringLiteral("\"type\":\"item_done\"")));
    }
};

QTEST_GUILESS_MAIN(TestEventSink)
#include "tst_event_sink.moc"
