// SPDX-License-Identifier: MIT
// Where results go: a file per item, a folder per item, streams; and who hears a command's stderr.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <sys/stat.h>

namespace {

using Words = Program::Words;

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace
Q_DECLARE_METATYPE(Words)

class TestOutputs : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_dir;

    Program::Setup run(const Words& words) const {
        Program::Setup setup{{"--cli", "run", "--no-journal"}, {}, m_dir, false};
        setup.arguments.insert(setup.arguments.end(), words.begin(), words.end());
        return setup;
    }
    QStringList filesIn(const char* folder) const {
        return QDir(m_folder->filePath(QString::fromUtf8(folder)))
            .entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    std::string at(const std::string& name) const { return contents(m_dir + "/" + name); }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_dir = m_folder->path().toStdString();
    }
    void cleanup() { m_folder.reset(); }

    void eachResultGoesToAFileOfItsOwn() {
        Program program(run({"-o", "out", "--output-name", "{/.}.txt", "-j", "3", "--", "sh", "-c",
                             "printf '%s\\377' \"$1\"; test \"$1\" != d/bad", "_", "{}", ":::", "d/a.png",
                             "b.png", "d/bad"}));
        QCOMPARE(program.wait(), 3);
        QCOMPARE(filesIn("out"), QStringList({QStringLiteral("a.txt"), QStringLiteral("b.txt")}));
        QCOMPARE(at("out/a.txt"), std::string("d/a.png\xff"));
        QCOMPARE(program.out(), std::string());
        QVERIFY(program.leavesNothing());
    }

    void workersThatAreNoCommandsCanDoItToo() {
        Program program(
            run({"-w", "digest/sha256", "-p", "of=text", "-O", "files", "-o", "out", ":::", "a", "b"}));
        QCOMPARE(program.wait(), 0);
        QCOMPARE(filesIn("out"), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        QVERIFY(at("out/1").find("ca978112ca1bbdca") != std::string::npos);
    }

    void skipRunsOnlyWhatIsMissing() {
        const auto go = [this](const Words& items) {
            Words words{"-j",
                        "1",
                        "-O",
                        "files",
                        "-o",
                        "out",
                        "--output-name",
                        "{}",
                        "--if-exists",
                        "skip",
                        "--json",
                        "--",
                        "sh",
                        "-c",
                        "echo $1 >> ran; echo $1; test $1 != bad",
                        "_",
                        "{}",
                        ":::"};
            words.insert(words.end(), items.begin(), items.end());
            Program program(run(words));
            const int status = program.wait();
            m_said = program.err();
            return status;
        };
        QCOMPARE(go({"a", "bad"}), 3);
        QCOMPARE(go({"a", "b"}), 0);
        QCOMPARE(go({"a", "bad", "b"}), 3); // a failed item left nothing that looks done
        QCOMPARE(at("ran"), std::string("a\nbad\nb\nbad\n"));
        QVERIFY2(m_said.find("\"outcome\":\"skipped\",\"attempts\":0,\"worker\":null") != std::string::npos,
                 m_said.c_str());
    }

    void collisionsOfAnUnsizedSourceFailTheirItem() {
        Program program(run({"-O", "files", "-o", "out", "--output-name", "{/}", "--if-exists", "overwrite",
                             "--failed-list", "failed", "-i", "-", "--", "echo", "{}"}));
        program.write("x/a\ny/a\nz/b\n../..\n");
        QCOMPARE(program.wait(), 3);
        QCOMPARE(at("failed"), std::string("y/a\n../..\n"));
        QCOMPARE(at("out/a"), std::string("x/a\n"));
        QCOMPARE(filesIn("out"), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY2(program.err().find("the result of another item of this run is called") != std::string::npos,
                 program.err().c_str());
    }

    void aFileBesideAnOldOneIsNamed() {
        std::ofstream(m_dir + "/out.txt") << "old";
        Program program(run({"-o", "out.txt", "--if-exists", "rename", "--", "echo", "{}", ":::", "a"}));
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.err().find("results: " + m_dir + "/out-1.txt\n") != std::string::npos,
                 program.err().c_str());
        QCOMPARE(at("out.txt") + at("out-1.txt"), std::string("olda\n"));
    }

    void everyItemHasAFolderBesidesTheOutput() {
        Program program(run({"--results", "all", "--joblog", "log", "-O", "ndjson", "--", "sh", "-c",
                             "echo out $1; echo err $1 >&2; exit $1", "_", "{}", ":::", "0", "7"}));
        QCOMPARE(program.wait(), 3);
        QCOMPARE(at("all/00000000/stdout") + at("all/00000001/stderr"), std::string("out 0\nerr 7\n"));
        QVERIFY(at("all/00000001/meta.json").find("\"exit_code\":7") != std::string::npos);
        QVERIFY(program.out().find("\"index\":1") != std::string::npos);
        QVERIFY2(program.err().find("err 0\nerr 7\n") != std::string::npos, program.err().c_str());
        const QStringList log = QString::fromStdString(at("log")).split(QLatin1Char('\n'));
        QCOMPARE(log.size(), 4);
        QVERIFY2(log[2].startsWith(QLatin1String("2\t:\t")) &&
                     log[2].contains(QLatin1String("\t7\t0\tsh -c")),
                 qPrintable(log[2]));
    }

    void bothEventStreamsAreWholeAndTellWhatCommandsSay() {
        Program program(run({"--json", "--events", "events", "-o", "out", "--", "sh", "-c",
                             "echo out; echo \"err $1\" >&2", "_", "{}", ":::", "a", "b"}));
        QCOMPARE(program.wait(), 0);
        QCOMPARE(at("out"), std::string("out\nout\n"));
        QCOMPARE(at("events"), program.err());
        QStringList logs;
        for (const QByteArray& line : QByteArray::fromStdString(program.err()).split('\n')) {
            if (line.isEmpty()) continue;
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            QVERIFY2(event.contains(QStringLiteral("type")), line.constData()); // nothing else is in between
            if (event.value(QStringLiteral("type")).toString() == QLatin1String("log"))
                logs << event.value(QStringLiteral("text")).toString();
        }
        QCOMPARE(logs, QStringList({QStringLiteral("err a\n"), QStringLiteral("err b\n")}));
    }

    void quietTellsFailuresAndNothingElse() {
        Program program(run({"-q", "--", "sh", "-c", "exit $1", "_", "{}", ":::", "0", "7"}));
        QCOMPARE(program.wait(), 3);
        const QStringList lines = QString::fromStdString(program.err()).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith(QString::fromUtf8("✗ 7: ")), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(QStringLiteral("poolboard: finished: 1 succeeded, 1 failed")),
                 qPrintable(lines[1]));
    }

