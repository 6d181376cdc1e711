// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/reactor.h"
#include "core/journal/journal_reader.h"
#include "ui/tui/background.h"
#include "ui/tui/paint.h"
#include "ui/tui/past_run.h"
#include "ui/tui/run_watch.h"
#include "ui/tui/signal_fd.h"
#include "ui/tui/terminal.h"
#include "ui/tui/tui_words.h"

#include <memory>

namespace poolboard {

/// The full-screen dashboard: terminal, run and journal around one Dashboard. Waits for nothing but the
/// person; draws at most ten times a second. [main], one per process.
class TuiApp {
public:
    TuiApp();
    ~TuiApp();
    /// Until the person leaves. The exit status: of the run when it is over, 0 when it was left running.
    int run(const TuiWords& words);

private:
    struct Connection; ///< the journal's reader, used on [reader] only
    /// What was read of a run that goes on, and is read again: once a second, when something has ended since.
    struct Reading {
        std::array<uint64_t, kOutcomeKinds> counts{};
        Instant at{};
        bool due(const Dashboard& board) const;
        void begin(const Dashboard& board);
    };

    void begin(const TuiWords& words);
    void begun(const Result<void>& result);
    Result<void> startEngine(const std::string& runId, std::vector<std::string> words);
    Result<void> attach(const std::string& runId);
    Result<void> show(PastRun past);
    void openPast(const std::string& runId);
    RunWatch::Heard heard();
    void turn();
    void paint();
    void read();
    void readList();
    void readDetail();
    void readGroups();
    void readHistory();
    void readJobs();
    void startJob(const std::string& path);
    void click(const MouseEvent& event);
    void press(const Key& key);
    void carryOut(const Wish& wish);
    void act(int signal);
    void standStill();
    void startAgain(const std::vector<std::string>& words);
    void sayWhatIsWaitedFor();
    std::string farewell() const;

    Reactor m_reactor;
    SignalFd m_signals;
    Background m_background;
    std::shared_ptr<Connection> m_journal;
    std::unique_ptr<Terminal> m_terminal;
    std::unique_ptr<RunWatch> m_watch;
    Dashboard m_board;
    std::vector<Hit> m_hits;
    std::vector<Key> m_early; ///< typed before there was a picture of ours; at most kMostEarly
    std::string m_refusal;    ///< why the engine did not start
    Instant m_drawnAt{};
    bool m_dirty = true, m_anew = true, m_quit = false, m_entered = false;
    bool m_standing = false; ///< in standStill()
    bool m_readingDetail = false, m_readingGroups = false, m_readingHistory = false, m_openingPast = false;
    bool m_waitsForNodes = false;
    bool m_beginning = false; ///< what the words mean is being looked up
    Reading m_groupsRead, m_detailRead;
    int m_status = 0;
    bool m_refused = false;
};

} // namespace poolboard
