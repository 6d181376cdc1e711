// SPDX-License-Identifier: MIT
#include "ui/tui/tui_app.h"

#include "core/base/text.h"
#include "core/engine/run_places.h"
#include "ui/present/status.h"
#include "ui/tui/stand_still.h"

#include <cstdio>
#include <cstdlib>
#include <sys/epoll.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr auto kFrame = std::chrono::milliseconds(100);
constexpr size_t kMostEarly = 64;

int statusOf(const Error& error) {
    return error.code == ErrorCode::Usage ? 2 : error.code == ErrorCode::Start ? 5 : 1;
}

std::string complaint(const Error& error) { return "poolboard: " + toDisplay(error.text(), 4000); }

double secondsNow() { return toSeconds(Clock::now().time_since_epoch()); }

} // namespace

TuiApp::TuiApp() {
    m_reactor.watch(m_signals.fd(), EPOLLIN, [this](uint32_t) {
        while (const auto signal = m_signals.take())
            act(*signal);
    });
    m_reactor.watch(m_background.fd(), EPOLLIN, [this](uint32_t) {
        m_background.deliver();
        m_dirty = true;
    });
}

TuiApp::~TuiApp() = default;

int TuiApp::run(const TuiWords& words) {
    Abilities abilities = abilitiesFromEnvironment();
    if (words.ascii) abilities.unicode = false;
    auto terminal = Terminal::open(abilities);
    if (!terminal) {
        std::fprintf(stderr, "%s\n", complaint(terminal.error()).c_str());
        return statusOf(terminal.error());
    }
    m_terminal = std::move(terminal).value();
    m_terminal->onKey = [this](const Key& key) { press(key); };
    m_terminal->onMouse = [this](const MouseEvent& event) { click(event); };
    begin(words);
    m_reactor.watch(m_terminal->fd(), EPOLLIN, [this](uint32_t events) {
        if (!m_terminal->read() || (events & EPOLLHUP) != 0) act(SIGHUP);
        m_dirty = true;
    });
    while ((m_beginning || (m_watch && !m_board.heard)) && !m_refused && !m_quit)
        turn(); // the terminal's picture stays until there is one of ours
    if (m_refused || m_quit) {
        m_reactor.unwatch(m_terminal->fd());
        m_terminal.reset();
        if (m_refused) std::fprintf(stderr, "%s\n", m_refusal.c_str());
        if (m_beginning) std::_Exit(m_status); // [reader] may be stuck in a disk that does not answer
        return m_status;
    }
    m_terminal->enter();
    m_entered = m_dirty = true;
    m_terminal->setMouse(m_board.mouse);
    for (const Key& key : std::exchange(m_early, {}))
        press(key);
    while (!m_quit)
        turn();
    m_reactor.unwatch(m_terminal->fd());
    m_terminal.reset();
    if (const std::string words_ = farewell(); !words_.empty()) std::fprintf(stderr, "%s\n", words_.c_str());
    return m_status;
}

/// Not on [main]: files may be slow to read, or locked, and Ctrl-C must be heard meanwhile.
void TuiApp::begin(const TuiWords& words) {
    if (words.what == TuiWords::What::History) {
        m_board.page = Page::History;
        return readHistory();
    }
    m_beginning = true;
    m_background.give([this, words]() -> Background::Use {
        if (words.what == TuiWords::What::Engine)
            return [this, engine = engineWords(words.engine)] {
                begun(engine ? startEngine(engine.value().runId, engine.value().words) : engine.error());
            };
        if (words.what == TuiWords::What::Attach)
            return [this, id = liveRun(words.run)] { begun(id ? attach(id.value()) : id.error()); };
        return [this, past = readPastRun(words.run)] { begun(past ? show(past.value()) : past.error()); };
    });
}

void TuiApp::begun(const Result<void>& result) {
    m_beginning = false;
    if (result) return;
    m_refused = true;
    m_refusal = complaint(result.error());
    m_status = statusOf(result.error());
}

RunWatch::Heard TuiApp::heard() {
    return {[this](const Snapshot& snapshot) {
                if (!m_board.heard && (m_board.page == Page::Jobs || m_board.page == Page::History))
                    m_board.page = Page::None;
                m_board.live = true;
                m_board.take(snapshot, secondsNow());
                m_dirty = true;
                if (isOver(snapshot.state)) m_status = snapshot.exitStatus;
            },
            [this](const std::string& why, int status) {
                m_dirty = true;
                if (!m_board.heard && m_entered) {
                    m_board.message = why; // beside the list it was chosen from
                    return;
                }
                if (!m_board.heard) {
                    m_refused = true;
                    m_refusal = why;
                    m_status = status;
                }
                if (!why.empty() && m_board.heard) m_status = 1;
                m_board.lost(why.substr(0, why.find('\n')));
            }};
}

