// SPDX-License-Identifier: MIT
#include "ui/cli/run_request.h"

#include "core/base/text.h"
#include "core/engine/engine.h"
#include "core/job/job_file.h"
#include "core/plugin/registry.h"
#include "core/plugin/sha256.h"
#include "ui/cli/run_options.h"
#include "ui/cli/slurm_allocation.h"
#include "ui/cli/worker_params.h"

#include <filesystem>
#include <unistd.h>

namespace poolboard {
namespace {

/// -p, --each and --worker-param, for which the worker's schema must be known.
Result<void> readParams(RunArguments& arguments) {
    if (arguments.params.empty() && arguments.each.empty() && arguments.workerParams.empty()) return {};
    WorkerSpec& worker = arguments.job.worker;
    TRY_ASSIGN(const FoundWorker found,
               findWorker(worker.command.empty() ? worker.id : "exec/command", searchFolders(),
                          {worker.python, arguments.job.cwd, arguments.dryRun}));
    const Schema& schema = found.kindInfo().schema;
    TRY(setParams(worker, schema, arguments.params));
    TRY(setEach(worker, schema, arguments.each));
    if (arguments.workerParams.empty()) return {};
    // How many workers there will be is the engine's decision.
    TRY_ASSIGN(const unsigned named, workersNamed(arguments.workerParams));
    JobSpec probe = arguments.job;
    TRY(setWorkerParams(probe.worker, schema, arguments.workerParams, named));
    const bool look = arguments.dryRun || needsAllocation(probe);
    TRY_ASSIGN(const RunPlanPtr plan, prepare(probe, look ? Purpose::Look : Purpose::Run));
    const PlanSummary shape = describe(*plan);
    return setWorkerParams(worker, schema, arguments.workerParams, shape.hosts * shape.workersPerHost);
}

} // namespace

Result<RunWords> readRunWords(const std::vector<std::string>& typed) {
    TRY_ASSIGN(ArgumentSplit split, splitArguments(typed));
    TRY_ASSIGN(OptionWords options, parseOptions(runOptions(), split.options));
    return RunWords{std::move(split), std::move(options)};
}

Result<JobSpec> jobOf(const RunWords& words) {
    const std::vector<std::string>& others = words.options.others();
    if (others.size() > 1)
        return Error{ErrorCode::Usage, others[1], "one job file at most is expected",
                     "a command goes after --, items after :::"};
    const auto agreed = words.options.one("job-sha256");
    if (others.empty() && agreed) return Error{ErrorCode::Usage, "--job-sha256", "it needs a job file", ""};
    if (others.empty()) return JobSpec{};
    TRY_ASSIGN(const std::string text, readJobText(others[0]));
    if (agreed) {
        const std::string shown = toDisplay(others[0], 300);
        TRY_ASSIGN(const std::string sum, plugin::sha256OfBytes(text, shown));
        if (sum != *agreed)
            return Error{ErrorCode::Usage, shown,
                         "the job file has changed since it was looked at; nothing is run",
                         "look at what it runs now, and run it again"};
    }
    return parseJobFile(text, others[0]);
}

Result<RunArguments> readRequest(const RunWords& words, JobSpec job) {
    std::error_code failed;
    const std::string cwd = std::filesystem::current_path(failed).string();
    if (failed) return Error{ErrorCode::Io, "the current folder", failed.message(), ""};
    TRY_ASSIGN(RunArguments arguments, readRunArguments(words.split, words.options, std::move(job),
                                                        {cwd, ::isatty(STDIN_FILENO) == 1}));
    if (arguments.job.source.kind != SourceKind::None) TRY(readParams(arguments));
    return arguments;
}

} // namespace poolboard
