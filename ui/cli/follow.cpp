// SPDX-License-Identifier: MIT
#include "ui/cli/follow.h"

#include "core/base/reactor.h"
#include "ui/present/numbers.h"
#include "ui/present/status.h"

#include <algorithm>
#include <poll.h>
#include <thread>

namespace poolboard {
namespace {

class Follower {
public:
    Follower(RunHandle& run, Screen& screen, SignalWatch& signals)
        : m_run(run), m_screen(screen), m_signals(signals) {}

    RunEnd follow() {
        // wait() blocks; its own thread keeps the terminal and the signals alive until
        // the last result has been written.
        int status = 1;
        std::thread waiter([&] {
            status = m_run.wait();
            m_over.ring();
        });
        while (turn())
            ;
        waiter.join();
        const Snapshot last = m_run.snapshot();
        tellWarnings(last);
        return {status, last};
    }

private:
    /// One round of waiting and acting; false when the run is over.
    bool turn() {
        const std::optional<Instant> showAt = m_screen.nextShow(m_news);
        // News that may not be shown yet would only wake us again and again.
        const bool listen = showAt && !m_news;
        pollfd fds[] = {{m_over.fd(), POLLIN, 0},
                        {m_signals.fd(), POLLIN, 0},
                        {m_screen.relayFd(), POLLIN, 0},
                        {listen ? m_run.wakeFd() : -1, POLLIN, 0}};
        ::poll(fds, std::size(fds), timeoutFor(showAt));
        m_screen.relay();
        while (const auto signal = m_signals.take())
            act(*signal);
        if (fds[0].revents != 0) return false;
        m_news = m_news || fds[3].revents != 0;
        if (const auto at = m_screen.nextShow(m_news); at && *at <= Clock::now()) {
            const Snapshot now = m_run.snapshot();
            tellWarnings(now);
            m_screen.show(now, Clock::now());
            m_news = false;
        }
        return true;
    }

    static int timeoutFor(std::optional<Instant> until) {
        if (!until) return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*until - Clock::now()).count();
        return static_cast<int>(std::clamp<int64_t>(left, 0, 60'000));
    }

    /// Where nothing is shown on the way, they come at the end.
    void tellWarnings(const Snapshot& run) {
        for (const std::string& line : warningLines(run, m_warned))
            m_screen.warn(line);
    }

    void act(int signal) {
        switch (signal) {
        case SIGINT:
            return interrupt();
        case SIGTERM:
            return end(143, "terminated");
        case SIGHUP:
            return end(129, "the terminal went away");
        case SIGUSR1:
            return m_screen.sayStatus(m_run.snapshot());
        case SIGWINCH:
            m_screen.resized();
            m_news = true;
            return;
        case SIGTSTP:
            return standStill();
        }
    }

    /// Ctrl-Z: first the workers, then this process; the run's time stops with them.
    void standStill() {
        constexpr auto kLongest = std::chrono::seconds(1);
        const Snapshot now = m_run.snapshot();
        if (!now.freezable) // and over there they would be ended for our silence
            return m_screen.say("What runs behind a launcher cannot stand still: Ctrl-Z does nothing here");
        m_screen.hide();
        const bool before = now.frozen;
        if (!before) m_run.tell(PauseCommand{PauseMode::Freeze});
        const Instant giveUp = Clock::now() + kLongest;
        for (Snapshot run = m_run.snapshot(); !run.frozen && !isOver(run.state) && Clock::now() < giveUp;
             run = m_run.snapshot()) {
            pollfd news{m_run.wakeFd(), POLLIN, 0};
            ::poll(&news, 1, timeoutFor(giveUp));
        }
        ::raise(SIGSTOP);
        if (!before) m_run.tell(ResumeCommand{});
        m_news = true; // continued: draw again
    }

    void interrupt() {
        const std::string running = countedText(m_run.snapshot().running, "item", "items");
        switch (++m_interrupts) {
        case 1:
            m_screen.say("Stopping: " + running + " running. Again to cancel them");
            return m_run.stop(StopMode::Drain, 130, "interrupted");
        case 2:
            m_screen.say("Cancelling " + running + ". Again to kill them");
            return m_run.stop(StopMode::Cancel, 130, "interrupted");
        case 3:
            m_screen.say("Killing " + running);
            return m_run.stop(StopMode::Kill, 130, "interrupted");
        }
    }

    void end(int status, const char* reason) {
        const bool again = ++m_ends > 1;
        m_screen.say(again ? "Killing what still runs" : std::string("Stopping: ") + reason);
        m_run.stop(again ? StopMode::Kill : StopMode::Cancel, status, reason);
    }

    RunHandle& m_run;
    Screen& m_screen;
    SignalWatch& m_signals;
    Bell m_over;
    bool m_news = true;
    uint64_t m_warned = 0; ///< of the run's warnings, how many were told
    int m_interrupts = 0, m_ends = 0;
};

} // namespace

RunEnd follow(RunHandle& run, Screen& screen, SignalWatch& signals) {
    return Follower(run, screen, signals).follow();
}

} // namespace poolboard
