// SPDX-License-Identifier: MIT
#include "plugins/exec/command.h"

#include <QtTest/QtTest>

#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

#include <dirent.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace poolboard::exec;
using namespace std::chrono_literals;
using How = CommandEnd::How;
using Clock = std::chrono::steady_clock;

namespace {

class FakeStop : public StopSource {
public:
    FakeStop() : m_fd(::eventfd(0, EFD_CLOEXEC)) {}
    ~FakeStop() override { ::close(m_fd); }
    void stop() {
        m_stopped = true;
        ::eventfd_write(m_fd, 1);
    }
    bool stopped() const override { return m_stopped || (deadline && Clock::now() >= *deadline); }
    int fd() override { return withFd ? m_fd : -1; }
    std::optional<std::chrono::nanoseconds> remaining() const override {
        if (!deadline) return {};
        return std::max<std::chrono::nanoseconds>(*deadline - Clock::now(), 0ns);
    }
    std::optional<Clock::time_point> deadline;
    bool withFd = true;

private:
    int m_fd;
    std::atomic<bool> m_stopped = false;
};

struct Ran {
    CommandEnd end;
    std::string output, diagnostics;
    std::chrono::milliseconds took;
};

Ran run(CommandRunner& runner, const std::vector<std::string>& argv, StopSource& stop,
        std::optional<std::string_view> input = {}) {
    CommandRequest request;
    request.argv = &argv;
    request.input = input;
    const auto start = Clock::now();
    const CommandEnd end = runner.run(request, stop);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
    return {end, std::string(runner.output().view()), runner.diagnostics().text(), took};
}

Ran run(const std::vector<std::string>& argv, std::optional<std::string_view> input = {}) {
    CommandRunner runner;
    FakeStop stop;
    return run(runner, argv, stop, input);
}
Ran shell(const char* script, std::optional<std::string_view> input = {}) {
    return run({"sh", "-c", script}, input);
}

bool alive(const std::string& pid) {
    std::ifstream stat("/proc/" + pid + "/stat");
    std::string line;
    std::getline(stat, line);
    return !line.empty() && line.find(") Z") == line.npos;
}

int openDescriptors() {
    int count = 0;
    DIR* folder = ::opendir("/proc/self/fd");
    while (::readdir(folder))
        ++count;
    ::closedir(folder);
    return count;
}

std::string childPids() {
    std::ifstream file("/proc/self/task/" + std::to_string(::getpid()) + "/children");
    std::string text;
    std::getline(file, text);
    return text;
}

} // namespace

class TestCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0); // as the host is
        shell("true");                                   // what is opened once per process
        m_descriptors = openDescriptors();
    }
    void cleanup() {
        QCOMPARE(childPids(), std::string());
        QCOMPARE(openDescriptors(), m_descriptors);
    }

    void theEndIsTold_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("how");
        QTest::addColumn<int>("code");
        QTest::newRow("success") << QByteArray("exit 0") << int(How::Exited) << 0;
        QTest::newRow("status 3") << QByteArray("exit 3") << int(How::Exited) << 3;
        QTest::newRow("status 255") << QByteArray("exit 255") << int(How::Exited) << 255;
        QTest::newRow("segmentation fault") << QByteArray("kill -SEGV $$") << int(How::Signalled) << SIGSEGV;
        QTest::newRow("killed") << QByteArray("kill -KILL $$") << int(How::Signalled) << SIGKILL;
        QTest::newRow("broken pipe is not ignored")
            << QByteArray("kill -PIPE $$; exit 0") << int(How::Signalled) << SIGPIPE;
    }
    void theEndIsTold() {
        QFETCH(QByteArray, script);
        QFETCH(int, how);
        QFETCH(int, code);
        const Ran ran = shell(script.constData());
        QCOMPARE(int(ran.end.how), how);
        QCOMPARE(ran.end.code, code);
        QVERIFY(ran.end.clean);
    }

    void outputAndDiagnosticsAreApart() {
        const Ran ran = shell("echo out; echo err >&2; printf 'a\\0b\\377'; exit 3");
        QCOMPARE(ran.output, std::string("out\na\0b\xff", 8));
        QCOMPARE(ran.diagnostics, std::string("err\n"));
        QCOMPARE(ran.end.code, 3);
    }

    void aCommandThatDoesNotExistIsTold() {
        QCOMPARE(int(run({"no-such-command-here"}).end.how), int(How::NotStarted));
        QCOMPARE(run({"no-such-command-here"}).end.code, ENOENT);
        QCOMPARE(run({"/etc/passwd"}).end.code, EACCES);
        QCOMPARE(run({"true", std::string(300 * 1024, 'x')}).end.code, E2BIG);
    }

    void everyByteReachesTheCommand() {
        std::string every;
        for (int byte = 1; byte < 256; ++byte)
            every += static_cast<char>(byte);
        QVERIFY(run({"printf", "%s", every}).output == every);
        QVERIFY(run({"printf", "%s|", "", " ", "-n", every}).output == "| |-n|" + every + "|");
    }

    void standardInputIsEmptyUnlessGiven() {
        QCOMPARE(run({"cat"}).output, std::string());
        const std::string input("a\0b\n", 4);
        QVERIFY(run({"cat"}, input).output == input);
        QCOMPARE(run({"cat"}, std::string_view()).output, std::string());
    }

    void largeInputPassesThrough() {
        const std::string large(5'000'000, 'y');
        QVERIFY(run({"cat"}, large).output == large);
    }

    void inputThatNobodyReadsDoesNotBlock() {
        const std::string large(5'000'000, 'y');
        QCOMPARE(run({"true"}, large).end.code, 0);
        QCOMPARE(shell("exec <&-; sleep 0.1; echo done", large).output, std::string("done\n"));
        QCOMPARE(run({"head", "-c", "1"}, large).output, std::string("y"));
    }

    void muchOfBothIsRead() {
        const Ran ran = shell("head -c 50000000 /dev/zero & head -c 50000000 /dev/zero >&2; wait");
        QCOMPARE(ran.end.code, 0);
        QCOMPARE(ran.output.size(), size_t(50'000'000));
        QVERIFY(ran.diagnostics.size() < (1u << 20) + 100);
        QVERIFY(ran.diagnostics.find("bytes left out") != std::string::npos);
    }

    void tooMuchOutputEndsTheCommand() {
        CommandLimits limits;
        limits.maxOutput = 1'000'000;
        CommandRunner runner(limits);
        FakeStop stop;
        QCOMPARE(int(run(runner, {"yes"}, stop).end.how), int(How::TooLarge));
        QCOMPARE(run(runner, {"echo", "again"}, stop).output, std::string("again\n"));
    }

    void theEnvironmentNamesTheItem() {
        CommandRunner runner;
        FakeStop stop;
        const std::vector<std::string> argv{"sh", "-c", "echo $POOLBOARD_ITEM $POOLBOARD_SLOT $PATH"};
        CommandRequest request;
        request.argv = &argv;
        request.number = 12;
        request.slot = 3;
        runner.run(request, stop);
        QCOMPARE(std::string(runner.output().view()), std::string("12 3 ") + ::getenv("PATH") + "\n");
    }

    void theEndIsNotTheEndOfFile() {
        const Ran ran = shell("sleep 60 & echo hi");
        QCOMPARE(ran.output, std::string("hi\n"));
        QVERIFY2(ran.took < 2s, std::to_string(ran.took.count()).c_str());
    }

    void whatIsLeftBehindIsKilled_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("background") << QByteArray("sleep 60 & echo $!");
        QTest::newRow("another session") << QByteArray("setsid sleep 60 & echo $!");
        QTest::newRow("a tree in another session")
            << QByteArray("setsid sh -c 'sleep 60 & echo $!; echo $$; sleep 60' & sleep 0.3; echo $!");
        QTest::newRow("ignores signals") << QByteArray("(trap '' TERM HUP INT; sleep 60) & echo $!");
        QTest::newRow("without environment") << QByteArray("env -i setsid sleep 60 & sleep 0.2; echo $!");
        QTest::newRow("keeps writing") << QByteArray("yes >&2 & echo $!");
    }
    void whatIsLeftBehindIsKilled() {
        QFETCH(QByteArray, script);
        const Ran ran = shell(script.constData());
        QVERIFY(ran.end.clean);
        QVERIFY(ran.took < 3s);
        std::istringstream pids(ran.output);
        int count = 0;
        for (std::string pid; pids >> pid; ++count)
            QVERIFY2(!alive(pid), pid.c_str());
        QVERIFY(count >= 1);
    }

    void aStopEndsTheTree_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("byDeadline");
        QTest::addColumn<bool>("withFd");
        for (const bool byDeadline : {false, true})
            for (const bool withFd : {false, true}) {
                const char* how = byDeadline ? "deadline" : withFd ? "cancel" : "cancel without fd";
                // Opening the pipe $0 says that all is written and running.
                QTest::addRow("sleep, %s, %d", how, withFd)
                    << QByteArray("echo $$; : >$0; exec sleep 60") << byDeadline << withFd;
                QTest::addRow("ignores TERM, %s, %d", how, withFd)
                    << QByteArray("trap '' TERM; echo $$; : >$0; while :; do sleep 60; done") << byDeadline
                    << withFd;
                QTest::addRow("stopped, %s, %d", how, withFd)
                    << QByteArray("echo $$; : >$0; kill -STOP $$; sleep 60") << byDeadline << withFd;
                QTest::addRow("session, %s, %d", how, withFd)
                    << QByteArray("setsid sleep 60 & echo $$; echo $!; : >$0; wait") << byDeadline << withFd;
            }
    }
    void aStopEndsTheTree() {
        QFETCH(QByteArray, script);
        QFETCH(bool, byDeadline);
        QFETCH(bool, withFd);
        CommandLimits limits;
        limits.grace = 300ms;
        CommandRunner runner(limits);
        FakeStop stop;
        stop.withFd = withFd;
        if (byDeadline) stop.deadline = Clock::now() + 300ms;
        const QTemporaryDir folder;
        const std::string ready = folder.filePath(QStringLiteral("ready")).toStdString();
        QCOMPARE(::mkfifo(ready.c_str(), 0600), 0);
        std::thread canceller([&] {
            const std::ifstream opened(ready); // waits for the command to open it
            if (!byDeadline) stop.stop();
        });
        const Ran ran = run(runner, {"sh", "-c", script.toStdString(), ready}, stop);
        canceller.join();
        QCOMPARE(int(ran.end.how), int(How::Stopped));
        QVERIFY2(ran.took < 3s, std::to_string(ran.took.count()).c_str());
        std::istringstream pids(ran.output);
        int count = 0;
        for (std::string pid; pids >> pid; ++count)
            QVERIFY2(!alive(pid), pid.c_str());
        QVERIFY(count >= 1);
    }

    void aStopIsHeardByTheCommand() {
        CommandRunner runner;
        FakeStop stop;
        stop.deadline = Clock::now() + 200ms;
        const Ran ran =
            run(runner, {"sh", "-c", "trap 'echo bye; exit 0' TERM; while :; do sleep 0.05; done"}, stop);
        QCOMPARE(int(ran.end.how), int(How::Stopped));
        QCOMPARE(ran.output, std::string("bye\n"));
        QVERIFY(ran.took < 1s);
    }

    void neighboursLeftoversAreNotTouched() {
        // Both commands have a child in another session; one ends early, the other
        // still hears from its own afterwards.
        std::string late;
        std::thread neighbour([&late] {
            late = shell("setsid sh -c 'sleep 1; echo kept' & sleep 0.1; setsid sleep 60 & sleep 1.5").output;
        });
        for (int i = 0; i < 20; ++i)
            shell("setsid sleep 60 & sleep 0.02");
        neighbour.join();
        QCOMPARE(late, std::string("kept\n"));
    }

    void whoWatchesGetsWholeLines() {
        struct Watcher : LineWatcher {
            std::string seen[2];
            bool whole = true;
            void lines(unsigned stream, std::string_view lines) override {
                whole = whole && lines.ends_with('\n');
                seen[stream] += lines;
            }
        } watcher;
        const std::vector<std::string> argv{
            "sh", "-c", "echo a; echo x >&2; printf half; sleep 0.05; echo; printf b; printf y >&2"};
        CommandRequest request;
        request.argv = &argv;
        request.watcher = &watcher;
        CommandRunner runner;
        FakeStop stop;
        QVERIFY(runner.run(request, stop).how == How::Exited);
        QVERIFY(watcher.whole);
        QCOMPARE(watcher.seen[0], std::string("a\nhalf\n"));
        QCOMPARE(watcher.seen[1], std::string("x\n"));
        QCOMPARE(std::string(runner.output().view()), std::string("a\nhalf\nb"));
        QCOMPARE(runner.diagnostics().text(), std::string("x\ny"));
    }

    void whoWatchesGetsNothingThatIsLeftOut() {
        struct Watcher : LineWatcher {
            std::string seen;
            void lines(unsigned stream, std::string_view lines) override {
                if (stream == 1) seen += lines;
            }
        } watcher;
        CommandLimits limits;
        limits.maxDiagnostics = 100;
        CommandRunner runner(limits);
        const std::vector<std::string> argv{"sh", "-c", "seq 1 1000 >&2"};
        CommandRequest request;
        request.argv = &argv;
        request.watcher = &watcher;
        FakeStop stop;
        QVERIFY(runner.run(request, stop).how == How::Exited);
        QVERIFY(!watcher.seen.empty());
        QVERIFY(runner.diagnostics().text().starts_with(watcher.seen));
    }

    void manyAtATimeLeaveNothing() {
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&wrong, t] {
                CommandRunner runner;
                FakeStop stop;
                for (int i = 0; i < 40; ++i) {
                    const std::string text = std::to_string(t) + "." + std::to_string(i);
                    const Ran ran = run(runner, {"sh", "-c", "setsid sleep 60 & echo \"$0\"", text}, stop);
                    wrong += ran.output != text + "\n" || ran.end.code != 0;
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        shell("true"); // the last one alone sweeps what could not be told apart
    }

private:
    int m_descriptors = 0;
};

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