Result<void> TuiApp::startEngine(const std::string& runId, std::vector<std::string> words) {
    m_watch = std::make_unique<RunWatch>(m_reactor, runId, heard());
    m_board.own = true;
    m_board.interrupts = 0;
    m_board.notice.clear();
    return m_watch->start(std::move(words));
}

Result<void> TuiApp::attach(const std::string& runId) {
    m_watch = std::make_unique<RunWatch>(m_reactor, runId, heard());
    m_board.own = false;
    return m_watch->attach();
}

/// Its file may be slow to read, or locked: not on [main].
void TuiApp::openPast(const std::string& runId) {
    if (!m_board.heard) m_board.page = Page::History; // until there is something to show
    if (std::exchange(m_openingPast, true)) return;
    m_board.message = "Opening …";
    m_background.give([this, runId]() -> Background::Use {
        return [this, past = readPastRun(runId)] {
            m_openingPast = false;
            if ((m_board.live && m_board.own) || m_board.starting) return; // a run was started meanwhile
            const auto shown = past ? show(past.value()) : Result<void>(past.error());
            if (!shown) m_board.message = shown.error().text();
        };
    });
}

Result<void> TuiApp::show(PastRun past) {
    Dashboard fresh;
    fresh.mouse = m_board.mouse;
    fresh.history = std::move(m_board.history);
    m_watch.reset();
    m_journal.reset();
    m_groupsRead = m_detailRead = {};
    if (past.live) {
        fresh.page = Page::History; // until it is heard
        m_board = std::move(fresh);
        return attach(past.snapshot.runId);
    }
    fresh.heard = true;
    fresh.run = std::move(past.snapshot);
    fresh.notice = past.notice;
    fresh.list.update(fresh.run);
    m_board = std::move(fresh);
    m_status = 0;
    return {};
}

/// One round of waiting, acting, reading and drawing.
void TuiApp::turn() {
    std::optional<Instant> until;
    const auto atMost = [&until](Instant at) { until = until ? std::min(*until, at) : at; };
    const bool said = !m_board.message.empty();
    if (const auto seconds = m_board.forget(secondsNow()))
        atMost(Clock::now() + std::chrono::milliseconds(static_cast<int64_t>(*seconds * 1000) + 1));
    m_dirty = m_dirty || said == m_board.message.empty();
    if (m_dirty && m_entered) atMost(m_drawnAt + kFrame);
    if (m_watch)
        if (const auto next = m_watch->nextTick()) atMost(*next);
    m_reactor.turn(until);
    if (m_watch) m_watch->tick(Clock::now());
    sayWhatIsWaitedFor();
    if (m_quit || !m_entered) return;
    read();
    if (m_dirty && Clock::now() >= m_drawnAt + kFrame) paint();
}

/// A cluster may let a run wait for hours. Before the first picture it is a line below the command.
void TuiApp::sayWhatIsWaitedFor() {
    const bool waits = m_watch && m_watch->waitsForNodes();
    if (waits == std::exchange(m_waitsForNodes, waits)) return;
    if (!m_entered)
        std::fputs(waits ? "Waiting for nodes of Slurm; Ctrl-C gives up\r\n" : "", stderr);
    else if (!m_board.heard || m_board.starting)
        m_board.message = waits ? "Waiting for nodes of Slurm …" : "Starting …";
    m_dirty = true;
}

void TuiApp::paint() {
    Canvas canvas = m_terminal->canvas();
    m_hits = paintDashboard(canvas, m_board);
    m_terminal->flush(std::exchange(m_anew, false));
    m_drawnAt = Clock::now();
    m_dirty = false;
    read(); // what came into view
}

void TuiApp::press(const Key& key) {
    m_dirty = true;
    if (key == "^C" && m_watch && m_watch->interrupt()) {
        m_board.message = "Interrupting …";
        return;
    }
    if (!m_entered) {
        if (key == "^C") {
            m_status = 130;
            m_quit = true;
        } else if (m_early.size() < kMostEarly) {
            m_early.push_back(key);
        }
        return;
    }
    for (const Wish& wish : m_board.press(key))
        carryOut(wish);
    if (m_board.page == Page::None && !m_board.heard && !m_quit)
        m_quit = true; // the history was all there was
}

