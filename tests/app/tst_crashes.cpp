// SPDX-License-Identifier: MIT
// What a crash costs: of a worker one item, of the program itself no orphan.
#include "program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

namespace {

using Words = Program::Words;

std::vector<int> hostsOf(const Program& program) {
    std::vector<int> out;
    for (const int pid : program.descendants())
        if (commandOf(pid).find("poolboard-worker") != std::string::npos) out.push_back(pid);
    return out;
}

} // namespace

Q_DECLARE_METATYPE(Words)

class TestCrashes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCrashCostsItsItemOnly_data() {
        QTest::addColumn<Words>("kind");
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("cause");
        for (const char* kind : {"processes", "threads"}) {
            const Words words{"--kind", kind};
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
            const QString segv = QStringLiteral("exited with status"); // the sanitizer's own end
#else
            const QString segv = QStringLiteral("SIGSEGV");
#endif
            QTest::addRow("segv, %s", kind) << words << QStringLiteral("segv") << segv;
            QTest::addRow("kill9, %s", kind) << words << QStringLiteral("kill9") << QStringLiteral("SIGKILL");
            QTest::addRow("exit, %s", kind) << words << QStringLiteral("exit:9") << QStringLiteral("9");
        }
    }
    void aCrashCostsItsItemOnly() {
        QFETCH(Words, kind);
        QFETCH(QString, item);
        QFETCH(QString, cause);
        Words words{"--cli", "run", "--no-journal", "-w", "fault", "-j", "2", "--progress", "plain"};
        words.insert(words.end(), kind.begin(), kind.end());
        words.insert(words.end(),
                     {":::", "echo:1", "echo:2", item.toStdString(), "echo:3", "echo:4", "echo:5"});
        Program program(words);
        QCOMPARE(program.wait(), 3);
        const QString said = QString::fromStdString(program.err());
        QVERIFY2(said.contains(QLatin1String("5 succeeded, 1 crashed")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("! ") + item) && said.contains(cause), qPrintable(said));
        QVERIFY(program.leavesNothing());
    }

    void aHostKilledInTheMiddleCostsOneItem() {
        const QTemporaryDir dir;
        const QString events = dir.filePath(QStringLiteral("events"));
        Program program({"--cli", "run", "--no-journal", "-w", "fault", "--kind", "processes", "-j", "1",
                         "-O", "ndjson", "--events", events.toStdString(), ":::", "pid", "sleep:1000",
                         "echo:2", "echo:3"});
        // Killed before it has begun, it would be nobody's crash, and sleep in the next host.
        const QByteArray begun("\"type\":\"item_started\",\"index\":1");
        QVERIFY(eventually([&] {
            QFile file(events);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains(begun);
        }));
        const std::vector<int> hosts = hostsOf(program);
        QCOMPARE(hosts.size(), size_t(1));
        ::kill(hosts.front(), SIGKILL);
        QCOMPARE(program.wait(), 3);
        QVERIFY2(program.err().find("3 succeeded, 1 crashed") != std::string::npos, program.err().c_str());
        QVERIFY2(program.out().find("\"outcome\":\"crashed\"") != std::string::npos, program.out().c_str());
        QVERIFY(program.leavesNothing());
    }

    void killingTheProgramLeavesNoProcess_data() {
        QTest::addColumn<Words>("words");
        QTest::newRow("plugin processes")
            << Words{"-w", "fault", "--kind", "processes", ":::", "sleep:1000", "sleep:1000", "sleep:1000"};
        QTest::newRow("plugin threads")
            << Words{"-w", "fault", "--kind", "threads", ":::", "sleep:1000", "sleep:1000"};
        QTest::newRow("commands") << Words{"--", "sh", "-c", "sleep 1000", ":::", "a", "b"};
        QTest::newRow("commands that fled")
            << Words{"--", "sh", "-c", "setsid sleep 1000 & trap '' TERM HUP; sleep 1000", ":::", "a", "b"};
    }
    void killingTheProgramLeavesNoProcess() {
        QFETCH(Words, words);
        Words all{"--cli", "run", "-j", "2"};
        all.insert(all.end(), words.begin(), words.end());
        Program program(all);
        QVERIFY(eventually([&] {
            return program.descendants().size() >= 3 || (hostsOf(program).size() == 1 && words[0] == "-w");
        }));
        program.signal(SIGKILL);
        QCOMPARE(program.wait(), 128 + SIGKILL);
        const auto start = std::chrono::steady_clock::now();
        QVERIFY(program.leavesNothing());
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        QVERIFY2(took < 10,
                 qPrintable(QString::number(took))); // 2 s is the promise; the rest is a busy machine
    }

    void anInitThatAlwaysCrashesEndsTheRun() {
        Program program({"--cli", "run", "--no-journal", "-w", "fault", "-p", "init=crash", ":::", "echo:a"});
        QCOMPARE(program.wait(), 5);
        QVERIFY(program.leavesNothing());
    }

    void aReaderThatGoesAwayEndsTheRunQuietly() {
        const QTemporaryDir folder;
        const std::string status = folder.filePath(QStringLiteral("status")).toStdString();
        Program program(
            {"--cli", "run", "--no-journal", "-q", "--", "sh", "-c",
             "(" TEST_BUILD_DIR
             "/bin/poolboard --cli run --no-journal -q -f range -i 0..100000 -w digest/xxh3 -p of=text; "
             "echo $? > " +
                 status + ") | head -n 1 > /dev/null",
             ":::", "a"});
        QCOMPARE(program.wait(), 0);
        QFile file(QString::fromStdString(status));
        QVERIFY(eventually([&] { return file.open(QIODevice::ReadOnly) && file.size() > 0; }));
        QCOMPARE(file.readAll().trimmed(), QByteArray("141"));
    }
};

QTEST_GUILESS_MAIN(TestCrashes)
#include "tst_crashes.moc"
