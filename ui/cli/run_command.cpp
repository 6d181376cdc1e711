// SPDX-License-Identifier: MIT
#include "core/base/file_limit.h"
#include "core/base/text.h"
#include "core/engine/engine.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/dry_run.h"
#include "ui/cli/end_report.h"
#include "ui/cli/follow.h"
#include "ui/cli/run_request.h"
#include "ui/cli/when_done.h"

#include <cstdlib>
#include <unistd.h>

namespace poolboard {
namespace {

/// 128 + SIGPIPE: the reader of stdout has all it wanted (… | head); nothing is wrong.
constexpr int kReaderGone = 141;

int runJob(const RunArguments& arguments) {
    const ScreenSetup setup = chooseScreen(arguments, lookAtTerminal());
    Screen screen(setup);
    Snapshot preparing;
    preparing.name = arguments.job.name;
    screen.show(preparing, Clock::now());
    auto plan = prepare(arguments.job);
    if (!plan) {
        screen.close();
        return reportError(plan.error());
    }
    raiseFileLimit();
    SignalWatch signals; // before the run's threads, which inherit the mask
    becomeEngineProcess();
    auto run = startRun(std::move(plan).value(), arguments.options);
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
    screen.close();
    return end.exitStatus;
}

/// `run` and `filter`, which differ in what is put out.
int runOrFilter(const std::vector<std::string>& typed, const CommandPage& page) {
    const auto words = readRunWords(typed);
    if (!words) return reportError(words.error());
    if (words->options.has("help")) return printText(commandHelp(page));
    auto job = jobOf(words.value());
    if (!job) return reportError(job.error());
    if (&page == &kFilterPage) job->output.filter = true;
    auto arguments = readRequest(words.value(), std::move(job).value());
    if (!arguments) return reportError(arguments.error());
    if (arguments->job.source.kind == SourceKind::None) {
        const std::string help = commandHelp(page);
        [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, help.data(), help.size());
        return reportError({ErrorCode::Usage, "", "there are no items",
                            "give them with :::, with -i, or on standard input"});
    }
    if (const char* debug = std::getenv("POOLBOARD_DEBUG"); debug && *debug && std::string_view(debug) != "0")
        arguments->options.debug = true;
    return arguments->dryRun ? dryRun(arguments->job) : runJob(arguments.value());
}

} // namespace

int runCommand(const std::vector<std::string>& typed) { return runOrFilter(typed, kRunPage); }

int filterCommand(const std::vector<std::string>& typed) { return runOrFilter(typed, kFilterPage); }

} // namespace poolboard
