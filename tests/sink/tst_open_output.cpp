// SPDX-License-Identifier: MIT
#include "tests/sink/sink_probe.h"
#include "tests/source/cpu_timer.h"

#include "core/sink/byte_output.h"
#include "core/sink/sink.h"

#include <sys/stat.h>
#include <thread>

using namespace poolboard;

namespace {

OutputSpec to(const std::string& path, IfExists ifExists = IfExists::Fail,
              OutputFormat format = OutputFormat::Ndjson) {
    OutputSpec spec;
    spec.format = format;
    spec.path = path;
    spec.ifExists = ifExists;
    return spec;
}

struct TextRow {
    bool isCommand = true, tag = false;
    std::vector<std::pair<std::string, std::string>> outcomes; ///< input, result
    OutcomeKind kind = OutcomeKind::Succeeded;
    std::string expected;
};

} // namespace

Q_DECLARE_METATYPE(TextRow)

class TestOpenOutput : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_cwd;
    int m_descriptors = 0;

    OutputContext here(bool isCommand) const { return {m_cwd, SourceKind::None, isCommand, false, -1}; }
    std::string old() const {
        std::ofstream(m_cwd + "/old") << "old";
        ::chmod((m_cwd + "/old").c_str(), 0640);
        return m_cwd + "/old";
    }

