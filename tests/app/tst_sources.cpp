// SPDX-License-Identifier: MIT
// Where items come from: formats, commands, FIFOs, and what happens when they fail halfway.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>

namespace {

using Words = Program::Words;

Words run(const Words& words) {
    Words all{"--cli", "run", "--no-journal"};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

} // namespace

Q_DECLARE_METATYPE(Words)

class TestSources : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    std::string path(const char* name) const {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }
    void write(const char* name, const QByteArray& bytes) const {
        QFile file(QString::fromStdString(path(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
    }
    /// The same, in the folder of the test.
    Program::Setup here(const Words& words) const {
        return {run(words), {}, m_folder->path().toStdString(), false};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itemsReachTheCommand_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("output");
        const auto row = [](const char* name, const Words& words, const char* input, const char* output) {
            QTest::newRow(name) << words << QByteArray(input) << QByteArray(output);
        };
        row("objects", {"-f", "ndjson", "--", "echo", "{b}-{a}"},
            "{\"a\":1,\"b\":\"x y\"}\n\n{\"a\":2,\"b\":\"\"}", "x y-1\n-2\n");
        row("arrays", {"-f", "ndjson", "--", "echo", "{2}", "{1}"}, "[\"a\",\"b c\"]\r\n[1,2]\r\n",
            "b c a\n2 1\n");
        row("values", {"-f", "ndjson", "--", "echo", "<{}>"}, "1.50\ntrue\n", "<1.50>\n<true>\n");
        row("csv", {"-f", "csv", "--", "printf", "%s|", "{age}", "{name}"},
            "name,age\n\"Ann, A\",41\n\"two\nlines\",5\n", "41|Ann, A|5|two\nlines|");
        row("tsv without a header",
            {"-f", "csv", "--delimiter", "tab", "--no-header", "--", "echo", "{2}", "{1}"}, "a\tb c\n",
            "b c a\n");
        row("groups", {"-n", "2", "--", "printf", "(%s)", "{}"}, "a b\nc\nd\n", "(a b)(c)(d)");
        row("a command", {"--input-command", "printf 'a\\nb\\n' | tac", "--", "echo", "<{}>"}, "",
            "<b>\n<a>\n");
        row("a command's csv",
            {"--input-command", "printf 'x;y\\n1;2\\n'", "-f", "csv", "--delimiter", ";", "--", "echo",
             "{y}{x}"},
            "", "21\n");
        row("the first of an endless command",
            {"--first", "2", "--input-command", "yes", "--", "echo", "{#}"}, "", "1\n2\n");
        row("pairs that are combined",
            {"--", "echo", "{1}{2}{3}{4}", ":::", "a", "b", "c", ":::+", "1", "2", ":::", "X", "Y", ":::+",
             "11", "22"},
            "", "a1X11\na1Y22\nb2X11\nb2Y22\n");
    }
    void itemsReachTheCommand() {
        QFETCH(Words, words);
        QFETCH(QByteArray, input);
        Program program(run(words));
        program.write(input.toStdString());
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QTEST(QByteArray::fromStdString(program.out()), "output");
        QVERIFY(program.leavesNothing());
    }

    void aJobFileSaysTheSame() {
        write("rows.csv", "n;text\n1;a\n2;\"b;c\"\n");
        write("job.toml",
              "[source]\nkind = \"command\"\ncommand = [\"cat\", \"rows.csv\"]\nformat = \"csv\"\n"
              "delimiter = \";\"\n[worker]\ncommand = [\"echo\", \"{n}\", \"{text}\"]\n");
        Program program(here({path("job.toml")}));
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QCOMPARE(program.out(), "1 a\n2 b;c\n");
    }

    void aSourceThatFailsHalfwayKeepsWhatWasDone_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const Words& words, int status, const char* said) {
            QTest::newRow(name) << words << status << QString::fromUtf8(said);
        };
        row("a line that is no JSON", {"-f", "ndjson", "-i", "bad.ndjson"}, 1,
            "bad.ndjson: line 3, byte 6: not one JSON value at \"oops}\"");
        row("a row that is too long", {"-f", "csv", "--no-header", "-i", "bad.csv"}, 1,
            "bad.csv: row 3, line 3: 2 fields, but the first row has 1");
        row("a command that fails", {"--input-command", "echo 1; echo 2; exit 9"}, 1,
            "it exited with status 9");
        row("a command that is killed", {"--input-command", "echo 1; echo 2; kill -SEGV $$"}, 1,
            "it was killed by SIGSEGV");
        row("nothing came", {"--input-command", "exit 9"}, 5, "it exited with status 9");
        row("the first line", {"-f", "ndjson", "-i", "bad.csv"}, 1,
            "bad.csv: line 3, byte 2: not one JSON value");
        row("a read error", {"-i", "/proc/self/mem"}, 5,
            "/proc/self/mem: cannot read the input: Input/output error");
    }
    void aSourceThatFailsHalfwayKeepsWhatWasDone() {
        QFETCH(Words, words);
        QFETCH(int, status);
        QFETCH(QString, said);
        write("bad.ndjson", "1\n2\n{\"a\":oops}\n4\n");
        write("bad.csv", "1\n2\n3,3\n4\n");
        words.insert(words.end(), {"-o", "out", "--", "echo", "{}"});
        Program program(here(words));
        QCOMPARE(program.wait(), status);
        QVERIFY2(QString::fromStdString(program.err()).contains(said), program.err().c_str());
        QFile out(QString::fromStdString(path("out")));
        QCOMPARE(out.open(QIODevice::ReadOnly), status == 1); // nothing came, nothing is there
        if (status == 1) QCOMPARE(out.readAll(), QByteArray("1\n2\n"));
        QVERIFY(program.leavesNothing());
    }

    void whatIsNotThereIsSaidBeforeAnythingStarts_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const Words& words, int status, const char* said) {
            QTest::newRow(name) << words << status << QString::fromUtf8(said);
        };
        row("a file", {"-f", "csv", "-i", "nothing.csv"}, 5,
            "nothing.csv: cannot open the input: No such file");
        row("a format", {"-f", "tsv", "-i", "x"}, 2, "'tsv' is not a source kind");
        row("names without a header", {"-f", "csv", "--no-header", "--args", "kwargs"}, 2,
            "without a header the fields have no names");
    }
    void whatIsNotThereIsSaidBeforeAnythingStarts() {
        QFETCH(Words, words);
        QFETCH(QString, said);
        words.insert(words.end(), {"--", "touch", "started"});
        Program program(here(words));
        QTEST(program.wait(), "status");
        QVERIFY2(QString::fromStdString(program.err()).contains(said), program.err().c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(path("started"))));
    }

    void aDryRunStartsNoCommand() {
        Program program(here({"--dry-run", "--input-command", "touch started", "--", "true"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.out().find("--input-command 'touch started'") != std::string::npos,
                 program.out().c_str());
        QVERIFY2(program.out().find("not known before the input command runs") != std::string::npos,
                 program.out().c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(path("started"))));
    }

    void aDryRunShowsTheRows() {
        write("rows.csv", "a,b\n1,2\n");
        Program program(here({"--dry-run", "-f", "csv", "-i", "rows.csv", "--", "true"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.out().find("  0  {\"a\":\"1\",\"b\":\"2\"}") != std::string::npos,
                 program.out().c_str());
    }

    void aFifoIsWaitedForAndEndsWithItsWriters() {
        QCOMPARE(::mkfifo(path("fifo").c_str(), 0600), 0);
        Program program(here({"-i", "fifo", "--", "echo", "<{}>"}));
        poolboard::UniqueFd writer(::open(path("fifo").c_str(), O_WRONLY | O_CLOEXEC)); // waits for a reader
        QCOMPARE(::write(writer.get(), "a\n", 2), ssize_t(2));
        QVERIFY(program.waitForOut("<a>\n")); // before the next is written
        poolboard::UniqueFd second(::open(path("fifo").c_str(), O_WRONLY | O_CLOEXEC));
        QCOMPARE(::write(second.get(), "b", 1), ssize_t(1));
        second.reset();
        QCOMPARE(::write(writer.get(), "c\nd", 3), ssize_t(3));
        writer.reset();
        QCOMPARE(program.wait(), 0);
        QCOMPARE(program.out(), "<a>\n<bc>\n<d>\n");
    }

    void aFifoNobodyWritesToHearsAStop() {
        QCOMPARE(::mkfifo(path("fifo").c_str(), 0600), 0);
        Program program(here({"-i", "fifo", "--", "echo", "{}"}));
        QVERIFY(eventually([&] { return !program.descendants().empty(); })); // the run has begun
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
        QVERIFY(program.leavesNothing());
    }

    void theInputCommandEndsWithTheRun_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("status");
        QTest::newRow("a drain") << SIGINT << 130;
        QTest::newRow("a cancel") << SIGTERM << 143;
        QTest::newRow("the program is killed") << SIGKILL << 128 + SIGKILL;
    }
    void theInputCommandEndsWithTheRun() {
        QFETCH(int, signal);
        Program program(here({"--input-command", "echo a; sleep 1000 & setsid sleep 1000 & sleep 1000", "--",
                              "echo", "<{}>"}));
        QVERIFY(program.waitForOut("<a>"));
        program.signal(signal);
        QTEST(program.wait(), "status");
        QVERIFY(program.leavesNothing());
    }

    void theInputCommandsMessagesComeThrough() {
        Program program(
            run({"--progress", "none", "--input-command", "echo a; echo oh dear >&2", "--", "echo", "<{}>"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.err().find("oh dear\n") != std::string::npos, program.err().c_str());
        QCOMPARE(program.out(), "<a>\n");
    }

    void aFileThatVanishesIsTheItemsError() {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("files")));
        for (const char* name : {"files/a", "files/b", "files/c"})
            write(name, name);
        Program program(here({"-j", "1", "--chunk-size", "1", "-i", "files", "--", "sh", "-c",
                              "cat \"$1\" && rm -f files/b", "_", "{}"}));
        QCOMPARE(program.wait(), 3);
        QCOMPARE(program.out(), "files/afiles/c");
        QVERIFY2(program.err().find("2 succeeded, 1 failed") != std::string::npos, program.err().c_str());
    }

    void theEndOfAFileIsEstimatedByItsBytes() {
        QByteArray lines;
        for (int k = 1000; k < 9000; ++k)
            lines += QByteArray::number(k) + '\n';
        write("lines", lines);
        Program program(
            here({"--json", "-i", "lines", "-j", "1", "-O", "none", "--", "sh", "-c", "sleep 0.01", "_"}));
        QVERIFY2(program.waitForErr("\"basis\":\"bytes\""), program.err().c_str());
        const size_t at =
            program.err().find("\"estimated_total\":8000"); // every line is as long as the others
        QVERIFY2(at != std::string::npos, program.err().c_str());
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
