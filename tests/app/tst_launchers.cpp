// SPDX-License-Identifier: MIT
// Hosts behind launchers, with the real program. The launchers are small scripts that do what ssh does, well
// and badly.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <set>

using Words = Program::Words;
using Files = QMap<QByteArray, QByteArray>;
Q_DECLARE_METATYPE(Words)
Q_DECLARE_METATYPE(Files)

class TestLaunchers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        // In a session of its own, as on another machine: only its streams tie it to us.
        script("far", "shift; exec setsid -w \"$@\"");
        script("banner", "echo Welcome to node1; printf 'no end'; echo warning >&2; shift; exec \"$@\"");
        script("slow", "sleep 0.3; shift; exec \"$@\"");
        script("refuses", "echo 'connect to node1: Connection refused' >&2; exit 255");
        script("nologin", "echo This account is currently not available.; exit 1");
        script("talks", "yes nonsense | head -c 200000; exec sleep 100");
        script("later", "printf '\\npoolboard-relay 7 9.9.9\\n'; exec cat > /dev/null");
        script("elsewhere", "cd /; shift; POOLBOARD_PREFIX=/nonexistent exec \"$@\"");
        // Breaks off in the middle, three times: `dd` ends, and the relay's stream with it.
        script("breaks", "echo >> \"$0.tries\"; shift; "
                         "if [ $(wc -l < \"$0.tries\") -gt 3 ]; then exec \"$@\"; fi; \"$@\" | dd bs=1 "
                         "count=600 2> /dev/null");
        // Comes when that one has been begun three times.
        script("waits", "until [ \"$(cat breaks.tries 2> /dev/null | wc -l)\" -gt 2 ]; do sleep 0.02; done; "
                        "shift; exec \"$@\"");
        // Less than a megabyte a second goes there.
        script("narrow", "shift; python3 -c 'import os, time\n"
                         "while piece := os.read(0, 32768):\n"
                         "    time.sleep(0.045)\n"
                         "    while piece:\n"
                         "        piece = piece[os.write(1, piece):]\n"
                         "' | \"$@\"");
        QFile worker(m_folder.filePath(QStringLiteral("stats.py")));
        QVERIFY(worker.open(QIODevice::WriteOnly));
        worker.write("import os\nclass Model:\n    def __init__(self, factor: int = 2):\n        self.factor "
                     "= factor\n"
                     "    def __call__(self, item):\n        return int(item) * self.factor\n");
    }
    void cleanup() { QVERIFY(m_program == nullptr || m_program->leavesNothing()); }

    void workersAreThere_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QByteArray>("out");
        const auto row = [](const char* name, Words words, const char* out) {
            QTest::newRow(name) << std::move(words) << QByteArray(out);
        };
        row("a command", {"--launcher", "2*./far node1", "--", "echo", "got", "{}", ":::", "a", "b", "c"},
            "got a\ngot b\ngot c\n");
        row("behind a banner", {"--launcher", "./banner node1", "--", "echo", "{}", ":::", "a", "b"},
            "a\nb\n");
        row("two places and this one",
            {"--launcher", "./far node1", "--launcher", "2*./slow node2", "--launcher", "1*:", "--", "echo",
             "{}", ":::", "a", "b", "c", "d"},
            "a\nb\nc\nd\n");
        row("as many as -j says",
            {"--launcher", "./far n", "-j", "3", "--", "echo", "{}", ":::", "a", "b", "c"}, "a\nb\nc\n");
        row("threads of one host",
            {"--launcher", "4*./far n", "--kind", "threads", "--", "echo", "{}", ":::", "a", "b", "c"},
            "a\nb\nc\n");
        row("a plugin",
            {"--launcher", "./far n", "-w", "digest/sha256", "-O", "text", "-i", "stats.py", "-f", "files"},
            nullptr);
        row("Python",
            {"--launcher", "2*./far n", "-w", "stats.py:Model", "-p", "factor=3", "-O", "text", ":::", "1",
             "2", "3"},
            "3\n6\n9\n");
        row("a variable that is passed on",
            {"--launcher", "./far n", "--env", "MARK=ab c", "--", "sh", "-c", "echo $MARK", "--", ":::", "a"},
            "ab c\n");
        row("in the job's folder", {"--launcher", "./far n", "--", "ls", ":::", "stats.py"}, "stats.py\n");
        row("fewer items than places", {"--launcher", "9*./far n", "--", "echo", "{}", ":::", "a"}, "a\n");
    }
    void workersAreThere() {
        QFETCH(Words, words);
        QFETCH(QByteArray, out);
        Program& program = run(std::move(words));
        QVERIFY2(program.wait() == 0, program.err().c_str());
        if (out.isNull())
            QCOMPARE(program.out().size(), size_t{65}); // a digest
        else
            QCOMPARE(QByteArray::fromStdString(program.out()), out);
    }

    void troubleIsExplained_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<QStringList>("texts");
        const auto row = [](const char* name, Words words, QStringList texts) {
            words.insert(words.end(), {"--", "true", ":::", "a"});
            QTest::newRow(name) << std::move(words) << std::move(texts);
        };
        row("no connection", {"--launcher", "./refuses node1"},
            {QStringLiteral(
                 "`./refuses node1` did not lead to a Poolboard: the launcher ended with status 255"),
             QStringLiteral("node1: Connection refused")});
        row("not installed there",
            {"--launcher", "./far node1", "--launcher-host", "/opt/no/poolboard-relay"},
            {QStringLiteral("`./far node1` could not start Poolboard over there"),
             QStringLiteral("--launcher-host")});
        row("no account there", {"--launcher", "./nologin node1"},
            {QStringLiteral("This account is currently not available.")});
        row("another version", {"--launcher", "./later node1"},
            {QStringLiteral("leads to Poolboard 9.9.9, which speaks protocol 7 to launchers; expected 2"),
             QStringLiteral("install the same Poolboard on both sides")});
        row("something else", {"--launcher", "./talks node1"},
            {QStringLiteral("`./talks node1` writes something else than Poolboard")});
        row("no such worker there", {"--launcher", "./elsewhere node1"},
            {QStringLiteral("`./elsewhere node1`: worker \"exec/command\": no such worker in")});
    }
    void troubleIsExplained() {
        QFETCH(Words, words);
        QFETCH(QStringList, texts);
        Program& program = run(std::move(words));
        QCOMPARE(program.wait(), 5);
        for (const QString& text : texts)
            QVERIFY2(program.err().find(text.toStdString()) != std::string::npos, program.err().c_str());
    }
    void whatContradictsItselfIsRefused_data() {
        QTest::addColumn<QByteArray>("job");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("two ways to other machines")
            << QByteArray("[pool]\nlauncher = \"./far node1\"\non = \"slurm:nodes=2\"\n")
            << QByteArray("pool.launcher: the job says on = \"slurm:nodes=2\" as well");
        QTest::newRow("a path over there, and nobody goes there")
            << QByteArray("[pool]\nlauncher_host = \"/opt/poolboard-relay\"\n")
            << QByteArray("--launcher-host: no host is started anywhere else");
    }
    void whatContradictsItselfIsRefused() {
        QFETCH(QByteArray, job);
        QFETCH(QByteArray, text);
        QFile file(m_folder.filePath(QStringLiteral("job.poolboard.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(job);
        file.close();
        Program& program = run({"job.poolboard.toml", "--", "true", ":::", "a"});
        QCOMPARE(program.wait(), 2);
        QVERIFY2(QByteArray::fromStdString(program.err()).contains(text), program.err().c_str());
    }
    void onePlaceThatIsGoneIsDoneWithout() {
        Program& program = run({"--launcher", "./refuses node1", "--launcher", "./far node2", "--", "echo",
                                "{}", ":::", "a", "b", "c"});
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QCOMPARE(program.out(), std::string("a\nb\nc\n"));
    }

    /// It breaks off three times with items on the way: each has one result.
    void aConnectionThatBreaksCostsNothing() {
        QFile tries(m_folder.filePath(QStringLiteral("breaks.tries")));
        tries.remove();
        Program& program = run({"--launcher", "./breaks node1", "--launcher", "./waits node2", "-f", "range",
                                "-i", "0..20000", "-u", "--chunk-size", "20", "-w", "stats.py:Model"});
        QVERIFY2(program.wait() == 0, program.err().c_str());
        checkEachOnce(program.out(), 20000);
        QVERIFY(tries.open(QIODevice::ReadOnly));
        QVERIFY(tries.readAll().size() > 2);
    }

    void whatIsCancelledEndsOverThere_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("status");
        QTest::newRow("terminated") << SIGTERM << 143;
        QTest::newRow("killed") << SIGKILL << 137;
    }
    void whatIsCancelledEndsOverThere() {
        QFETCH(int, signal);
        Program& program = run({"--launcher", "2*./far node1", "--grace", "100ms", "--", "sh", "-c",
                                "echo on; sleep 1000", ":::", "a", "b"});
        QVERIFY(eventually([&] { return sleepers(program) == 2; }));
        program.signal(signal);
        QTEST(program.wait(), "status");
        QVERIFY(program.leavesNothing());
    }
    void aTimeoutOverThere() {
        Program& program = run({"--launcher", "2*./far node1", "--timeout", "500ms", "--grace", "100ms", "--",
                                "sleep", ":::", "0.01", "1000", "0.02"});
        QCOMPARE(program.wait(), 3);
        QVERIFY2(program.err().find("1 timed out") != std::string::npos, program.err().c_str());
    }
    void aCrashOverThereIsCharged() {
        Program& program = run({"--launcher", "2*./far node1", "-O", "ndjson", "--", "sh", "-c",
                                "[ $0 = bad ] && kill -9 $PPID; echo $0", "{}", ":::", "a", "bad", "b", "c"});
        QCOMPARE(program.wait(), 3);
        const std::string& out = program.out();
        QVERIFY2(out.find("\"input\":\"bad\",\"outcome\":\"crashed\"") != std::string::npos, out.c_str());
        QCOMPARE(count(out, "\"outcome\":\"succeeded\""), 3);
    }
    void tooMuchMemoryOverThere() {
        Program& program =
            run({"--launcher", "2*./far node1", "--kind", "processes", "--max-memory", "100M", "--",
                 "python3", "-c",
                 "import sys, time\nif sys.argv[1] == 'big':\n    x = b'x' * 200000000\n    time.sleep(100)",
                 ":::", "a", "big"});
        QCOMPARE(program.wait(), 3);
        QVERIFY2(program.err().find("--max-memory") != std::string::npos, program.err().c_str());
    }

    /// --transfer: as if it were run here.
    void filesComeAlong_data() {
        QTest::addColumn<Words>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<Files>("made"); ///< beside the items, here
        const auto row = [](const char* name, Words words, int status, const QByteArray& out,
                            const Files& made) {
            QTest::newRow(name) << std::move(words) << status << out << made;
        };
        row("a command",
            {"--launcher", "2*./far n", "--", "cp", "{}", "{.}.copy", ":::", "pics/a.txt", "pics/b c.txt"}, 0,
            "", {{"a.copy", "A"}, {"b c.copy", "BC"}});
        row("any command may start it",
            {"--launcher", "env", "--", "cp", "{}", "{.}.copy", ":::", "pics/a.txt"}, 0, "",
            {{"a.copy", "A"}});
        row("here and there",
            {"--launcher", "./far n", "--launcher", "1*:", "--", "cp", "{}", "{}.2", ":::", "pics/a.txt",
             "pics/b c.txt"},
            0, "", {{"a.txt.2", "A"}, {"b c.txt.2", "BC"}});
        row("paths in what is said",
            {"--launcher", "./far n", "--", "echo", "{} {//} {/}", ":::", "pics/a.txt"}, 0,
            "pics/a.txt pics a.txt\n", {});
        row("of the folder itself",
            {"--launcher", "env", "--cwd", "pics", "--", "cp", "{}", "{}.2", ":::", "a.txt"}, 0, "",
            {{"a.txt.2", "A"}});
        row("threads of one host",
            {"--launcher", "3*./far n", "--kind", "threads", "-f", "files", "-i", "pics", "--", "cp", "{}",
             "{}.2"},
            0, "", {{"a.txt.2", "A"}, {"b c.txt.2", "BC"}});
        row("a plugin", {"--launcher", "./far n", "-w", "digest/sha256", "-O", "text", ":::", "pics/a.txt"},
            0, "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd\n", {});
        row("one that is missing",
            {"--launcher", "./far n", "--", "cp", "{}", "{}.2", ":::", "pics/none", "pics/a.txt"}, 3, "",
            {{"a.txt.2", "A"}});
        row("one that fails",
            {"--launcher", "./far n", "--", "sh", "-c", "cp $0 $0.2; exit 1", ":::", "pics/a.txt"}, 3, "",
            {});
        row("over a connection that breaks",
            {"--launcher", "./breaks n", "--launcher", "./far n", "--", "cp", "{}", "{}.2",
             ":::", "pics/a.txt", "pics/b c.txt"},
            0, "", {{"a.txt.2", "A"}, {"b c.txt.2", "BC"}});
    }
    void filesComeAlong() {
        QFETCH(Words, words);
        QFETCH(QByteArray, out);
        QFETCH(Files, made);
        QDir folder(m_folder.path());
        QVERIFY(QDir(m_folder.filePath(QStringLiteral("pics"))).removeRecursively());
        QVERIFY(folder.mkpath(QStringLiteral("pics")) && folder.mkpath(QStringLiteral("copies")));
        made["a.txt"] = "A", made["b c.txt"] = "BC";
        for (const char* name : {"a.txt", "b c.txt"}) {
            QFile file(m_folder.filePath(QStringLiteral("pics/") + QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(made[name]);
        }
        QFile::remove(m_folder.filePath(QStringLiteral("breaks.tries")));
        words.insert(words.begin(), {"--transfer", "--env",
                                     "TMPDIR=" + m_folder.filePath(QStringLiteral("copies")).toStdString()});
        Program& program = run(std::move(words));
        QFETCH(int, status);
        QVERIFY2(program.wait() == status, program.err().c_str());
        if (!out.isNull()) QCOMPARE(QByteArray::fromStdString(program.out()), out);
        Files found;
        for (const QString& name : QDir(m_folder.filePath(QStringLiteral("pics")))
                                       .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            QFile file(m_folder.filePath(QStringLiteral("pics/") + name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            found[QFile::encodeName(name)] = file.readAll();
        }
        QCOMPARE(found, made);
        const QDir copies(m_folder.filePath(QStringLiteral("copies")));
        QVERIFY(eventually([&] { return copies.isEmpty(); }));
    }

    /// The time of an item counts from its start: not while its file is on its way, nor while others are.
    void aFileMayTakeLongerThanItsItem() {
        for (const char* name : {"large1", "large2"}) {
            QFile file(m_folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(3 << 20, 'x'));
        }
        Program& program = run({"--launcher", "./narrow n", "--transfer", "--timeout", "2s", "--grace",
                                "100ms", "--", "wc", "-c", ":::", "large1", "large2"});
        QVERIFY2(program.wait() == 0, program.err().c_str());
        QCOMPARE(program.out(), std::string("3145728 large1\n3145728 large2\n"));
    }

private:
    void script(const char* name, const char* text) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("#!/bin/sh\n") + text + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    Program& run(Words more) {
        Words words{"--cli", "run", "--no-journal"};
        words.insert(words.end(), more.begin(), more.end());
        m_program =
            std::make_unique<Program>(Program::Setup{words, {}, m_folder.path().toStdString(), false});
        return *m_program;
    }
    static int count(const std::string& text, const char* part) {
        return int(QByteArray::fromStdString(text).count(part));
    }
    static void checkEachOnce(const std::string& out, size_t items) {
        std::set<QByteArray> seen;
        const QList<QByteArray> lines = QByteArray::fromStdString(out).trimmed().split('\n');
        for (const QByteArray& line : lines) {
            QVERIFY2(line.contains("\"outcome\":\"succeeded\""), line.constData());
            QVERIFY2(seen.insert(line.left(line.indexOf(','))).second, line.constData());
        }
        QCOMPARE(seen.size(), items);
    }
    static size_t sleepers(const Program& program) {
        size_t count = 0;
        for (const int pid : program.descendants())
            count += commandOf(pid).starts_with("sleep 1000") ? 1 : 0;
        return count;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
};

QTEST_GUILESS_MAIN(TestLaunchers)
#include "tst_launchers.moc"
