// SPDX-License-Identifier: MIT
// What is written besides the output: a folder per item, the job log.
#include "tests/sink/sink_probe.h"

#include "core/sink/sink.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <chrono>

using namespace poolboard;

namespace {

struct LogRow {
    JobLogWords words;
    std::string input;
    Passing passing = Passing::Single;
    std::string command;
};

} // namespace
Q_DECLARE_METATYPE(LogRow)

class TestLists : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_cwd;
    int m_descriptors = 0;

    OutputSpec spec(IfExists ifExists) const {
        OutputSpec out;
        out.format = OutputFormat::None;
        out.results = "all";
        out.ifExists = ifExists;
        return out;
    }
    static Outcome numbered(uint64_t index, std::string result, OutcomeKind kind = OutcomeKind::Succeeded) {
        Outcome outcome = outcomeOf("item", std::move(result), kind);
        outcome.index = index;
        return outcome;
    }

private Q_SLOTS:
    void init() {
        m_descriptors = openDescriptors();
        m_folder = std::make_unique<QTemporaryDir>();
        m_cwd = m_folder->path().toStdString();
    }
    void cleanup() {
        m_folder.reset();
        QCOMPARE(openDescriptors(), m_descriptors);
    }

    void everyItemHasAFolder() {
        auto sink = openResults(spec(IfExists::Fail), m_cwd);
        QVERIFY(sink.ok());
        Outcome good = numbered(3, std::string("\xff\0x", 3));
        good.diagnostics = "warned\n";
        QVERIFY(sink.value()->write(good).ok());
        QVERIFY(sink.value()->write(numbered(123456789, "partial", OutcomeKind::Failed)).ok());
        QVERIFY(sink.value()->finish().ok());
        QCOMPARE(contents(m_cwd + "/all/00000003/stdout"), std::string("\xff\0x", 3));
        QCOMPARE(contents(m_cwd + "/all/00000003/stderr"), std::string("warned\n"));
        QCOMPARE(contents(m_cwd + "/all/123456789/stdout"), std::string("partial"));
        const QByteArray meta = QByteArray::fromStdString(contents(m_cwd + "/all/123456789/meta.json"));
        QVERIFY(meta.endsWith("}\n") && meta.count('\n') == 1);
        const QJsonObject record = QJsonDocument::fromJson(meta).object();
        QCOMPARE(record.value(QStringLiteral("index")).toInt(), 123456789);
        QCOMPARE(record.value(QStringLiteral("outcome")).toString(), QStringLiteral("failed"));
        QVERIFY(!record.contains(QStringLiteral("result"))); // that is in stdout
    }

    void anotherRunsResultsAreNotMixedInUnasked() {
        QVERIFY(checkOutput(spec(IfExists::Fail), {m_cwd}).ok()); // not there yet
        QDir(m_folder->path()).mkdir(QStringLiteral("all"));
        QVERIFY(checkOutput(spec(IfExists::Fail), {m_cwd}).ok()); // empty
        std::ofstream(m_cwd + "/all/x") << "x";
        for (const IfExists policy : {IfExists::Fail, IfExists::Rename}) {
            const auto checked = checkOutput(spec(policy), {m_cwd});
            QVERIFY(!checked.ok());
            QCOMPARE(checked.error().code, ErrorCode::Usage);
            QVERIFY(checked.error().text().find("all: this folder is not empty") != std::string::npos);
        }
        QVERIFY(checkOutput(spec(IfExists::Overwrite), {m_cwd}).ok());
        OutputSpec file = spec(IfExists::Fail);
        file.results = "all/x";
        QVERIFY(!checkOutput(file, {m_cwd}).ok());
    }

    void anItemsFolderIsReplacedButNotForASkippedOne() {
        const auto writeAll = [this](const Outcome& outcome) {
            auto sink = openResults(spec(IfExists::Overwrite), m_cwd);
            return sink.ok() && sink.value()->write(outcome).ok() && sink.value()->finish().ok();
        };
        QVERIFY(writeAll(numbered(0, "a long result")));
        QVERIFY(writeAll(numbered(0, "short")));
        QCOMPARE(contents(m_cwd + "/all/00000000/stdout"), std::string("short"));
        const std::string meta = contents(m_cwd + "/all/00000000/meta.json");
        QVERIFY(writeAll(numbered(0, "", OutcomeKind::Skipped)));
        QCOMPARE(contents(m_cwd + "/all/00000000/stdout"), std::string("short"));
        QCOMPARE(contents(m_cwd + "/all/00000000/meta.json"), meta);
        QVERIFY(writeAll(numbered(1, "", OutcomeKind::Skipped)));
        QVERIFY(contents(m_cwd + "/all/00000001/meta.json").find("skipped") != std::string::npos);
    }

    void theJobLogNamesWhatRan_data() {
        QTest::addColumn<LogRow>("row");
        const auto row = [](const char* name, LogRow values) { QTest::newRow(name) << values; };
        row("marks",
            {{{"convert", "{}", "{/.}.webp"}, "{}", true, ""}, "d/a.png", {}, "convert d/a.png a.webp"});
        row("appended", {{{"wc", "-l"}, "{}", true, ""}, "a b", {}, "wc -l a b"});
        row("piped", {{{"wc", "-l"}, "{}", false, ""}, "a b", {}, "wc -l"});
        row("another mark", {{{"echo", "@"}, "@", true, ""}, "x", {}, "echo x"});
        row("arguments", {{{"cp"}, "{}", true, ""}, "[\"a\",\"b\"]", Passing::Args, "cp a b"});
        row("a worker", {{{}, "{}", true, "digest/sha256"}, "a.png", {}, "digest/sha256 a.png"});
        row("one line", {{{"echo", "{}"}, "{}", true, ""}, "a\n\tb\r", {}, "echo a\\n\\tb\\r"});
    }
    void theJobLogNamesWhatRan() {
        QFETCH(LogRow, row);
        const std::string path = m_cwd + "/log";
        auto log = openJobLog(path, row.words, -1);
        Outcome outcome = outcomeOf(row.input, "out");
        outcome.passing = row.passing;
        outcome.endedAt = Clock::now();
        QVERIFY(log.value()->write(outcome).ok() && log.value()->finish().ok());
        const QStringList lines = QString::fromStdString(contents(path)).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0],
                 QStringLiteral("Seq\tHost\tStarttime\tJobRuntime\tSend\tReceive\tExitval\tSignal\tCommand"));
        QCOMPARE(lines[1].split(QLatin1Char('\t')).size(), 9);
        QCOMPARE(lines[1].section(QLatin1Char('\t'), 8), QString::fromStdString(row.command));
    }

    void aPlaceWhereNoFolderCanBeIsAWrongWord() {
        OutputSpec where = spec(IfExists::Fail);
        where.results = "/proc/poolboard";
        const auto sink = openResults(where, m_cwd);
        QVERIFY(!sink.ok() && sink.error().code == ErrorCode::Usage);
        QVERIFY2(sink.error().text().find("/proc/poolboard") != std::string::npos,
                 sink.error().text().c_str());
    }

    void theJobLogOfAFilterTellsWhatWasNotPassedOn() {
        const std::string path = m_cwd + "/log";
        JobLogWords words{{"test"}, "{}", true, ""};
        words.filter = true;
        auto log = openJobLog(path, words, -1);
        for (const char* result : {"true", "false"})
            QVERIFY(log.value()->write(outcomeOf("in", result)).ok());
        QVERIFY(log.value()->finish().ok());
        const QStringList lines = QString::fromStdString(contents(path)).split(QLatin1Char('\n'));
        QCOMPARE(lines[1].section(QLatin1Char('\t'), 6, 6), QStringLiteral("0"));
        QCOMPARE(lines[2].section(QLatin1Char('\t'), 6, 6), QStringLiteral("1"));
    }

    void theJobLogTellsTimesAndEnds() {
        const std::string path = m_cwd + "/log";
        auto log = openJobLog(path, {{"true"}, "{}", true, ""}, -1);
        using namespace std::chrono;
        const double now = duration<double>(system_clock::now().time_since_epoch()).count();
        const auto add = [&](OutcomeKind kind, int exitCode, int signal) {
            Outcome outcome = outcomeOf("in", "four", kind);
            outcome.seconds = 1.5;
            outcome.endedAt = Clock::now() - hours(1); // it waited for its turn in the output
            if (outcome.error) outcome.error->exitCode = exitCode, outcome.error->signal = signal;
            return log.value()->write(outcome).ok();
        };
        QVERIFY(add(OutcomeKind::Succeeded, -1, 0) && add(OutcomeKind::Failed, 7, 0) &&
                add(OutcomeKind::Failed, -1, 9) && add(OutcomeKind::Failed, -1, 0) &&
                add(OutcomeKind::TimedOut, -1, 0) && add(OutcomeKind::Crashed, -1, 11));
        Outcome skipped = outcomeOf("in", "", OutcomeKind::Skipped);
        skipped.attempts = 0;
        QVERIFY(log.value()->write(skipped).ok() && log.value()->finish().ok());
        const QStringList lines = QString::fromStdString(contents(path)).split(QLatin1Char('\n'));
        QStringList ends;
        for (const QString& line : lines.mid(1, lines.size() - 2)) {
            const QStringList columns = line.split(QLatin1Char('\t'));
            QCOMPARE(columns[3], QStringLiteral("     1.500"));
            QCOMPARE(columns[4] + columns[5], QStringLiteral("24"));
            QVERIFY2(std::abs(columns[2].toDouble() - (now - 3601.5)) < 60, qPrintable(line));
            ends << columns[6] + QLatin1Char('/') + columns[7];
        }
        QCOMPARE(ends.join(QLatin1Char(' ')), QStringLiteral("0/0 7/0 0/9 1/0 -1/0 0/11"));
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
