// SPDX-License-Identifier: MIT
// Options that change what is read, how it is passed and what is put out: the real program.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <csignal>

namespace {

using Words = Program::Words;

Words run(const Words& words) {
    Words all{"--cli", "run", "--no-journal"};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Q_DECLARE_METATYPE(Words)

class TestOptions : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    Program::Setup here(const Words& words,
                        const std::vector<std::pair<std::string, std::string>>& environment = {}) const {
        return {words, environment, m_folder->path().toStdString(), false};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theOutputIs_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("output");
        const auto row = [](const char* name, const Words& words, const QByteArray& input,
                            const QByteArray& output) { QTest::newRow(name) << words << input << output; };
        row("pipe", {"--pipe", "--", "cat"}, "a b\nc\n", "a bc");
        row("blocks", {"--block", "4B", "--", "tr", "\\n", "."}, "a\nb\nc\nd\ne", "a.b.c.d.e");
        row("blocks are items", {"--block", "4B", "-O", "ndjson", "-w", "digest/xxh3", "-p", "of=text"}, "",
            "");
        row("a block each", {"--block", "4B", "--", "sh", "-c", "wc -l"}, "a\nb\nc\nd\ne\n", "2\n2\n1\n");
        row("blocks by NUL", {"-0", "--block", "4B", "--", "tr", "\\0", "."}, QByteArray("a\0b\0c\0", 6),
            "a.b.c.");
        row("a JSON string", {"-f", "ndjson", "--", "echo", "{}"}, "\"a b\"\n\"\\u00e9\"\n",
            "a b\n\xC3\xA9\n");
        row("a sample of all", {"--sample", "9", "--", "echo"}, "a\nb\nc\n", "a\nb\nc\n");
        row("a sample with a seed",
            {"-f", "range", "-i", "0..1000", "--sample", "3:1", "--sample", "1000:5", "--first", "2", "--",
             "echo"},
            "", "0\n1\n");
        row("a variable", {"--env", "GREETING=hello you", "--shell", "--", "echo $GREETING {}"}, "x\n",
            "hello you x\n");
        row("an empty variable", {"--env", "HOME=", "--shell", "--", "echo [$HOME]{}"}, "x\n", "[]x\n");
    }
    void theOutputIs() {
        QFETCH(Words, words);
        QFETCH(QByteArray, input);
        Program program(run(words));
        program.write(input.toStdString());
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QTEST(QByteArray::fromStdString(program.out()), "output");
        QVERIFY(program.leavesNothing());
    }

    void aSampleIsTheSameForTheSameSeed() {
        const auto sample = [](const char* which) {
            Program program(run({"-f", "range", "-i", "0..100000", "--sample", which, "--", "echo"}));
            return program.wait() == 0 ? program.out() : "failed: " + program.err();
        };
        const std::string once = sample("5:77");
        QCOMPARE(QByteArray::fromStdString(once).count('\n'), 5);
        QCOMPARE(sample("5:77"), once);
        QVERIFY(sample("5:78") != once);
    }

    void aSampleWithoutASeedIsShownWithTheOneItGot() {
        Program program(run({"--dry-run", "-f", "range", "-i", "0..9", "--sample", "2", "--", "echo"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.out().find("--sample 2:") != std::string::npos, program.out().c_str());
        QVERIFY2(program.out().find("items      2\n") != std::string::npos, program.out().c_str());
    }

    void aVariableOfTheCallerMustBeThere() {
        Program missing(run({"--env", "SURELY_NOT_SET", "--", "true", ":::", "a"}));
        QCOMPARE(missing.wait(), 2);
        QVERIFY2(missing.err().find("--env: SURELY_NOT_SET is not set") != std::string::npos,
                 missing.err().c_str());
        Program there(
            here(run({"--env", "TOKEN", "--shell", "--", "echo $TOKEN{}", ":::", "1"}), {{"TOKEN", "t"}}));
        QCOMPARE(there.wait(), 0);
        QCOMPARE(there.out(), "t1\n");
    }

    void
    itemsStartApart() { // how far is tested on a virtual clock (tst_run_delay); never less than twice here
        const auto begin = std::chrono::steady_clock::now();
        Program program(run({"--delay", "300ms", "-j", "4", "--", "echo", ":::", "1", "2", "3"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY(std::chrono::steady_clock::now() - begin >= std::chrono::milliseconds(600));
        QCOMPARE(program.out(), "1\n2\n3\n");
    }

    void aFilterPassesItemsOn_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<int>("status");
        QTest::newRow("lines") << Words{"--shell", "--", "test {} -gt 2"} << QByteArray("1\n3\n2\n4\n")
                               << QByteArray("3\n4\n") << 0;
        QTest::newRow("what it prints is not kept")
            << Words{"--", "grep", "b", "-e", "b"} << QByteArray() << QByteArray() << 0;
        QTest::newRow("NUL") << Words{"-0", "--shell", "--", "test {} != b"} << QByteArray("a\0b\0c\nd\0", 8)
                             << QByteArray("a\0c\nd\0", 6) << 0;
        QTest::newRow("on standard input") << Words{"--pipe", "--", "grep", "-q", "x"}
                                           << QByteArray("ax\nb\nxc\n") << QByteArray("ax\nxc\n") << 0;
        QTest::newRow("objects") << Words{"-f", "ndjson", "--shell", "--", "test {n} -ge 2"}
                                 << QByteArray("{\"n\":1}\n{\"n\": 2}\n") << QByteArray("{\"n\": 2}\n") << 0;
        QTest::newRow("blocks") << Words{"--block", "4B", "--", "grep", "-q", "c"}
                                << QByteArray("a\nb\nc\nd\n") << QByteArray("c\nd\n") << 0;
        QTest::newRow("status 2 is a failure")
            << Words{"--shell", "--", "exit {}"} << QByteArray("0\n1\n2\n") << QByteArray("0\n") << 3;
        QTest::newRow("a worker that says no bool")
            << Words{"-w", "digest/xxh3", "-p", "of=text"} << QByteArray("a\n") << QByteArray() << 0;
    }
    void aFilterPassesItemsOn() {
        QFETCH(Words, words);
        QFETCH(QByteArray, input);
        words.insert(words.begin(), {"--cli", "filter", "--no-journal"});
        Program program(words);
        program.write(input.toStdString());
        QTEST(program.wait(), "status");
        QTEST(QByteArray::fromStdString(program.out()), "output");
        QVERIFY(program.leavesNothing());
    }

    void aFilterHasOneFormat() {
        Program program({"--cli", "filter", "--no-journal", "-O", "ndjson", "--", "true", ":::", "a"});
        QCOMPARE(program.wait(), 2);
        QVERIFY2(program.err().find("-O: a filter passes the items on") != std::string::npos,
                 program.err().c_str());
    }

    void whenItIsDoneACommandRuns_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("all well") << Words{"--", "true", ":::", "a", "b"} << 0
                                  << QByteArray("0|finished|2|0|2|finished: 2 succeeded in 0:0");
        QTest::newRow("a failure")
            << Words{"--shell", "--", "exit {}", ":::", "0", "7"} << 3
            << QByteArray("3|finished_with_failures|2|1|2|finished: 1 succeeded, 1 failed in 0:0");
        QTest::newRow("halted") << Words{"-j1", "--on-error", "immediate", "--", "false", ":::", "a", "b"}
                                << 4 << QByteArray("4|halted|1|1|2|");
    }
    void whenItIsDoneACommandRuns() {
        QFETCH(Words, words);
        QFETCH(QByteArray, said);
        words.insert(
            words.begin(),
            {"--when-done",
             "echo \"$POOLBOARD_EXIT_STATUS|$POOLBOARD_STATE|$POOLBOARD_DONE|$POOLBOARD_UNSUCCESSFUL|"
             "$POOLBOARD_TOTAL|$POOLBOARD_SUMMARY\" > said; echo heard"});
        Program program(here(run(words)));
        QTEST(program.wait(), "status");
        QVERIFY2(contentOf(m_folder->filePath(QStringLiteral("said"))).startsWith(said),
                 contentOf(m_folder->filePath(QStringLiteral("said"))).constData());
        QVERIFY(program.out().find("heard") == std::string::npos); // results are results
        QVERIFY2(program.err().ends_with("heard\n"), program.err().c_str());
    }

    void aFailingCommandAtTheEndChangesNothing() {
        Program program(run({"--when-done", "exit 9", "--", "true", ":::", "a"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.err().ends_with("poolboard: --when-done: it exited with status 9\n"),
                 program.err().c_str());
    }

    void theEventStreamStaysClean() {
        Program program(
            run({"--json", "--when-done", "echo noise; echo noise >&2", "--", "true", ":::", "a"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.err().find("noise") == std::string::npos, program.err().c_str());
    }

    void aSignalEndsTheCommandAtTheEnd() {
        Program program(
            run({"--when-done", "echo begun; setsid sleep 1000 & sleep 1000", "--", "true", ":::", "a"}));
        QVERIFY2(program.waitForErr("begun\n"), program.err().c_str());
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 0);
        QVERIFY(program.leavesNothing());
    }

    void theStatusLineIsOnesOwn() {
        Program program(
            {run({"--status", "<{done} of {total}, {failed} bad>", "--", "false", ":::", "a", "b"}),
             {},
             {},
             true});
        QCOMPARE(program.wait(), 3);
        QVERIFY2(program.out().find("\r<0 of ") != std::string::npos, program.out().c_str());
        Program wrong(run({"--status", "{don}", "--", "true", ":::", "a"}));
        QCOMPARE(wrong.wait(), 2);
        QVERIFY2(wrong.err().find("did you mean {done}?") != std::string::npos, wrong.err().c_str());
    }

    void aCommandLineIsKeptAsAJob() {
        Program init(here({"--cli", "job", "init", "hello.poolboard.toml", "-j", "2", "--retries", "1", "--",
                           "echo", "hello {}", ":::", "a", "b c"}));
        QVERIFY2(init.wait() == 0, init.err().c_str());
        QVERIFY2(init.out().starts_with("hello.poolboard.toml: written."), init.out().c_str());
        const QByteArray toml = contentOf(m_folder->filePath(QStringLiteral("hello.poolboard.toml")));
        QVERIFY2(toml.contains("name = \"hello\"") && !toml.contains("cwd"), toml.constData());
        Program again(here({"--cli", "run", "--no-journal", "hello.poolboard.toml"}));
        QCOMPARE(again.wait(), 0);
        QCOMPARE(again.out(), "hello a\nhello b c\n");
        Program over(here({"--cli", "job", "init", "hello.poolboard.toml"}));
        QCOMPARE(over.wait(), 2);
        QVERIFY2(over.err().find("it is there already") != std::string::npos, over.err().c_str());
        QCOMPARE(contentOf(m_folder->filePath(QStringLiteral("hello.poolboard.toml"))), toml);
    }

    void aJobElsewhereStillMeansThisFolder() {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("jobs")));
        QFile list(m_folder->filePath(QStringLiteral("list")));
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write("x\n") == 2);
        list.close();
        Program init(here({"--cli", "job", "init", "jobs/j.poolboard.toml", "-i", "list", "--", "echo"}));
        QVERIFY2(init.wait() == 0, init.err().c_str());
        Program again({{"--cli", "run", "--no-journal",
                        m_folder->filePath(QStringLiteral("jobs/j.poolboard.toml")).toStdString()},
                       {},
                       "/",
                       false});
        QVERIFY2(again.wait() == 0, again.err().c_str());
        QCOMPARE(again.out(), "x\n");
    }

    void aStarterIsAJobThatRuns() {
        Program init(here({"--cli", "job", "init", "new.poolboard.toml"}));
        QCOMPARE(init.wait(), 0);
        Program check(here({"--cli", "job", "check", "new.poolboard.toml"}));
        QVERIFY2(check.wait() == 0, check.err().c_str());
        Program again(here({"--cli", "run", "--no-journal", "new.poolboard.toml"}));
        QCOMPARE(again.wait(), 0);
        QCOMPARE(again.out(), "./new.poolboard.toml\n");
        Program shown({"--cli", "job", "init"});
        QCOMPARE(shown.wait(), 0);
        QVERIFY(shown.out().find("[source]\n") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
