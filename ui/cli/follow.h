// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"
#include "ui/cli/screen.h"
#include "ui/cli/signal_watch.h"

namespace poolboard {

/// How a run ended, for the last words.
struct RunEnd {
    int exitStatus = 1;
    Snapshot last;
};

/// Shows a run until it is over and passes the person's signals on: the Ctrl-C
/// ladder (drain, cancel, kill), SIGTERM and SIGHUP (cancel, again: kill), SIGUSR1 (a
/// status line), SIGTSTP. Waits for nothing but the run. [main]
RunEnd follow(RunHandle& run, Screen& screen, SignalWatch& signals);

} // namespace poolboard
