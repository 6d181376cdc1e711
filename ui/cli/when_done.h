// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"
#include "core/run/snapshot.h"
#include "ui/cli/screen.h"
#include "ui/cli/signal_watch.h"

namespace poolboard {

/// `--when-done`: runs the job's command with sh -c in the job's folder and waits for it. What
/// it prints goes to standard error (nowhere, when the event stream is there); how the run went is in its
/// environment (whenDoneVariables). A signal ends it with all it started. That it fails is said, and changes
/// nothing. [main]
void runWhenDone(const JobSpec& job, const Snapshot& last, int exitStatus, const std::string& output,
                 Screen& screen, SignalWatch& signals);

/// POOLBOARD_RUN, _NAME, _STATE, _EXIT_STATUS, _DONE, _UNSUCCESSFUL, _TOTAL ("" when unknown),
/// _OUTPUT (a path, or "") and _SUMMARY (the last line). Pure.
std::vector<std::string> whenDoneVariables(const Snapshot& last, int exitStatus, const std::string& output);

} // namespace poolboard
