// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "ui/cli/run_arguments.h"

#include <optional>

namespace poolboard {

/// What is known about the place where output goes.
struct TerminalFacts {
    bool stderrIsTerminal = false;
    bool stdoutIsSameTerminal = false;        ///< as stderr
    bool dumb = false;                        ///< TERM is dumb or not set
    bool utf8 = true;                         ///< from LC_ALL, LC_CTYPE, LANG
    bool noColor = false, forceColor = false; ///< NO_COLOR, CLICOLOR_FORCE
};
TerminalFacts lookAtTerminal(); ///< of this process

/// How the run is shown. Pure decision from options and facts.
struct ScreenSetup {
    bool line = false;                 ///< an animated line on stderr
    std::optional<Duration> heartbeat; ///< a status line now and then
    bool quiet = false;                ///< only errors
    bool silent = false;               ///< nothing at all: the event stream is on stderr
    bool takeStdout = false;           ///< results go to the terminal of the line: pass them through
    bool unicode = true, color = false;
    StatusTemplate status; ///< empty: our own line
};
ScreenSetup chooseScreen(const RunArguments& arguments, const TerminalFacts& facts);

} // namespace poolboard