    void aFifoWithoutAReaderHearsSignals_data() {
        QTest::addColumn<QList<int>>("signals_");
        QTest::addColumn<int>("status");
        QTest::newRow("SIGTERM") << QList<int>{SIGTERM} << 143;
        QTest::newRow("Ctrl-C twice") << QList<int>{SIGINT, SIGINT} << 130;
    }
    void aFifoWithoutAReaderHearsSignals() {
        QFETCH(QList<int>, signals_);
        QCOMPARE(::mkfifo((m_dir + "/fifo").c_str(), 0600), 0);
        Program program(run({"--grace", "100ms", "-o", "fifo", "--", "sh", "-c", "echo > ran", ":::", "a"}));
        QVERIFY(eventually([this] { return !at("ran").empty(); }));
        QVERIFY(eventually([&program] { // it says why it does not end
            program.signal(SIGUSR1);
            return program.waitForErr("sh: ") &&
                   program.err().find("the last results are being written") != std::string::npos;
        }));
        for (const int signal : signals_) {
            program.signal(signal);
            QVERIFY(program.waitForErr(signal == SIGTERM       ? "Stopping: terminated"
                                       : signal != signals_[0] ? "Cancelling"
                                                               : "Stopping: "));
        }
        QTEST(program.wait(), "status");
        QVERIFY(program.leavesNothing());
    }

    void aFifoIsWrittenInPlace() {
        QCOMPARE(::mkfifo((m_dir + "/fifo").c_str(), 0600), 0);
        Program program(run({"-o", "fifo", "--", "echo", "{}", ":::", "a", "b"}));
        QCOMPARE(at("fifo"), std::string("a\nb\n"));
        QCOMPARE(program.wait(), 0);
        struct stat info {};
        QCOMPARE(::stat((m_dir + "/fifo").c_str(), &info), 0);
        QVERIFY(S_ISFIFO(info.st_mode));
    }

