// SPDX-License-Identifier: MIT
#include "core/base/file_limit.h"
#include "core/base/text.h"
#include "core/engine/engine.h"
#include "core/job/job_file.h"
#include "core/plugin/registry.h"
#include "ui/cli/argument_split.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"
#include "ui/cli/dry_run.h"
#include "ui/cli/end_report.h"
#include "ui/cli/follow.h"
#include "ui/cli/run_arguments.h"
#include "ui/cli/run_options.h"
#include "ui/cli/worker_params.h"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace poolboard {
namespace {

/// 128 + SIGPIPE: the reader of stdout has all it wanted (… | head); nothing is wrong.
constexpr int kReaderGone = 141;

Result<RunArguments> readArguments(const ArgumentSplit& split, const OptionWords& words) {
    const std::vector<std::string>& others = words.others();
    if (others.size() > 1)
        return Error{ErrorCode::Usage, others[1], "one job file at most is expected",
                     "a command goes after --, items after :::"};
    JobSpec job;
    if (!others.empty()) {
        TRY_ASSIGN(job, loadJob(others[0]));
    }
    std::error_code failed;
    const std::string cwd = std::filesystem::current_path(failed).string();
    if (failed) return Error{ErrorCode::Io, "the current folder", failed.message(), ""};
    return readRunArguments(split, words, std::move(job), {cwd, ::isatty(STDIN_FILENO) == 1});
}

/// -p, --each and --worker-param, for which the worker's schema must be known.
Result<void> readParams(RunArguments& arguments) {
    if (arguments.params.empty() && arguments.each.empty() && arguments.workerParams.empty()) return {};
    WorkerSpec& worker = arguments.job.worker;
    TRY_ASSIGN(const FoundWorker found, findWorker(worker.command.empty() ? worker.id : "exec/command"));
    const Schema& schema = found.kindInfo().schema;
    TRY(setParams(worker, schema, arguments.params));
    TRY(setEach(worker, schema, arguments.each));
    if (arguments.workerParams.empty()) return {};
    // How many workers there will be is the engine's decision.
    TRY_ASSIGN(const unsigned named, workersNamed(arguments.workerParams));
    JobSpec probe = arguments.job;
    TRY(setWorkerParams(probe.worker, schema, arguments.workerParams, named));
    TRY_ASSIGN(const RunPlanPtr plan, prepare(probe));
    const PlanSummary shape = describe(*plan);
    return setWorkerParams(worker, schema, arguments.workerParams, shape.hosts * shape.workersPerHost);
}

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
    screen.close();
    return end.exitStatus;
}

} // namespace

int runCommand(const std::vector<std::string>& typed) {
    const auto split = splitArguments(typed);
    if (!split) return reportError(split.error());
    const auto words = parseOptions(runOptions(), split->options);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kRunPage));
    auto arguments = readArguments(split.value(), words.value());
    if (!arguments) return reportError(arguments.error());
    if (arguments->job.source.kind == SourceKind::None) {
        const std::string help = commandHelp(kRunPage);
        [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, help.data(), help.size());
        return reportError({ErrorCode::Usage, "", "there are no items",
                            "give them with :::, with -i, or on standard input"});
    }
    if (auto params = readParams(arguments.value()); !params) return reportError(params.error());
    if (const char* debug = std::getenv("POOLBOARD_DEBUG"); debug && *debug && std::string_view(debug) != "0")
        arguments->options.debug = true;
    return arguments->dryRun ? dryRun(arguments->job) : runJob(arguments.value());
}

} // namespace poolboard
