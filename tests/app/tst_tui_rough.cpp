// SPDX-License-Identifier: MIT
// The terminal dashboard when it is treated badly: what becomes of its run.
#include "program.h"

#include <QFile>
#include <QTest>
#include <csignal>

namespace {

using Words = Program::Words;

Program::Setup dashboard(Words words) {
    words.insert(words.begin(), "--tui");
    Program::Setup setup;
    setup.arguments = std::move(words);
    setup.terminal = setup.answers = true;
    return setup;
}

const Words kRun = {"run", "-j", "2", "--name", "a-run", "--", "sleep", ":::", "1000", "1000"};

/// A shell with job control, and the dashboard in it; `after` is what the shell does once that is stopped.
Program::Setup inAShell(const std::string& after, const std::string& options = "-j 1") {
    Program::Setup setup = dashboard({});
    setup.program = "/bin/bash";
    setup.arguments = {"-c", "set -m; " TEST_BUILD_DIR "/bin/poolboard --tui run " + options +
                                 " -- sleep ::: 1000; echo stopped; " + after};
    return setup;
}

int processOf(const Program& program, const std::string& words) {
    for (const int pid : program.descendants())
        if (commandOf(pid).find(words) != std::string::npos) return pid;
    return 0;
}

int engineOf(const Program& program) { return processOf(program, "bin/poolboard --cli"); }

/// As in ps: R, S, T …
QByteArray stateOf(int pid) {
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.open(QIODevice::ReadOnly) ? stat.readAll().split(' ').value(2) : QByteArray();
}

} // namespace

class TestTuiRough : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Behind a launcher nothing can stand still: the dashboard does, and says that the run does not.
    void whatCannotStandStillIsSaid() {
        Program program(inAShell("read line", "--launcher env"));
        QVERIFY2(program.waitForOut("workers 1/1"), program.out().c_str());
        program.write("\032"); // Ctrl-Z
        QVERIFY2(program.waitForOut("stopped"), program.out().c_str());
        QVERIFY2(program.out().find("The run goes on: what runs behind a launcher cannot stand still") !=
                     std::string::npos,
                 program.out().c_str());
        const int command = processOf(program, "sleep 1000"), engine = engineOf(program);
        QVERIFY(command > 0 && engine > 0);
        QCOMPARE(stateOf(command), QByteArray("S"));
        ::kill(processOf(program, "poolboard --tui"), SIGKILL);
        ::kill(engine, SIGTERM);
        program.write("\n");
        program.wait();
        QVERIFY(program.leavesNothing());
    }

    /// Frozen by Ctrl-Z, it would stand still for ever: nobody is left who would continue it.
    void whoFrozeARunAndDiesLetsItGoOn() {
        Program program(inAShell("read line"));
        QVERIFY2(program.waitForOut("workers 1/1"), program.out().c_str());
        program.write("\032"); // Ctrl-Z
        QVERIFY2(program.waitForOut("stopped"), program.out().c_str());
        const int command = processOf(program, "sleep 1000"), engine = engineOf(program);
        QVERIFY(command > 0 && engine > 0);
        QCOMPARE(stateOf(command), QByteArray("T"));
        ::kill(processOf(program, "--tui"), SIGKILL);
        QVERIFY(eventually([&] { return stateOf(command) == "S"; }));
        QCOMPARE(engineOf(program), engine);
        ::kill(engine, SIGTERM);
        program.write("\n");
        program.wait();
        QVERIFY(program.leavesNothing());
    }

    /// With the terminal's end both signals come; the run of a dashboard outlives its terminal.
    void aTerminalClosedWhileItStandsStillLeavesTheRunGoing() {
        Program program(inAShell("read line"));
        QVERIFY2(program.waitForOut("workers 1/1"), program.out().c_str());
        program.write("\032");
        QVERIFY2(program.waitForOut("stopped"), program.out().c_str());
        const int command = processOf(program, "sleep 1000"), engine = engineOf(program);
        const int viewer = processOf(program, "--tui");
        program.hangUp();
        ::kill(viewer, SIGTERM); // what a shell does to stopped jobs when it goes
        ::kill(viewer, SIGCONT);
        QVERIFY(eventually([&] { return processOf(program, "--tui") == 0; }));
        QVERIFY(eventually([&] { return stateOf(command) == "S"; }));
        QCOMPARE(engineOf(program), engine);
        ::kill(engine, SIGTERM);
        program.wait();
        QVERIFY(program.leavesNothing());
    }

    void anAnswerGoesAwayByItself() {
        Program program(dashboard({"run", "--", "true", ":::", "a"}));
        QVERIFY2(program.waitForOut("1 succeeded"), program.out().c_str());
        program.write("o");
        QVERIFY2(program.waitForOut("nothing to resume"), program.out().c_str());
        const size_t before = program.out().size();
        QVERIFY2(program.waitForOut("1 succeeded", before),
                 program.out().c_str()); // what stood there is back
        program.write("q");
        QCOMPARE(program.wait(), 0);
    }

    void askedForItsStatusItSaysIt_data() {
        QTest::addColumn<bool>("spoken");
        QTest::newRow("drawn") << false;
        QTest::newRow("spoken") << true;
    }
    void askedForItsStatusItSaysIt() {
        QFETCH(bool, spoken);
        Words words = kRun;
        if (spoken) words.insert(words.begin(), "--screen-reader");
        Program program(dashboard(words));
        QVERIFY2(program.waitForOut(spoken ? "Running" : "workers 2/2"), program.out().c_str());
        program.signal(SIGUSR1);
        QVERIFY2(program.waitForOut("0 of 2"), program.out().c_str()); // the header has "0 / 2"
        program.signal(SIGTERM);
        QCOMPARE(program.wait(), 143);
        QVERIFY(program.leavesNothing());
    }
};

QTEST_GUILESS_MAIN(TestTuiRough)
#include "tst_tui_rough.moc"