    void whatAKilledRunLeftIsTakenOver() {
        std::ofstream(m_dir + "/out") << "old";
        const Words words{
            "-o", "out", "--if-exists", "overwrite", "-j",
            "1",  "--",  "sh",          "-c",        "echo $1; test -e go || test $1 = a || exec sleep 1000",
            "_",  "{}",  ":::",         "a",         "b"};
        const std::string hidden = ".out.poolboard-part";
        {
            Program killed(run(words));
            QVERIFY(eventually([&] { return at(hidden) == "a\n"; }));
            Program second(run(words)); // while it is written
            QCOMPARE(second.wait(), 1);
            QVERIFY2(second.err().find("out: another run is writing this file now") != std::string::npos,
                     second.err().c_str());
            killed.signal(SIGKILL);
            QCOMPARE(killed.wait(), 128 + SIGKILL);
        }
        QCOMPARE(at("out"), std::string("old"));
        QCOMPARE(at(hidden), std::string("a\n"));
        std::ofstream(m_dir + "/go") << "";
        Program again(run(words));
        QCOMPARE(again.wait(), 0);
        QCOMPARE(at("out"), std::string("a\nb\n"));
        QCOMPARE(filesIn("").filter(QStringLiteral("part")), QStringList());
    }

    void withoutAPlaceForTheJournalNothingStarts() {
        Program program({{"--cli", "run", "-o", "out", "--", "touch", "ran", ":::", "a"},
                         {{"XDG_STATE_HOME", "/proc/nothere"}},
                         m_dir,
                         false});
        QCOMPARE(program.wait(), 2);
        QVERIFY2(program.err().find("/proc/nothere") != std::string::npos &&
                     program.err().find("--journal DIR or --no-journal") != std::string::npos,
                 program.err().c_str());
        QCOMPARE(filesIn(""), QStringList());
    }

    void aReaderWhoHasEnoughEndsTheRunQuietly() {
        QCOMPARE(::mkfifo((m_dir + "/fifo").c_str(), 0600), 0);
        Program program(run({"-o", "fifo", "-i", "-", "--", "echo", "{}"}));
        std::string first;
        {
            std::ifstream reader(m_dir + "/fifo");
            program.write("a\n");
            std::getline(reader, first);
        }
        QCOMPARE(first, std::string("a"));
        program.write("b\n");
        QCOMPARE(program.wait(), 141);
        QCOMPARE(program.err(), std::string());
        QVERIFY(program.leavesNothing());
    }

    void commandsGetTheLimitOfTheShell() {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        if (before.rlim_max < 1000) QSKIP("the hard limit leaves no room");
        rlimit low = before;
        low.rlim_cur = 222;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
        Program program(
            run({"-i", "-", "--", "sh", "-c", "ulimit -S -n; env | grep POOLBOARD_INTERNAL_NOFILE"}));
        ::setrlimit(RLIMIT_NOFILE, &before);
        program.write("a\n");
        QVERIFY(eventually([&] { return !program.descendants().empty(); }));
        QFile limits(QStringLiteral("/proc/%1/limits").arg(program.pid()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QByteArray all = limits.readAll(), from = all.mid(all.indexOf("Max open files"));
        QVERIFY2(!from.startsWith("Max open files            222 "), from.constData());
        QCOMPARE(program.wait(), 3); // grep found nothing
        QCOMPARE(program.out(), std::string("222\n"));
    }

    void manyCommandsAtOnceHaveEnoughFiles() {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        if (before.rlim_max < 1000) QSKIP("the hard limit leaves no room");
        rlimit low = before;
        low.rlim_cur = 64;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
        // Each waits until all have begun, so all have their pipes at the same time.
        Program program(
            run({"-j", "60", "-f", "range", "-i", "0..60", "--", "sh", "-c",
                 "mkdir -p all/$1; while test $(ls all | wc -l) -lt 60; do sleep 0.1; done", "_", "{}"}));
        ::setrlimit(RLIMIT_NOFILE, &before);
        QCOMPARE(program.wait(), 0);
    }

private:
    std::string m_said;
};

QTEST_GUILESS_MAIN(TestOutputs)
#include "tst_outputs.moc"
