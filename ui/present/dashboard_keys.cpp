// SPDX-License-Identifier: MIT
#include "ui/present/dashboard_keys.h"

#include <array>

namespace poolboard {

std::span<const DashboardKey> dashboardKeys() {
    static constexpr std::string_view kRun = "The run", kList = "The list of items", kOther = "Moving about";
    static constexpr std::array kKeys = {
        DashboardKey{kRun, "p", "pause: running items finish, nothing new starts; again: go on"},
        DashboardKey{kRun, "P", "freeze: everything stands still at once; again: go on"},
        DashboardKey{kRun, "s", "stop: asks what becomes of the running items"},
        DashboardKey{kRun, "Ctrl-C", "once: running items finish; twice: cancel; three times: kill"},
        DashboardKey{kRun, "+ -", "one worker more, one less (it finishes its item first)"},
        DashboardKey{kRun, "r", "try again the marked items, or the selected one"},
        DashboardKey{kRun, "R", "try again everything that did not succeed"},
        DashboardKey{kRun, "o", "go on with a run that was stopped, halted or interrupted"},
        DashboardKey{kRun, "x", "cancel the selected running item"},
        DashboardKey{kList, "/", "show only items whose input, message or outcome has this text"},
        DashboardKey{kList, "f", "failures only; again: all items"},
        DashboardKey{kList, "[ ]", "the filter before, the next filter"},
        DashboardKey{kList, "Space", "mark an item; u: take all marks away"},
        DashboardKey{kList, "Enter", "the item on a page of its own: error, attempts, log, result"},
        DashboardKey{kList, "e", "errors by cause; Enter there shows the items of one"},
        DashboardKey{kOther, "Up Down k j", "move; Page Up, Page Down, g (first), G (last)"},
        DashboardKey{kOther, "Tab", "the next part of the screen"},
        DashboardKey{kOther, "Esc", "back, or show all items again"},
        DashboardKey{kOther, "H", "the history of runs; Enter opens one"},
        DashboardKey{kOther, "n", "in the history: a new run, of a job file here or a sample"},
        DashboardKey{kOther, "m", "the mouse off, so that the terminal can select text; again: on"},
        DashboardKey{kOther, "Ctrl-Z",
                     "to the shell; a run started here stands still until fg, or until this ends"},
        DashboardKey{kOther, "Ctrl-L", "draw everything anew"},
        DashboardKey{kOther, "?", "these keys"},
        DashboardKey{kOther, "q", "leave; a run that goes on can be left running"},
    };
    return kKeys;
}

std::span<const DashboardWord> dashboardWords() {
    static constexpr std::array kWords = {
        DashboardWord{
            "run", "[JOB.poolboard.toml] [options] [-- COMMAND…] [::: ITEM…]",
            "runs it, with the options of --cli run, and shows it; a job file may stand here without run",
            true},
        DashboardWord{"filter", "…", "as --cli filter", true},
        DashboardWord{"resume", "RUN", "goes on with a run that was interrupted, stopped or halted", true},
        DashboardWord{"retry", "RUN", "tries again what did not succeed in a run", true},
        DashboardWord{"attach", "[RUN]",
                      "a run that goes on elsewhere: in a script, another terminal, a window; "
                      "without RUN the newest"},
        DashboardWord{"show", "RUN", "a run of the past"},
        DashboardWord{"history", "", "all runs; the same as --tui alone"},
        DashboardWord{"--screen-reader", "",
                      "before these words: lines instead of a picture; one letter and Enter "
                      "are the keys"},
        DashboardWord{"--ascii", "", "before these words: no symbols"},
    };
    return kWords;
}

} // namespace poolboard