void TuiApp::click(const MouseEvent& event) {
    using What = MouseEvent::What;
    if (event.what != What::Press) {
        for (int i = 0; i < 3; ++i)
            press(event.what == What::WheelUp ? "Up" : "Down");
        return;
    }
    for (auto hit = m_hits.rbegin(); hit != m_hits.rend(); ++hit) {
        if (!hit->area.contains(event.x, event.y)) continue;
        if (!hit->line) return press(hit->key);
        m_dirty = true;
        if (hit->ofPage) {
            const bool again = m_board.line == *hit->line;
            m_board.line = static_cast<size_t>(*hit->line);
            if (again) press("Enter");
            return;
        }
        if (m_board.page != Page::None) return;
        const bool again = m_board.part == Part::Items && m_board.list.selectedLine() == *hit->line;
        m_board.part = Part::Items;
        m_board.list.moveTo(*hit->line, m_board.listHeight);
        if (again) press("Enter");
        return;
    }
}

void TuiApp::carryOut(const Wish& wish) {
    if (const auto* tell = std::get_if<Tell>(&wish)) {
        if (m_watch) m_watch->tell(tell->command);
    } else if (const auto* again = std::get_if<StartAgain>(&wish)) {
        startAgain(again->words);
    } else if (std::holds_alternative<Quit>(wish)) {
        m_quit = true;
    } else if (std::holds_alternative<Suspend>(wish)) {
        standStill();
    } else if (std::holds_alternative<DrawAnew>(wish)) {
        m_anew = true;
    } else if (std::holds_alternative<MouseSwitch>(wish)) {
        m_terminal->setMouse(m_board.mouse);
    } else if (std::holds_alternative<ShowHistory>(wish)) {
        readHistory();
    } else if (std::holds_alternative<ShowJobs>(wish)) {
        readJobs();
    } else if (const auto* job = std::get_if<StartJob>(&wish)) {
        startJob(job->path);
    } else if (const auto* past = std::get_if<OpenPast>(&wish)) {
        openPast(past->runId);
    }
}

void TuiApp::startJob(const std::string& path) {
    Dashboard fresh;
    fresh.mouse = m_board.mouse;
    fresh.history = std::move(m_board.history);
    fresh.jobs = std::move(m_board.jobs);
    fresh.page = Page::Jobs; // until there is something to show
    fresh.message = "Starting …";
    const std::string file = path; // of what is replaced now
    m_board = std::move(fresh);
    m_journal.reset();
    m_groupsRead = m_detailRead = {};
    const std::string runId = newRunName();
    if (const auto started = startEngine(runId, {"run", "--run-id", runId, file}); !started)
        m_board.message = started.error().text();
}

void TuiApp::startAgain(const std::vector<std::string>& words) {
    m_watch.reset();
    if (const auto started = startEngine(m_board.run.runId, words); !started)
        m_board.message = started.error().text();
    else {
        m_board.starting = true;
        m_board.message = words[0] == "retry" ? "Trying again …" : "Going on with the run …";
    }
}

void TuiApp::act(int signal) {
    if (m_quit) return;
    switch (signal) {
    case SIGINT:
        return press("^C");
    case SIGTSTP:
        return standStill();
    case SIGWINCH:
        m_dirty = true;
        return m_terminal->resized();
    case SIGUSR1:
        m_board.message = statusText(m_board.run);
        m_dirty = true;
        return;
    case SIGTERM:
        if (m_terminal->gone()) return act(SIGHUP); // a shell that loses it ends its stopped jobs
        if (m_watch && m_board.live && m_board.own)
            m_watch->tell(StopCommand{StopMode::Cancel, 143, "terminated"});
        [[fallthrough]];
    default: // SIGHUP: the terminal is gone; the run goes on
        m_status = 128 + signal;
        m_quit = true;
    }
}

void TuiApp::standStill() {
    if (m_standing) return; // another Ctrl-Z while the run is still asked
    m_standing = true;
    const bool froze = freezeWithUs(m_reactor, m_watch.get(), m_board);
    if (goesOnWithoutUs(m_board)) m_board.message = kGoesOn;
    m_terminal->away();
    if (goesOnWithoutUs(m_board)) std::fprintf(stderr, "%s\n", kGoesOn);
    ::raise(SIGSTOP);
    m_terminal->back();
    if (froze && m_watch) m_watch->tell(ThawCommand{}); // gone: its engine went on by itself
    m_standing = false;
    m_dirty = m_anew = true;
}

std::string TuiApp::farewell() const {
    if (!m_board.heard) return {};
    if (m_board.live)
        return "The run goes on. To watch it again: poolboard --tui attach " + m_board.run.runId;
    if (!m_board.notice.empty()) return "poolboard: " + m_board.notice;
    return m_board.run.name + ": " + summaryText(m_board.run);
}

} // namespace poolboard
