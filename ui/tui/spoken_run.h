// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/reactor.h"
#include "core/base/unique_fd.h"
#include "ui/tui/dashboard.h"
#include "ui/tui/run_watch.h"
#include "ui/tui/signal_fd.h"
#include "ui/tui/spoken_lines.h"
#include "ui/tui/tui_words.h"

#include <memory>
#include <string>
#include <vector>

namespace poolboard {

/// A run for a screen reader or a braille line: lines that are only ever added, in words without symbols,
/// with a report every ten seconds. One letter and Enter are the keys. [main], one per process.
class SpokenRun {
public:
    SpokenRun();
    /// Until the run is over or the person leaves. The exit status, as of TuiApp.
    int run(const TuiWords& words);

private:
    Result<void> begin(const TuiWords& words);
    void hear(const Snapshot& snapshot);
    void typed();
    void press(const Key& key);
    void act(int signal);

    Reactor m_reactor;
    SignalFd m_signals;
    UniqueFd m_keyboard;
    std::string m_typed;
    std::unique_ptr<RunWatch> m_watch;
    Dashboard m_board;
    SpokenLines m_lines;
    Instant m_reportAt{};
    std::string m_refusal;
    int m_status = 0;
    bool m_quit = false, m_ended = false, m_waitsForNodes = false;
};

} // namespace poolboard
