// SPDX-License-Identifier: MIT
// Stopping: the Ctrl-C ladder on a terminal, signals, timeouts.
#include "program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <csignal>

namespace {

using Words = Program::Words;

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Items that say when they start, in a file, and then take `seconds`.
Words sleepers(const std::string& marker, const char* before, const char* seconds,
               const char* grace = "200ms") {
    const std::string script =
        std::string(before) + "; echo x >> " + marker + "; sleep " + seconds + "; echo done {}";
    Words words{"--cli", "run", "--no-journal", "-u", "-j", "2", "--grace", grace, "--", "sh", "-c", script};
    words.insert(words.end(), {":::", "a", "b", "c", "d"});
    return words;
}

bool bothStarted(const std::string& marker) {
    return eventually([&] {
        QFile file(QString::fromStdString(marker));
        return file.open(QIODevice::ReadOnly) && file.size() >= 4;
    });
}

bool isStopped(int pid) {
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") T ");
}

} // namespace

Q_DECLARE_METATYPE(Words)

class TestSignals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFirstCtrlCLetsRunningItemsFinish() {
        Program program({sleepers(marker(), ":", "5"), {}, {}, true});
        QVERIFY(bothStarted(marker()));
        // It is seen that they run: half of the bar.
        QVERIFY2(program.waitForOut("[" + std::string(20, '-')), program.out().c_str());
        program.write("\x03");
        QVERIFY2(program.waitForOut("Stopping: 2 items running. Again to cancel them"),
                 program.out().c_str());
        QCOMPARE(program.wait(), 130);
        QCOMPARE(QByteArray::fromStdString(program.out()).count("done "), 2 + 1); // and "2 not done"
        QVERIFY2(program.out().find("2 succeeded, 2 not done") != std::string::npos, program.out().c_str());
        QVERIFY(program.leavesNothing());
    }

    void theSecondCtrlCCancelsThem() {
        Program program({sleepers(marker(), ":", "1000"), {}, {}, true});
        QVERIFY(bothStarted(marker()));
        program.write("\x03");
        QVERIFY(program.waitForOut("Again to cancel them"));
        program.write("\x03");
        QVERIFY(program.waitForOut("Again to kill them"));
        QCOMPARE(program.wait(), 130);
        QVERIFY(program.leavesNothing());
    }

    void theThirdCtrlCKills() {
        Program program({sleepers(marker(), "trap '' TERM INT HUP", "1000", "1000s"), {}, {}, true});
        QVERIFY(bothStarted(marker()));
        program.write("\x03");
        QVERIFY(program.waitForOut("Again to cancel them"));
        program.write("\x03");
        QVERIFY(program.waitForOut("Again to kill them"));
        program.write("\x03");
        QCOMPARE(program.wait(), 130);
        QVERIFY(program.leavesNothing());
    }

    void signalsEndARunWithTheirStatus_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("status");
        QTest::newRow("SIGTERM") << SIGTERM << 143;
        QTest::newRow("SIGHUP") << SIGHUP << 129;
    }
    void signalsEndARunWithTheirStatus() {
        QFETCH(int, signal);
        Program program(sleepers(marker(), ":", "1000"));
        QVERIFY(bothStarted(marker()));
        program.signal(signal);
        QTEST(program.wait(), "status");
        QVERIFY2(program.err().find("4 not done") != std::string::npos, program.err().c_str());
        QVERIFY(program.leavesNothing());
    }

    void sigusr1PrintsAStatusLine() {
        Program program(sleepers(marker(), ":", "3"));
        QVERIFY(bothStarted(marker()));
        program.signal(SIGUSR1);
        QVERIFY2(program.waitForErr("sh: 0 of 4"), program.err().c_str());
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
    }

    void sigusr1SpeaksInThePersonsWords() {
        Words words = sleepers(marker(), ":", "3");
        words.insert(words.begin() + 3, {"--status", "{done} of {total} so far"});
        Program program(words);
        QVERIFY(bothStarted(marker()));
        program.signal(SIGUSR1);
        QVERIFY2(program.waitForErr("0 of 4 so far\n"), program.err().c_str());
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
    }

    void timeDoesNotCountWhileSuspended() {
        // A second of work in steps under a timeout of eight (slow machines); suspended for longer than that.
        Words words = sleepers(marker(), ":", "0; for i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.1; done");
        words.insert(words.begin() + 3, {"--timeout", "8s"});
        Program program({words, {}, {}, true});
        QVERIFY(bothStarted(marker()));
        program.signal(SIGTSTP);
        QVERIFY(eventually([&] { return isStopped(program.pid()); }));
        const auto begin = std::chrono::steady_clock::now();
        QVERIFY(eventually([&] { return secondsSince(begin) > 8.5; }));
        program.signal(SIGCONT);
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.out().find("4 succeeded") != std::string::npos, program.out().c_str());
    }

    void suspendingAndContinuingLosesNothing() {
        Program program({sleepers(marker(), ":", "1"), {}, {}, true});
        QVERIFY(bothStarted(marker()));
        program.signal(SIGTSTP);
        QVERIFY(eventually([&] { return isStopped(program.pid()); }));
        program.signal(SIGCONT);
        QCOMPARE(program.wait(), 0);
        QVERIFY2(program.out().find("4 succeeded") != std::string::npos, program.out().c_str());
    }

    void theProgressLineIsDrawnAtOnceAndTakenAway() {
        Program program(
            {{"--cli", "run", "--no-journal", "--name", "waiting", "-i", "-", "--", "true"}, {}, {}, false});
        program.write("a\n");
        QCOMPARE(program.wait(), 0);
        QVERIFY(program.err().find('\r') == std::string::npos); // no terminal, no animation
        Program onTerminal({sleepers(marker(), ":", "0.2"), {}, {}, true});
        QCOMPARE(onTerminal.wait(), 0);
        const std::string& seen = onTerminal.out();
        QVERIFY2(seen.starts_with("\rsh  preparing"), seen.c_str());
        QVERIFY2(seen.find("/4") != std::string::npos, seen.c_str());
        const size_t end = seen.rfind("finished: 4 succeeded in 0:");
        QVERIFY2(end != std::string::npos && seen.ends_with("\r\n"), seen.c_str());
        QVERIFY2(seen.find('\n', end) == seen.size() - 1, seen.c_str());
        // After the last line that was drawn it was taken away.
        QVERIFY2(seen.rfind("\r\033[K") > seen.rfind("/4"), seen.c_str());
    }

    void aHungItemTimesOutAndTheOthersSucceed_data() {
        QTest::addColumn<Words>("words");
        QTest::newRow("processes") << Words{"-w", "fault", "--kind", "processes"};
        QTest::newRow("threads") << Words{"-w", "fault", "--kind", "threads"};
    }
    void aHungItemTimesOutAndTheOthersSucceed() {
        QFETCH(Words, words);
        Words all{"--cli", "run",     "--no-journal", "-j",         "2",    "--timeout",
                  "1s",    "--grace", "500ms",        "--progress", "plain"};
        all.insert(all.end(), words.begin(), words.end());
        all.insert(all.end(), {":::", "echo:1", "sleep:100000", "echo:2", "echo:3", "echo:4", "echo:5"});
        const auto start = std::chrono::steady_clock::now();
        Program program(all);
        QCOMPARE(program.wait(), 3);
        QVERIFY(secondsSince(start) < 20); // 1 s and the grace, on a very busy machine
        QVERIFY2(program.err().find("5 succeeded, 1 timed out") != std::string::npos, program.err().c_str());
        QVERIFY2(program.err().find("⧖ sleep:100000") != std::string::npos, program.err().c_str());
        QVERIFY(program.leavesNothing());
    }

    void aCommandIsEndedAtItsTimeoutWithAllItStarted() {
        Program program({"--cli", "run", "--no-journal", "--timeout", "500ms", "--grace", "300ms", "--", "sh",
                         "-c", "trap '' TERM; setsid sleep 1000 & sleep 1000", ":::", "a"});
        QCOMPARE(program.wait(), 3);
        QVERIFY2(program.err().find("1 timed out") != std::string::npos, program.err().c_str());
        QVERIFY(program.leavesNothing());
    }

private:
    std::string marker() const { return m_folder->filePath(QStringLiteral("started")).toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
