// SPDX-License-Identifier: MIT
// The dashboard in a terminal that answers, driven by keys.
#include "program.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <termios.h>

namespace {

using Words = Program::Words;

const std::string kEnter = "\033[?1049h", kLeave = "\033[?1049l";

Program::Setup dashboard(Words words) {
    words.insert(words.begin(), "--tui");
    Program::Setup setup;
    setup.arguments = std::move(words);
    setup.terminal = setup.answers = true;
    return setup;
}

Words running(const char* items = "1000") {
    return {"run", "-j", "2", "--name", "a-run", "--", "sleep", ":::", items, items, items};
}

/// The engine a dashboard started, or 0.
int engineOf(const Program& program) {
    for (const int pid : program.descendants())
        if (commandOf(pid).find("bin/poolboard --cli") != std::string::npos) return pid;
    return 0;
}

/// The id in "poolboard --tui attach ID".
std::string idIn(const std::string& text) {
    static const QRegularExpression id(QStringLiteral("--tui attach ([0-9a-f-]+)"));
    return id.match(QString::fromStdString(text)).captured(1).toStdString();
}

bool hasEnded(const std::string& seen) { return seen.rfind(kLeave) != std::string::npos; }

} // namespace

class TestTui : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRunIsShownToItsEnd() {
        Program program(
            dashboard({"run", "--name", "three", "--", "sh", "-c", "exit $0", ":::", "0", "3", "0"}));
        QVERIFY2(program.waitForOut("Finished with failures"), program.out().c_str());
        QVERIFY2(program.waitForOut("2 succeeded, 1 failed"), program.out().c_str());
        QVERIFY(program.out().find(kEnter) != std::string::npos);
        QFile maps(QStringLiteral("/proc/%1/maps").arg(program.pid()));
        QVERIFY(maps.open(QIODevice::ReadOnly));
        const QByteArray loaded = maps.readAll();
        QVERIFY(loaded.contains("libtermpaint") && !loaded.contains("libQt"));
        program.write("q");
        QCOMPARE(program.wait(), 3); // as the run ended
        QVERIFY(hasEnded(program.out()));
        QVERIFY(program.leavesNothing());
    }

    void theLadderOfCtrlC() {
        Program program(dashboard({"run", "-j", "2", "--grace", "60s", "--shell", "--",
                                   "trap '' TERM; sleep {} & wait; wait", ":::", "1000", "1000", "1000"}));
        QVERIFY2(program.waitForOut("workers 2/2"), program.out().c_str());
        program.write("\003");
        QVERIFY2(program.waitForOut("Stopping: 2 items running. Ctrl-C again to cancel them"),
                 program.out().c_str());
        program.write("\003");
        QVERIFY2(program.waitForOut("Cancelling 2 items. Ctrl-C again to kill them"), program.out().c_str());
        program.write("\003");
        QVERIFY2(program.waitForOut("stopped: interrupted"), program.out().c_str());
        program.write("q");
        QCOMPARE(program.wait(), 130);
        QVERIFY(program.leavesNothing());
    }

    void wordsThatAreWrongLeaveTheTerminalAlone() {
        Program program(dashboard({"run", "--no-such-option", "--", "true", ":::", "a"}));
        QCOMPARE(program.wait(), 2);
        QVERIFY2(program.out().find("--no-such-option") != std::string::npos, program.out().c_str());
        QVERIFY2(program.out().find(kEnter) == std::string::npos, program.out().c_str());
    }

    /// Its job is a pipe nobody writes to: it prepares for ever.
    void whatPreparesForLongIsInterrupted() {
        const QTemporaryDir folder;
        const std::string job = folder.filePath(QStringLiteral("slow.toml")).toStdString();
        QCOMPARE(::mkfifo(job.c_str(), 0600), 0);
        Program program(dashboard({"run", job}));
        std::thread typist([&] { // the terminal must answer meanwhile
            poolboard::UniqueFd pipe;
            const bool reads = eventually([&] { // once the engine waits for it
                pipe.reset(::open(job.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
                return pipe.valid();
            });
            if (reads) program.write("\003");
            eventually([&] { return engineOf(program) == 0; });
        });
        const bool said = program.waitForOut("interrupted before the run began");
        typist.join();
        QVERIFY2(said, program.out().c_str());
        QCOMPARE(program.wait(), 130);
        QVERIFY(program.out().find(kEnter) == std::string::npos);
        QVERIFY(program.leavesNothing());
    }

    void aRefusalToGoOnIsSeen() {
        const QTemporaryDir folder;
        const QString results = folder.filePath(QStringLiteral("out.txt"));
        Program program(dashboard({"run", "-j", "1", "--output", results.toStdString(), "--", "sh", "-c",
                                   "echo result; sleep $0", ":::", "0", "1000"}));
        QVERIFY2(program.waitForOut("1 / 2"), program.out().c_str());
        program.write("sk");
        QVERIFY2(program.waitForOut("stopped: "), program.out().c_str());
        QFile other(results);
        QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate)); // somebody else's now
        other.close();
        program.write("o");
        QVERIFY2(program.waitForOut("it was changed since"), program.out().c_str());
        program.write("q");
        program.wait();
        QVERIFY(program.leavesNothing());
    }

    void withoutATerminalItSaysSo() {
        Program program(Words{"--tui", "run", "--", "true", ":::", "a"});
        QCOMPARE(program.wait(), 2);
        QVERIFY2(program.err().find("poolboard --cli run") != std::string::npos, program.err().c_str());
        QVERIFY(program.leavesNothing());
    }

    void aTerminalThatDoesNotAnswerIsRefused() {
        Program::Setup setup = dashboard(running());
        setup.answers = false;
        Program program(setup);
        QVERIFY2(program.waitForOut("does not say what it can do"), program.out().c_str());
        QCOMPARE(program.wait(), 2);
        QVERIFY(program.leavesNothing()); // nothing had been started
    }

    void resultsGoToStandardOutputThatIsNoTerminal() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("out")).toStdString();
        Program::Setup setup = dashboard({});
        setup.program = "/bin/sh";
        setup.arguments = {"-c", TEST_BUILD_DIR "/bin/poolboard --tui run -- echo ::: one two > " + file};
        Program program(setup);
        QVERIFY2(program.waitForOut("2 succeeded"), program.out().c_str());
        program.write("q");
        QCOMPARE(program.wait(), 0);
        QFile results(QString::fromStdString(file));
        QVERIFY(results.open(QIODevice::ReadOnly));
        QCOMPARE(results.readAll(), QByteArray("one\ntwo\n"));
    }

    void resizeDrawsAnew() {
        Program program(dashboard(running()));
        QVERIFY2(program.waitForOut("workers 2/2"), program.out().c_str());
        const size_t before = program.out().size();
        program.resize(40);
        QVERIFY2(program.waitForOut("WORKERS", before), program.out().c_str());
        program.write("sk");
        QVERIFY2(program.waitForOut("stopped: ", before), program.out().c_str());
        program.write("q");
        QCOMPARE(program.wait(), 130);
    }

    void theMouseClicksKeys() {
        Program program(dashboard(running()));
        QVERIFY2(program.waitForOut("workers 2/2"), program.out().c_str());
        program.write("\033[<0;10;24M\033[<0;10;24m"); // on "q leave", in the last line
        QVERIFY2(program.waitForOut("leave it running"), program.out().c_str());
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
        QVERIFY(program.leavesNothing());
    }

    void aJobIsChosenAndRun() {
        const QTemporaryDir folder;
        QFile job(folder.filePath(QStringLiteral("tiny.poolboard.toml")));
        QVERIFY(job.open(QIODevice::WriteOnly));
        job.write("[job]\nname = \"Tiny\"\n[source]\nkind = \"items\"\nitems = [\"a\", \"b\"]\n"
                  "[worker]\ncommand = [\"echo\", \"{}\"]\n");
        job.close();
        Program::Setup setup = dashboard({});
        setup.cwd = folder.path().toStdString();
        Program program(setup);
        QVERIFY2(program.waitForOut("Runs"), program.out().c_str());
        program.write("n");
        QVERIFY2(program.waitForOut("tiny.poolboard.toml"), program.out().c_str());
        program.write("\r");
        QVERIFY2(program.waitForOut("Run Tiny?"), program.out().c_str());
        QVERIFY(engineOf(program) == 0); // looking starts nothing
        program.write("r");
        QVERIFY2(program.waitForOut("2 succeeded"), program.out().c_str());
        program.write("q");
        QCOMPARE(program.wait(), 0);
        QVERIFY(program.leavesNothing());
    }

    void itIsLeftAndComeBackTo() {
        Program program(dashboard(running()));
        QVERIFY2(program.waitForOut("workers 2/2"), program.out().c_str());
        program.write("q");
        QVERIFY2(program.waitForOut("leave it running"), program.out().c_str());
        program.write("l");
        QVERIFY2(program.waitForOut("--tui attach 2"), program.out().c_str());
        QCOMPARE(program.wait(), 0);
        const int engine = engineOf(program);
        QVERIFY(engine > 0);
        const std::string id = idIn(program.out());
        {
            Program viewer(dashboard({"attach", id}));
            QVERIFY2(viewer.waitForOut("workers 2/2"), viewer.out().c_str());
            viewer.write("\003"); // who only looks leaves
            QCOMPARE(viewer.wait(), 0);
        }
        QVERIFY(engineOf(program) == engine);
        Program second(dashboard({"attach"}));
        QVERIFY2(second.waitForOut("workers 2/2"), second.out().c_str());
        second.write("sk");
        QVERIFY2(second.waitForOut("stopped: "), second.out().c_str());
        second.write("q");
        QCOMPARE(second.wait(), 130);
        QVERIFY(program.leavesNothing());
        Program late(dashboard({"attach", id}));
        QCOMPARE(late.wait(), 2);
        Program past(dashboard({"show", id}));
        QVERIFY2(past.waitForOut("Stopped"), past.out().c_str());
        past.write("q");
        QCOMPARE(past.wait(), 0);
        Program list(dashboard({}));
        QVERIFY2(list.waitForOut("a-run"), list.out().c_str());
        list.write("\r"); // its answer comes from [reader]
        QVERIFY2(list.waitForOut("stopped: "), list.out().c_str());
    }

    void aHeadlessRunIsAttachedTo() {
        Program run(Words{"--cli", "run", "-j", "1", "--name", "headless", "--", "sleep", ":::", "1000"});
        QVERIFY(eventually([&] { return run.descendants().size() >= 3; }));
        Program viewer(dashboard({"attach"}));
        QVERIFY2(viewer.waitForOut("headless"), viewer.out().c_str());
        viewer.signal(SIGKILL); // the run does not mind
        viewer.wait();
        Program again(dashboard({"attach"}));
        QVERIFY2(again.waitForOut("headless"), again.out().c_str());
        run.signal(SIGTERM);
        QVERIFY2(again.waitForOut("stopped: "), again.out().c_str());
        QCOMPARE(run.wait(), 143);
        again.write("q");
        QCOMPARE(again.wait(), 143);
    }

    void theEngineKilledIsSaid() {
        Program program(dashboard(running()));
        QVERIFY2(program.waitForOut("workers 2/2"), program.out().c_str());
        const int engine = engineOf(program);
        QVERIFY(engine > 0);
        ::kill(engine, SIGKILL);
        QVERIFY2(program.waitForOut("Interrupted"), program.out().c_str());
        QVERIFY2(program.waitForOut("resume"), program.out().c_str()); // the key for it
        program.write("q");
        QCOMPARE(program.wait(), 1);
        QVERIFY(hasEnded(program.out()));
        QVERIFY(program.leavesNothing());
    }

    void aTerminalThatGoesAwayLeavesTheRunGoing() {
        Program program(dashboard(running()));
        QVERIFY2(program.waitForOut("workers 2/2"), program.out().c_str());
        const int engine = engineOf(program);
        program.hangUp();
        QCOMPARE(program.wait(), 129);
        QCOMPARE(engineOf(program), engine);
        ::kill(engine, SIGTERM);
        QVERIFY(program.leavesNothing());
    }

    void terminatedItCancelsItsRun() {
        Program program(dashboard(running()));
        QVERIFY2(program.waitForOut("workers 2/2"), program.out().c_str());
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
        QVERIFY(hasEnded(program.out()));
        QVERIFY(program.leavesNothing());
    }

    /// Killed, it can do nothing more for the terminal: the library's rescue process does.
    void theTerminalIsRescuedAfterACrash_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGKILL") << SIGKILL;
        QTest::newRow("SIGSEGV") << SIGSEGV;
        QTest::newRow("SIGABRT") << SIGABRT;
    }
    void theTerminalIsRescuedAfterACrash() {
        QFETCH(int, signal);
        Program::Setup setup = dashboard({});
        setup.program = "/bin/sh"; // the shell in front of which it is run
        setup.arguments = {"-c", TEST_BUILD_DIR
                           "/bin/poolboard --tui run -j 1 -- sleep ::: 1000; echo after; read line; stty -a"};
        Program program(setup);
        QVERIFY2(program.waitForOut("workers 1/1"), program.out().c_str());
        int victim = 0;
        for (const int pid : program.descendants())
            if (commandOf(pid).find("--tui") != std::string::npos) victim = pid;
        QVERIFY(victim > 0);
        ::kill(victim, signal);
        QVERIFY2(program.waitForOut("after"), program.out().c_str());
        QVERIFY2(program.waitForOut(kLeave), program.out().c_str());
        // Its modes, too, before anybody else uses it: lines, echo, Ctrl-C.
        QVERIFY(eventually([&] {
            termios now{};
            return ::tcgetattr(program.terminal(), &now) == 0 && (now.c_lflag & ICANON) != 0 &&
                   (now.c_lflag & ECHO) != 0 && (now.c_lflag & ISIG) != 0;
        }));
        program.write("\n");
        QVERIFY2(program.waitForOut("isig icanon"), program.out().c_str());
        QVERIFY(program.waitForOut("\033[?25h")); // the cursor is seen again
        const int engine = engineOf(program);
        QVERIFY(engine > 0); // its run went on
        ::kill(engine, SIGTERM);
        QCOMPARE(program.wait(), 0);
        QVERIFY(program.leavesNothing());
    }

    void spokenItIsLinesWithoutSymbols() {
        Program program(dashboard({"--screen-reader", "run", "--name", "three", "--", "sh", "-c", "exit $0",
                                   ":::", "0", "3", "0"}));
        QCOMPARE(program.wait(), 3);
        const std::string& seen = program.out();
        QVERIFY2(seen.find("failed: 3, exit status 3") != std::string::npos, seen.c_str());
        QVERIFY2(seen.find("three: finished: 2 succeeded, 1 failed") != std::string::npos, seen.c_str());
        for (const char c : seen)
            QVERIFY2(static_cast<unsigned char>(c) < 0x80 && c != '\033', seen.c_str());
    }

    void spokenItHearsLettersAndEnter() {
        Words words = running();
        words.insert(words.begin(), "--screen-reader");
        Program program(dashboard(words));
        QVERIFY2(program.waitForOut("Keys, each with Enter"), program.out().c_str());
        program.write("p\n");
        QVERIFY2(program.waitForOut("Pausing: running items finish"), program.out().c_str());
        program.write("s\n");
        QVERIFY2(program.waitForOut("Stop? f: finish running items"), program.out().c_str());
        program.write("\n");
        QVERIFY2(program.waitForOut("Going on"), program.out().c_str());
        program.write("q\nl\n");
        QVERIFY2(program.waitForOut("The run goes on"), program.out().c_str());
        QCOMPARE(program.wait(), 0);
        const int engine = engineOf(program);
        QVERIFY(engine > 0);
        ::kill(engine, SIGTERM);
        QVERIFY(program.leavesNothing());
    }

    void standingStillAndGoingOn() {
        Program::Setup setup = dashboard({});
        setup.program = "/bin/bash"; // a shell with job control
        setup.arguments = {"-c",
                           "set -m; " TEST_BUILD_DIR
                           "/bin/poolboard --tui run -j 1 -- sleep ::: 1000; echo stopped; read line; fg"};
        Program program(setup);
        QVERIFY2(program.waitForOut("workers 1/1"), program.out().c_str());
        program.write("\032"); // Ctrl-Z
        QVERIFY2(program.waitForOut("stopped"), program.out().c_str());
        QVERIFY(hasEnded(program.out()));
        const auto state = [&] {
            for (const int pid : program.descendants())
                if (commandOf(pid).find("sleep 1000") == 0) {
                    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
                    if (stat.open(QIODevice::ReadOnly)) return stat.readAll().split(' ').value(2);
                }
            return QByteArray();
        };
        QCOMPARE(state(), QByteArray("T")); // its worker stands still as well
        const size_t before = program.out().size();
        program.write("\n");
        QVERIFY2(program.waitForOut("WORKERS", before), program.out().c_str());
        QVERIFY(program.out().find(kEnter, before) != std::string::npos);
        QVERIFY(eventually([&] { return state() == "S"; }));
        program.write("sk");
        QVERIFY2(program.waitForOut("stopped: ", before), program.out().c_str());
        program.write("q");
        program.wait();
        QVERIFY(program.leavesNothing());
    }
};

QTEST_GUILESS_MAIN(TestTui)
#include "tst_tui.moc"
