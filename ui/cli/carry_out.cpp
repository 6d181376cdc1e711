// SPDX-License-Identifier: MIT
#include "ui/cli/carry_out.h"

#include "core/base/file_limit.h"
#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/engine/engine.h"
#include "core/job/settings.h"
#include "core/journal/run_list.h"
#include "ui/cli/cli.h"
#include "ui/cli/end_report.h"
#include "ui/cli/follow.h"
#include "ui/cli/slurm_allocation.h"
#include "ui/cli/when_done.h"
#include "ui/present/numbers.h"

#include <algorithm>

namespace poolboard {
namespace {

/// What the settings say of old runs. A fault in them is told, but is none of the run's.
void forgetOld(const JobSpec& job, Screen& screen) {
    using namespace std::chrono;
    if (!job.journal) return;
    const auto settings = loadSettings(configDir());
    if (!settings) return screen.say("poolboard: " + settings.error().text());
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    const int64_t before = settings->keep ? now - duration_cast<milliseconds>(*settings->keep).count() : 0;
    forgetOldRuns(job.journalDir.empty() ? stateDir() + "/runs" : job.journalDir, before, settings->keepRuns);
}

/// 128 + SIGPIPE: the reader of stdout has all it wanted (… | head); nothing is wrong.
constexpr int kReaderGone = 141;

/// "resuming 20261121-…: 1,234 of 5,000 items are done", and what a person must know about it.
std::string howItStands(const PlanSummary& plan, bool retries) {
    const RunRecord& earlier = *plan.earlier;
    const uint64_t done = earlier.done();
    std::string out = (retries ? "trying again, run " : "resuming run ") + earlier.id + ": " +
                      countText(done) + (earlier.total ? " of " + countText(*earlier.total) : "") +
                      " items have their outcome";
    if (plan.repeated != 0)
        out += "; the last " + countedText(plan.repeated, "result", "results") +
               " on standard output had not been recorded and may come a second time";
    return out;
}

} // namespace

int carryOut(const RunArguments& arguments, const std::optional<Continuation>& again) {
    const ScreenSetup setup = chooseScreen(arguments, lookAtTerminal());
    const auto& events = arguments.options.events;
    const bool quietly = setup.quiet || std::find(events.begin(), events.end(), "-") != events.end();
    // An allocation is given back, whatever becomes of the run: from here on a signal is heard.
    std::optional<SignalWatch> early;
    if (inOwnAllocation()) early.emplace();
    const AllocationHold hold;
    if (const auto allocated = allocateFirst(arguments.job, quietly, again); !allocated)
        return reportError(allocated.error());
    Screen screen(setup);
    Snapshot preparing;
    preparing.name = toDisplay(arguments.job.name);
    screen.show(preparing, Clock::now());
    auto plan = prepare(arguments.job, Purpose::Run, again);
    if (!plan) {
        screen.close();
        return reportError(plan.error());
    }
    const PlanSummary summary = describe(*plan.value());
    if (summary.earlier && !setup.quiet) screen.say(howItStands(summary, again->retries()));
    raiseFileLimit();
    if (!early) early.emplace(); // before the run's threads, which inherit the mask
    SignalWatch& signals = *early;
    becomeEngineProcess();
    RunOptions options = arguments.options;
    options.attachable = true;
    auto run = startRun(std::move(plan).value(), std::move(options));
    if (!run) {
        screen.close();
        return reportError(run.error());
    }
    const RunEnd end = follow(*run.value(), screen, signals);
    screen.relay();
    const OutputSpec& output = arguments.job.output;
    const EndReport report = endReport(end.last, end.exitStatus, output.failedList, arguments.job.errors);
    const std::string& results = run.value()->outputPath();
    if (output.ifExists == IfExists::Rename && !results.empty() && !setup.quiet)
        screen.say("results: " + toDisplay(results, 300));
    const bool failed = end.exitStatus != 0 && end.exitStatus != kReaderGone;
    if (setup.line || setup.heartbeat || (setup.quiet && failed))
        for (const std::string& failure : report.failures)
            screen.say(failure);
    if (end.exitStatus != kReaderGone && (!setup.quiet || end.exitStatus != 0))
        screen.say(setup.quiet ? "poolboard: " + report.summary : report.summary);
    runWhenDone(arguments.job, end.last, end.exitStatus, results, screen, signals);
    forgetOld(arguments.job, screen);
    screen.close();
    return end.exitStatus;
}

} // namespace poolboard
