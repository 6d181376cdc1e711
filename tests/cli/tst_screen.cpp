// SPDX-License-Identifier: MIT
// The screen through a pseudo-terminal: what a person would see.
#include "core/base/unique_fd.h"
#include "ui/cli/screen.h"

#include <QTest>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace poolboard;

namespace {

/// Standard output and error become a terminal of 60 columns as long as it lives.
class FakeTerminal {
public:
    FakeTerminal()
        : m_out(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)),
          m_err(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)),
          m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
        ::grantpt(m_master.get());
        ::unlockpt(m_master.get());
        const UniqueFd slave(::open(::ptsname(m_master.get()), O_RDWR | O_NOCTTY | O_CLOEXEC));
        termios modes;
        ::tcgetattr(slave.get(), &modes);
        ::cfmakeraw(&modes);
        ::tcsetattr(slave.get(), TCSANOW, &modes);
        const winsize size{24, 60, 0, 0};
        ::ioctl(slave.get(), TIOCSWINSZ, &size);
        ::fflush(stdout);
        ::dup2(slave.get(), STDOUT_FILENO);
        ::dup2(slave.get(), STDERR_FILENO);
        ::fcntl(m_master.get(), F_SETFL, O_NONBLOCK);
    }
    ~FakeTerminal() { leave(); }
    void leave() {
        if (!m_out.valid()) return;
        ::dup2(m_out.get(), STDOUT_FILENO);
        ::dup2(m_err.get(), STDERR_FILENO);
        m_out.reset();
        m_err.reset();
    }
    /// All bytes written to the terminal so far.
    QByteArray written() {
        char bytes[4096];
        for (ssize_t got; (got = ::read(m_master.get(), bytes, sizeof bytes)) > 0;)
            m_written.append(bytes, got);
        return m_written;
    }

private:
    UniqueFd m_out, m_err, m_master;
    QByteArray m_written;
};

Snapshot running(uint64_t done) {
    Snapshot run;
    run.name = "job";
    run.state = RunState::Running;
    run.counts[0] = done;
    return run;
}

ScreenSetup lineSetup() {
    ScreenSetup setup;
    setup.line = setup.takeStdout = true;
    return setup;
}

void writeTo(int fd, const char* text) { QCOMPARE(::write(fd, text, strlen(text)), ssize_t(strlen(text))); }

} // namespace

class TestScreen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLineIsDrawnInPlaceAndTakenAway() {
        FakeTerminal terminal;
        Screen screen(lineSetup());
        screen.show(running(1), Instant(std::chrono::seconds(1)));
        screen.show(running(1), Instant(std::chrono::seconds(2))); // the same again: nothing to write
        screen.show(running(2), Instant(std::chrono::seconds(3)));
        screen.close();
        terminal.leave();
        QCOMPARE(terminal.written(),
                 QByteArray("\rjob  1 item  0:00\033[K\rjob  2 items  0:00\033[K\r\033[K"));
    }

    void resultsOnTheSameTerminalComeAboveTheLine() {
        FakeTerminal terminal;
        Screen screen(lineSetup());
        screen.show(running(1), Instant(std::chrono::seconds(1)));
        writeTo(STDOUT_FILENO, "result\n");
        writeTo(STDERR_FILENO, "its stderr\n");
        screen.relay();
        screen.show(running(1), Instant(std::chrono::seconds(2)));
        screen.close();
        terminal.leave();
        QCOMPARE(terminal.written(), QByteArray("\rjob  1 item  0:00\033[K"
                                                "\r\033[Kresult\nits stderr\n"
                                                "\rjob  1 item  0:00\033[K\r\033[K"));
    }

    void anUnfinishedLineOfOthersIsNotOverwritten() {
        FakeTerminal terminal;
        Screen screen(lineSetup());
        writeTo(STDOUT_FILENO, "half");
        screen.relay();
        screen.show(running(1), Instant(std::chrono::seconds(1)));
        screen.say("Stopping");
        screen.close();
        terminal.leave();
        QCOMPARE(terminal.written(), QByteArray("half\nStopping\n"));
    }

    void closingPassesOnWhatIsLeftAndGivesTheDescriptorsBack() {
        FakeTerminal terminal;
        Screen screen(lineSetup());
        writeTo(STDOUT_FILENO, "late\n");
        screen.close();
        QVERIFY(::isatty(STDOUT_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1);
        terminal.leave();
        QCOMPARE(terminal.written(), QByteArray("late\n"));
    }

    void withoutALineTheHeartbeatIsPlainText() {
        FakeTerminal terminal;
        ScreenSetup setup;
        setup.heartbeat = std::chrono::seconds(30);
        Screen screen(setup);
        const Instant start(std::chrono::seconds(1));
        screen.show(running(0), start);
        QVERIFY(screen.nextShow(true) == start + std::chrono::seconds(30));
        screen.show(running(5), start + std::chrono::seconds(30));
        screen.close();
        terminal.leave();
        QCOMPARE(terminal.written(), QByteArray("job: 5 items · 0:00\n"));
    }

    void aSilentScreenSaysNothing() {
        FakeTerminal terminal;
        ScreenSetup setup;
        setup.silent = true;
        Screen screen(setup);
        QVERIFY(!screen.nextShow(true));
        screen.say("nothing");
        screen.close();
        terminal.leave();
        QCOMPARE(terminal.written(), QByteArray());
    }

    void atMostTenFramesASecond() {
        FakeTerminal terminal;
        Screen screen(lineSetup());
        const Instant start(std::chrono::seconds(1));
        screen.show(running(0), start);
        const bool withNews = screen.nextShow(true) == start + std::chrono::milliseconds(100);
        const bool without = screen.nextShow(false) == start + std::chrono::seconds(1);
        screen.close();
        terminal.leave();
        QVERIFY(withNews && without);
    }
};

QTEST_GUILESS_MAIN(TestScreen)
#include "tst_screen.moc"