private Q_SLOTS:
    void initTestCase() { ::signal(SIGPIPE, SIG_IGN); }
    void init() {
        m_descriptors = openDescriptors();
        m_folder = std::make_unique<QTemporaryDir>();
        m_cwd = m_folder->path().toStdString();
    }
    void cleanup() {
        m_folder.reset();
        QCOMPARE(openDescriptors(), m_descriptors);
    }

    void writesANewFileAsItGoes() {
        QVERIFY(checkOutput(to("new"), {m_cwd}).ok());
        QCOMPARE(filesIn(*m_folder), 0); // checking creates nothing
        auto sink = openOutput(to("new"), here(false));
        QVERIFY(sink.ok());
        QVERIFY(sink.value().sink->write(outcomeOf("a", "1")).ok());
        QCOMPARE(contents(m_cwd + "/new"), std::string());
        QVERIFY(sink.value().sink->flush().ok());
        const std::string line = contents(m_cwd + "/new");
        QVERIFY(line.starts_with("{\"index\":0,\"input\":\"a\"") && line.ends_with("}\n"));
        QVERIFY(sink.value().sink->finish().ok());
        QCOMPARE(contents(m_cwd + "/new"), line);
    }

    void aFilterPassesOnWhatIsTrue_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<bool>("failed");
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("true") << QByteArray("a b") << QByteArray("true") << false << QByteArray("a b\n");
        QTest::newRow("with space around")
            << QByteArray("a") << QByteArray(" true\n") << false << QByteArray("a\n");
        QTest::newRow("ends with a newline")
            << QByteArray("a\nb\n") << QByteArray("true") << false << QByteArray("a\nb\n");
        QTest::newRow("false") << QByteArray("a") << QByteArray("false") << false << QByteArray();
        QTest::newRow("nothing") << QByteArray("a") << QByteArray() << false << QByteArray();
        QTest::newRow("blank") << QByteArray("a") << QByteArray(" \n") << false << QByteArray();
        QTest::newRow("something else")
            << QByteArray("a") << QByteArray("true story") << false << QByteArray();
        QTest::newRow("of a failure") << QByteArray("a") << QByteArray("true") << true << QByteArray();
    }
    void aFilterPassesOnWhatIsTrue() {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, result);
        QFETCH(bool, failed);
        QFETCH(QByteArray, lines);
        OutputSpec spec = to("out", IfExists::Overwrite, OutputFormat::Text);
        spec.filter = true;
        for (const SourceKind source : {SourceKind::Lines, SourceKind::Nul}) {
            OutputContext context = here(false);
            context.source = source;
            auto output = openOutput(spec, context);
            QVERIFY(output.ok());
            Outcome outcome = outcomeOf(input.toStdString(), result.toStdString());
            if (failed) outcome.kind = OutcomeKind::Failed;
            QVERIFY(output.value().sink->write(outcome).ok() && output.value().sink->finish().ok());
            QByteArray wanted = lines;
            if (source == SourceKind::Nul && !lines.isEmpty()) {
                if (!input.endsWith('\n')) wanted.chop(1);
                wanted += '\0';
            }
            QCOMPARE(QByteArray::fromStdString(contents(m_cwd + "/out")), wanted);
        }
        spec.format = OutputFormat::Ndjson;
        QVERIFY(!checkOutput(spec, here(false)).ok());
    }

    void keepsWhatWasWrittenWhenARunFails() {
        {
            auto sink = openOutput(to("new"), here(false));
            QVERIFY(sink.value().sink->write(outcomeOf("a", "1")).ok() && sink.value().sink->flush().ok());
        }
        QVERIFY(!contents(m_cwd + "/new").empty());
        { QVERIFY(openOutput(to("never"), here(false)).ok()); }
        QCOMPARE(filesIn(*m_folder), 1); // a run that never wrote leaves nothing in the way
    }

    void replacesAnOldFileOnlyAtTheEnd() {
        const std::string path = old();
        {
            auto lost = openOutput(to("old", IfExists::Overwrite), here(false));
            QVERIFY(lost.value().sink->write(outcomeOf("a", "1")).ok() && lost.value().sink->flush().ok());
            QCOMPARE(contents(path), std::string("old"));
        }
        QCOMPARE(contents(path), std::string("old"));
        QCOMPARE(filesIn(*m_folder), 1);
        auto sink = openOutput(to("old", IfExists::Overwrite), here(false));
        QVERIFY(sink.value().sink->write(outcomeOf("a", "1")).ok());
        QVERIFY(sink.value().sink->finish().ok());
        QVERIFY(contents(path).starts_with("{\"index\":0"));
        QCOMPARE(filesIn(*m_folder), 1);
        struct stat info {};
        ::stat(path.c_str(), &info);
        QCOMPARE(int(info.st_mode & 07777), 0640);
    }

    void replacesTheFileBehindALink() {
        const std::string path = old(), link = m_cwd + "/link";
        QCOMPARE(::symlink("old", link.c_str()), 0);
        auto sink = openOutput(to("link", IfExists::Overwrite), here(false));
        QVERIFY(sink.value().sink->write(outcomeOf("a", "1")).ok() && sink.value().sink->finish().ok());
        struct stat info {};
        QCOMPARE(::lstat(link.c_str(), &info), 0);
        QVERIFY(S_ISLNK(info.st_mode));
        QVERIFY(contents(path).starts_with("{"));
    }

    void refusesBeforeAnythingStarts_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("overwrite");
        QTest::addColumn<QString>("says");
        QTest::newRow("exists") << QStringLiteral("old") << false
                                << QStringLiteral(
                                       "old: this file exists (to replace it, add --if-exists overwrite; to "
                                       "write beside it, --if-exists rename)");
        QTest::newRow("dangling link")
            << QStringLiteral("dangling") << false << QStringLiteral("this file exists");
        QTest::newRow("folder") << QStringLiteral(".") << true << QStringLiteral("this is a folder");
        QTest::newRow("no parent") << QStringLiteral("no/such/out") << false
                                   << QStringLiteral("does not exist");
        QTest::newRow("parent is a file")
            << QStringLiteral("old/out") << false << QStringLiteral("does not exist");
    }
    void refusesBeforeAnythingStarts() {
        QFETCH(QString, path);
        QFETCH(bool, overwrite);
        QFETCH(QString, says);
        old();
        QCOMPARE(::symlink("nowhere", (m_cwd + "/dangling").c_str()), 0);
        const OutputSpec spec = to(path.toStdString(), overwrite ? IfExists::Overwrite : IfExists::Fail);
        const auto checked = checkOutput(spec, {m_cwd});
        const auto opened = openOutput(spec, here(false));
        QVERIFY(!checked.ok() && !opened.ok());
        for (const Error& error : {checked.error(), opened.error()}) {
            QCOMPARE(error.code, ErrorCode::Usage);
            QVERIFY2(QString::fromStdString(error.text()).contains(says), error.text().c_str());
        }
        QCOMPARE(contents(m_cwd + "/old"), std::string("old"));
    }

    void goesOnWithTheFileAKilledSessionHadNotRecorded() {
        OutputContext again = here(true);
        again.resumed.emplace();
        old();
        QCOMPARE(openOutput(to("old"), again).error().code, ErrorCode::Usage); // somebody's
        std::ofstream(m_cwd + "/left").flush();
        QVERIFY(!openOutput(to("left"), here(true)).ok());
        auto sink = openOutput(to("left", IfExists::Fail, OutputFormat::Text), again);
        QVERIFY(sink.ok());
        QCOMPARE(sink.value().path, m_cwd + "/left");
        QVERIFY(sink.value().sink->write(outcomeOf("a", "new")).ok() && sink.value().sink->finish().ok());
        QCOMPARE(contents(m_cwd + "/left"), std::string("new"));
    }

    void writesBesideAnOldFile() {
        old();
        std::ofstream(m_cwd + "/old-1") << "older";
        const OutputSpec spec = to("old", IfExists::Rename, OutputFormat::Text);
        QVERIFY(checkOutput(spec, {m_cwd}).ok());
        auto sink = openOutput(spec, here(true));
        QVERIFY(sink.ok());
        QCOMPARE(sink.value().path, m_cwd + "/old-2");
        QVERIFY(sink.value().sink->write(outcomeOf("a", "new")).ok() && sink.value().sink->finish().ok());
        QCOMPARE(contents(m_cwd + "/old"), std::string("old"));
        QCOMPARE(contents(m_cwd + "/old-1"), std::string("older"));
        QCOMPARE(contents(m_cwd + "/old-2"), std::string("new"));
        const auto first = openOutput(to("fresh", IfExists::Rename), here(true));
        QCOMPARE(first.value().path, m_cwd + "/fresh");
    }

    void refusesWordsThatContradict() {
        OutputSpec skip = to("new", IfExists::Skip);
        QVERIFY(!checkOutput(skip, {m_cwd}).ok());
        QVERIFY(checkOutput(skip, {m_cwd}).error().text().find("skip is for a file per item") !=
                std::string::npos);
        OutputSpec named = to("new");
        named.outputName = "{}";
        QVERIFY(checkOutput(named, {m_cwd}).error().text().find("--output-name") != std::string::npos);
        named.format = OutputFormat::Files;
        QVERIFY(checkOutput(named, {m_cwd}).ok());
        QCOMPARE(filesIn(*m_folder), 0);
    }

    void aFifoGetsItsReaderLater() {
        const std::string path = m_cwd + "/fifo";
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        auto sink = openOutput(to("fifo", IfExists::Fail, OutputFormat::Text), here(true)); // does not wait
        QVERIFY2(sink.ok(), sink ? "" : sink.error().text().c_str());
        std::string got;
        std::thread reader([&] { got = contents(path); });
        const bool ok =
            sink.value().sink->write(outcomeOf("a", "text")).ok() && sink.value().sink->finish().ok();
        sink.value().sink.reset();
        reader.join();
        QVERIFY(ok);
        QCOMPARE(got, std::string("text"));
    }

    void aFifoWithoutAReaderHearsAStop() {
        QCOMPARE(::mkfifo((m_cwd + "/fifo").c_str(), 0600), 0);
        Bell stop;
        OutputContext context = here(true);
        context.stopFd = stop.fd();
        auto sink = openOutput(to("fifo", IfExists::Fail, OutputFormat::Text), context);
        stop.ring();
        for (const bool withBytes : {true, false}) { // its end, too, must reach a reader
            if (withBytes) QVERIFY(sink.value().sink->write(outcomeOf("a", "text")).ok());
            const auto result = withBytes ? sink.value().sink->flush() : sink.value().sink->finish();
            QVERIFY(!result.ok());
            QVERIFY2(isInterrupted(result.error()), result.error().text().c_str());
        }
    }

    void checksTheFailedListToo() {
        OutputSpec spec = to("");
        spec.failedList = "no/such/list";
        QVERIFY(!checkOutput(spec, {m_cwd}).ok());
        spec.failedList = old();
        QVERIFY(checkOutput(spec, {m_cwd}).ok());
    }

    void namesAFullDisk() {
        auto sink = openOutput(to("/dev/full"), here(false));
        QVERIFY2(sink.ok(), sink ? "" : sink.error().text().c_str());
        QVERIFY(sink.value().sink->write(outcomeOf("a", "1")).ok());
        const auto result = sink.value().sink->finish();
        QVERIFY(!result.ok());
        QVERIFY2(result.error().text().starts_with("/dev/full: cannot write: No space left"),
                 result.error().text().c_str());
    }

    void writesText_data() {
        QTest::addColumn<TextRow>("row");
        const auto row = [](const char* name, const TextRow& text) { QTest::newRow(name) << text; };
        row("a command's bytes", {true, false, {{"i", "x\n"}, {"j", "y"}, {"k", ""}}, {}, "x\ny"});
        row("any bytes",
            {true, false, {{"i", std::string("\xff\0\r\n", 4)}}, {}, std::string("\xff\0\r\n", 4)});
        row("a worker's results", {false, false, {{"i", "x\n"}, {"j", "y"}, {"k", ""}}, {}, "x\ny\n\n"});
        row("partial output of a command", {true, false, {{"i", "x"}}, OutcomeKind::Failed, "x"});
        row("partial output of a worker",
            {false, false, {{"i", "x"}, {"j", ""}}, OutcomeKind::Failed, "x\n"});
        row("tagged", {true, true, {{"i", "x\ny\n"}, {"j", "z"}, {"k", ""}}, {}, "i\tx\ni\ty\nj\tz\n"});
        row("tagged results",
            {false, true, {{"i", "x"}, {"k", ""}, {"l", "\n\n"}}, {}, "i\tx\nk\t\nl\t\nl\t\n"});
    }
    void writesText() {
        QFETCH(TextRow, row);
        OutputSpec spec = to("text", IfExists::Fail, OutputFormat::Text);
        spec.tag = row.tag;
        auto sink = openOutput(spec, here(row.isCommand));
        for (const auto& [input, result] : row.outcomes)
            QVERIFY(sink.value().sink->write(outcomeOf(input, result, row.kind)).ok());
        QVERIFY(sink.value().sink->finish().ok());
        QCOMPARE(QByteArray::fromStdString(contents(m_cwd + "/text")),
                 QByteArray::fromStdString(row.expected));
    }

    void diagnosticsAreLostInNoFormat_data() {
        QTest::addColumn<int>("format");
        QTest::newRow("ndjson") << int(OutputFormat::Ndjson);
        QTest::newRow("none") << int(OutputFormat::None);
        QTest::newRow("files") << int(OutputFormat::Files);
        QTest::newRow("text") << int(OutputFormat::Text);
    }
    void diagnosticsAreLostInNoFormat() {
        QFETCH(int, format);
        for (const bool taken : {false, true}) {
            OutputSpec spec = to("out" + std::to_string(taken), IfExists::Fail, OutputFormat(format));
            Pipe err;
            bool ok = false;
            {
                const Redirect to2(2, err.write.get());
                OutputContext context = here(true);
                context.stderrTaken = taken; // by the event stream, which tells them instead
                auto output = openOutput(spec, context);
                Outcome outcome = outcomeOf("a", "x", OutcomeKind::Failed);
                outcome.diagnostics = "warned\n";
                ok = output.ok() && output.value().sink->write(outcome).ok() &&
                     output.value().sink->finish().ok();
            }
            err.write.reset();
            QVERIFY(ok);
            QCOMPARE(err.drain(), std::string(taken ? "" : "warned\n"));
        }
    }

    void putsDiagnosticsAfterTheirItem_data() {
        QTest::addColumn<bool>("tag");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << false << QByteArray("out a\nerr a\nout b\nerr b\nerr c\nout d\n");
        QTest::newRow("tagged") << true
                                << QByteArray("a\tout a\na\terr a\nb\tout b\nb\terr b\nc\terr c\nd\tout d\n");
    }
    void putsDiagnosticsAfterTheirItem() {
        QFETCH(bool, tag);
        QFETCH(QByteArray, expected);
        Pipe terminal; // both streams lead to one place, as on a terminal
        bool ok = false;
        {
            const Redirect out(1, terminal.write.get()), err(2, terminal.write.get());
            OutputSpec spec = to("", IfExists::Fail, OutputFormat::Text);
            spec.tag = tag;
            auto sink = openOutput(spec, here(true));
            ok = sink.ok();
            for (const char* name : {"a", "b", "c", "d"}) {
                Outcome outcome = outcomeOf(name, *name == 'c' ? "" : "out " + std::string(name) + "\n");
                outcome.diagnostics = *name == 'd' ? "" : "err " + std::string(name) + "\n";
                ok = ok && sink.value().sink->write(outcome).ok();
            }
            ok = ok && sink.value().sink->finish().ok();
        }
        terminal.write.reset();
        QVERIFY(ok);
        QCOMPARE(QByteArray::fromStdString(terminal.drain()), expected);
    }

    void discardsWhenAsked() {
        auto sink = openOutput(to("new", IfExists::Fail, OutputFormat::None), here(true));
        QVERIFY(sink.value().sink->write(outcomeOf("a", "1")).ok() && sink.value().sink->finish().ok());
        QCOMPARE(filesIn(*m_folder), 0);
    }

    void isFast() {
        constexpr size_t kRecords = 500000;
        Outcome outcome =
            outcomeOf("photos/2026/holiday_0917.tif", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b");
        outcome.seconds = 0.012345;
        auto sink = openOutput(to("records"), here(false));
        const CpuTimer timer;
        bool ok = true;
        for (size_t k = 0; k < kRecords && ok; ++k) {
            outcome.index = k;
            ok = sink.value().sink->write(outcome).ok();
        }
        QVERIFY(ok && sink.value().sink->finish().ok());
        qInfo("%.2f million records/s into a file", double(kRecords) * 1e3 / timer.nanoseconds());
    }
};

QTEST_GUILESS_MAIN(TestOpenOutput)
#include "tst_open_output.moc"
