// SPDX-License-Identifier: MIT
#include "ui/tui/spoken_run.h"

#include "core/base/text.h"
#include "core/engine/run_places.h"
#include "ui/present/status.h"
#include "ui/tui/past_run.h"
#include "ui/tui/stand_still.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/epoll.h>

namespace poolboard {
namespace {

constexpr auto kReportEvery = std::chrono::seconds(10);

void say(const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }

} // namespace

SpokenRun::SpokenRun() {
    m_reactor.watch(m_signals.fd(), EPOLLIN, [this](uint32_t) {
        while (const auto signal = m_signals.take())
            act(*signal);
    });
}

Result<void> SpokenRun::begin(const TuiWords& words) {
    RunWatch::Heard heard{[this](const Snapshot& snapshot) { hear(snapshot); },
                          [this](const std::string& why, int status) {
                              m_ended = true;
                              m_refusal = why;
                              m_status = status;
                          }};
    if (words.what == TuiWords::What::Attach) {
        TRY_ASSIGN(const std::string runId, liveRun(words.run));
        m_board.own = false;
        m_watch = std::make_unique<RunWatch>(m_reactor, runId, std::move(heard));
        return m_watch->attach();
    }
    if (words.what != TuiWords::What::Engine)
        return Error{ErrorCode::Usage, "--screen-reader", "it needs a run to follow",
                     "`poolboard --cli runs` tells of those of the past, in lines"};
    TRY_ASSIGN(const EngineWords engine, engineWords(words.engine));
    m_watch = std::make_unique<RunWatch>(m_reactor, engine.runId, std::move(heard));
    return m_watch->start(engine.words);
}

int SpokenRun::run(const TuiWords& words) {
    if (const auto begun = begin(words); !begun) {
        say("poolboard: " + toDisplay(begun.error().text(), 4000));
        return begun.error().code == ErrorCode::Usage ? 2 : begun.error().code == ErrorCode::Start ? 5 : 1;
    }
    m_keyboard.reset(::open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)); // without one there are no keys
    if (m_keyboard.valid()) m_reactor.watch(m_keyboard.get(), EPOLLIN, [this](uint32_t) { typed(); });
    while (!m_quit && !m_ended) {
        std::optional<Instant> until = m_watch->nextTick();
        if (m_board.heard) until = until ? std::min(*until, m_reportAt) : m_reportAt;
        m_reactor.turn(until);
        m_watch->tick(Clock::now());
        if (!std::exchange(m_waitsForNodes, m_watch->waitsForNodes()) && m_waitsForNodes)
            say("Waiting for nodes of Slurm; Ctrl-C gives up");
        if (m_board.heard && !m_ended && Clock::now() >= m_reportAt) {
            say(spokenStatus(m_board.run));
            m_reportAt = Clock::now() + kReportEvery;
        }
    }
    if (m_keyboard.valid()) m_reactor.unwatch(m_keyboard.get());
    if (!m_refusal.empty())
        say(m_refusal);
    else if (m_ended)
        say(m_board.run.name + ": " + summaryText(m_board.run));
    else if (m_status == 0)
        say("The run goes on. To follow it again: poolboard --tui --screen-reader attach " +
            m_board.run.runId);
    return m_status;
}

void SpokenRun::hear(const Snapshot& snapshot) {
    const bool first = !m_board.heard;
    m_board.live = true;
    m_board.take(snapshot, toSeconds(Clock::now().time_since_epoch()));
    if (first) m_reportAt = Clock::now() + kReportEvery;
    for (const std::string& line : m_lines.take(snapshot, m_board.own, m_keyboard.valid()))
        say(line);
}

/// Whole lines, as the terminal hands them over.
void SpokenRun::typed() {
    char block[256];
    const ssize_t got = ::read(m_keyboard.get(), block, sizeof block);
    if (got <= 0) {
        m_reactor.unwatch(m_keyboard.get());
        m_keyboard.reset();
        return;
    }
    m_typed.append(block, static_cast<size_t>(got));
    for (size_t end; (end = m_typed.find('\n')) != std::string::npos; m_typed.erase(0, end + 1))
        press(m_typed.substr(0, end));
    if (m_typed.size() > sizeof block) m_typed.clear();
}

void SpokenRun::press(const Key& key) {
    static constexpr std::string_view kKeys = "pPs+-q", kAnswers = "fckls";
    if (!m_board.heard) return;
    const bool asked = m_board.page != Page::None;
    if (key.empty() && !asked) return say(spokenStatus(m_board.run));
    if (!asked && (key.size() != 1 || kKeys.find(key[0]) == std::string_view::npos) && key != "^C")
        return say(spokenKeys());
    const bool answer = key.size() == 1 && kAnswers.find(key[0]) != std::string_view::npos;
    for (const Wish& wish : m_board.press(asked && !answer && key != "^C" ? Key("Esc") : key)) {
        if (const auto* tell = std::get_if<Tell>(&wish)) m_watch->tell(tell->command);
        if (std::holds_alternative<Quit>(wish)) m_quit = true;
    }
    if (!m_board.message.empty()) say(m_board.message);
    if (m_board.page == Page::Stop)
        say("Stop? f: finish running items. c: cancel them. k: kill them. Anything else: go on");
    else if (m_board.page == Page::Leave)
        say("The run is not over. l: leave it running. s: stop it. Anything else: stay");
    else if (asked && !m_quit && m_board.message.empty())
        say("Going on");
}

void SpokenRun::act(int signal) {
    if (signal == SIGWINCH) return;
    if (signal == SIGINT) {
        if (m_watch->interrupt()) return;
        if (!m_board.heard) m_quit = true, m_status = 130;
        return press("^C");
    }
    if (signal == SIGUSR1) return m_board.heard ? say(spokenStatus(m_board.run)) : void();
    if (signal == SIGTSTP) {
        const bool froze = freezeWithUs(m_reactor, m_watch.get(), m_board);
        if (goesOnWithoutUs(m_board)) say(kGoesOn);
        ::raise(SIGSTOP);
        if (froze) m_watch->tell(ThawCommand{});
        return;
    }
    if (m_quit) return; // with its terminal go both signals; the first says what it is
    if (signal == SIGTERM && m_board.live && m_board.own)
        m_watch->tell(StopCommand{StopMode::Cancel, 143, "terminated"});
    m_status = 128 + signal;
    m_quit = true;
}

} // namespace poolboard
