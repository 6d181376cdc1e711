// SPDX-License-Identifier: MIT
#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/engine/check_names.h"
#include "core/engine/continue_run.h"
#include "core/engine/places.h"
#include "core/engine/run_plan.h"
#include "core/plugin/params.h"
#include "core/sink/sink.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {
using nlohmann::json;
constexpr unsigned kAsyncInFlight = 16;

/// A string as a parameter: text, or {"base64":…} for bytes that are not UTF-8.
json bytesToJson(const std::string& bytes) {
    return isUtf8(bytes) ? json(bytes) : json{{"base64", toBase64(bytes)}};
}

/// What stands after `--` is the exec worker with these parameters.
std::string commandParams(const WorkerSpec& spec, bool predicate) {
    json params = json::parse(spec.params.empty() ? "{}" : spec.params, nullptr, false);
    if (!params.is_object()) params = json::object();
    params["command"] = json::array();
    for (const std::string& word : spec.command)
        params["command"].push_back(bytesToJson(word));
    if (spec.shell) params["shell"] = true;
    if (!spec.mark.empty()) params["mark"] = spec.mark;
    if (predicate) params["predicate"] = true;
    return params.dump();
}

PoolKind kindOf(const JobSpec& job, const WorkerKind& worker) {
    if (job.pool.kind != PoolKind::Auto) return job.pool.kind;
    return worker.prefers == WorkerKind::Prefers::Threads ? PoolKind::Threads
           : worker.prefers == WorkerKind::Prefers::Async ? PoolKind::Async
                                                          : PoolKind::Processes;
}

/// The shape; fewer workers than asked when there are fewer items.
Result<void> setShape(RunPlan& plan, const JobSpec& job, Purpose purpose) {
    const WorkerKind& worker = plan.worker.kindInfo();
    const PoolKind kind = kindOf(job, worker);
    RunSettings& settings = plan.settings;
    TRY_ASSIGN(unsigned workers, countWorkers(job.pool.jobs, usableCpus()));
    if (settings.total && job.pool.hosts == 0)
        workers = static_cast<unsigned>(std::clamp<uint64_t>(*settings.total, 1, workers));
    settings.hosts = kind == PoolKind::Threads ? 1 : workers;
    settings.workersPerHost = kind == PoolKind::Threads ? workers : 1;
    if (job.pool.hosts != 0) settings.hosts = job.pool.hosts;
    if (job.pool.workersPerHost != 0) settings.workersPerHost = job.pool.workersPerHost;
    if (!job.pool.launchers.empty() || !job.pool.on.empty())
        TRY(setPlaces(plan, job, kind, purpose == Purpose::Look));
    settings.inFlight = job.pool.inFlight != 0    ? job.pool.inFlight
                        : kind == PoolKind::Async ? kAsyncInFlight
                                                  : 1;
    settings.kind = kind == PoolKind::Threads ? "threads" : kind == PoolKind::Async ? "async" : "processes";
    plan.poolKind = kind == PoolKind::Threads ? 0 : kind == PoolKind::Async ? 2 : 1;
    if (settings.workers() > RunSettings::kMostWorkers)
        return Error{ErrorCode::Usage, "--jobs", std::to_string(settings.workers()) + " workers are too many",
                     "at most " + std::to_string(RunSettings::kMostWorkers)};
    if (settings.inFlight > 1 && worker.concurrency == WorkerKind::Concurrency::Serial)
        return Error{ErrorCode::Usage, "--in-flight",
                     plan.worker.id() + " takes one item at a time (its manifest says serial)",
                     "use --kind threads or processes"};
    if (settings.workersPerHost > 1 && worker.isolation == WorkerKind::Isolation::Process)
        return Error{ErrorCode::Usage, "--kind",
                     plan.worker.id() +
                         " needs a process for each worker (its manifest says isolation: process)",
                     "use --kind processes"};
    return {};
}

Result<void> setParams(RunPlan& plan, const JobSpec& job) {
    const Schema& schema = plan.worker.kindInfo().schema;
    const std::string pool =
        job.worker.command.empty() ? job.worker.params : commandParams(job.worker, job.output.filter);
    // One for each of the different workers; the run deals them to slots in a cycle.
    const std::vector<std::string> same{""};
    for (const std::string& own : job.worker.each.empty() ? same : job.worker.each) {
        TRY_ASSIGN(std::string complete, validateParams(schema, pool, own));
        plan.settings.params.push_back(std::move(complete));
    }
    return {};
}

Result<void> checkTogether(const JobSpec& job) {
    if (job.worker.id.empty() && job.worker.command.empty())
        return Error{ErrorCode::Usage, "worker", "no worker is named",
                     "-w ID, see `poolboard --cli plugins`, or a command after --"};
    if (!job.worker.command.empty() && !job.worker.id.empty() && job.worker.id != "exec" &&
        job.worker.id != "exec/command")
        return Error{ErrorCode::Usage, "-w " + job.worker.id,
                     "a command after -- is for the exec worker only", "leave out one of the two"};
    if (job.worker.shell && job.worker.command.size() != 1)
        return Error{ErrorCode::Usage, "--shell", "takes the command as one string",
                     "for example: --shell -- 'gzip -c {} > {.}.gz'"};
    if (!job.pool.launchers.empty() && !job.pool.on.empty())
        return Error{ErrorCode::Usage, "pool.launcher",
                     "the job says on = \"" + toDisplay(job.pool.on, 60) + "\" as well, which starts its own",
                     "leave out one of the two"};
    if (!job.pool.launcherHost.empty() && job.pool.launchers.empty() && job.pool.on.empty())
        return Error{ErrorCode::Usage, "--launcher-host", "no host is started anywhere else",
                     "say where with --launcher or --on, or leave it out"};
    return {};
}

/// With --transfer an item is the path of a file, whatever the worker takes it for.
Result<void> checkTransfer(const JobSpec& job) {
    if (!job.pool.transfer) return {};
    const auto refuse = [](const char* message, const char* hint) {
        return Error{ErrorCode::Usage, "--transfer", message, hint};
    };
    if (job.pool.launchers.empty() && job.pool.on.empty())
        return refuse("no host is started anywhere else, so there is nowhere to bring files to",
                      "say where with --launcher or --on, or leave it out");
    const SourceSpec& source = job.source;
    const SourceKind stream = source.stream();
    constexpr const char* kHint = "give one path an item: lines, -0, -f files, or one list after :::";
    if (stream == SourceKind::Ndjson)
        return refuse("the items are JSON values, and none of them is the path of a file", kHint);
    if (stream == SourceKind::Range) return refuse("the items are numbers, not paths of files", kHint);
    if (source.block != 0) return refuse("the items are blocks of lines, not paths of files", kHint);
    if (stream == SourceKind::Csv || source.perItem != 0 || source.items.size() > 1 ||
        source.passing.value_or(Passing::Single) != Passing::Single)
        return refuse("the items have several fields, so which of them is the file is not known", kHint);
    return {};
}

/// A variable named without a value is the one of whoever starts the run.
Result<void> checkEnvironment(const WorkerSpec& spec) {
    for (const std::string& entry : spec.env)
        if (entry.find('=') == std::string::npos && std::getenv(entry.c_str()) == nullptr)
            return Error{ErrorCode::Usage, "--env", entry + " is not set, so there is nothing to pass on",
                         "set it, or give it a value: --env " + entry + "=value"};
    return {};
}

/// Where the run stood.
Result<void> setEarlier(RunPlan& plan) {
    const RunRecord& earlier = *plan.earlier;
    if (plan.again->retries()) {
        TRY_ASSIGN(plan.settings.triesAgain, countPicked(plan.again->runFile, *plan.again->pick));
    }
    plan.settings.before = earlier.counts;
    plan.settings.elapsedBefore = earlier.elapsed;
    if (!plan.again->retries()) // what waits for its place in the output comes once more
        for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
            plan.settings.before[kind] -= std::min(plan.settings.before[kind], earlier.held[kind]);
    plan.settings.sourceKnown = earlier.sourceEnded;
    const bool allTried = earlier.sourceEnded && earlier.total && earlier.done() >= *earlier.total;
    if (plan.again->retries() && earlier.interrupted() && !allTried)
        plan.settings.notWhole = "the run itself has not been finished; go on with it: resume " + earlier.id;
    else if (plan.again->pick && !plan.again->retries() && !earlier.sourceEnded)
        plan.settings.notWhole =
            "only what had been read of standard input was run; what came after it must be "
            "given again: resume " +
            earlier.id + " -i -";
    if (!plan.settings.total) plan.settings.total = earlier.total;
    return {};
}

} // namespace

Result<unsigned> countWorkers(const std::string& jobs, unsigned cpus) {
    if (jobs.empty() || jobs == "0") return cpus;
    const Error wrong{ErrorCode::Usage, "--jobs", "'" + jobs + "' is not a number of workers",
                      "8, or 50% of the CPUs, or 0 for all of them"};
    unsigned number = 0;
    const auto [end, code] = std::from_chars(jobs.data(), jobs.data() + jobs.size(), number);
    const std::string_view rest(end, static_cast<size_t>(jobs.data() + jobs.size() - end));
    if (code != std::errc() || (!rest.empty() && rest != "%") || number == 0 || number > 100000) return wrong;
    return rest == "%" ? std::max(1u, cpus * number / 100) : number;
}

void RunPlanDeleter::operator()(RunPlan* plan) const { delete plan; }

Result<RunPlanPtr> prepare(const JobSpec& job, Purpose purpose, const std::optional<Continuation>& again) {
    TRY(checkTogether(job));
    TRY(checkTransfer(job));
    RunPlanPtr plan(new RunPlan);
    plan->job = job;
    plan->isCommand = !job.worker.command.empty();
    TRY_ASSIGN(plan->worker, findWorker(plan->isCommand ? "exec/command" : job.worker.id, searchFolders(),
                                        {job.worker.python, job.cwd, purpose == Purpose::Look}));
    plan->isCommand = plan->isCommand || plan->worker.id() == "exec/command";
    plan->output = job.output;
    if (plan->output.format == OutputFormat::Auto)
        plan->output.format = plan->output.filter                ? OutputFormat::Text
                              : !plan->output.outputName.empty() ? OutputFormat::Files
                              : plan->isCommand                  ? OutputFormat::Text
                                                                 : OutputFormat::Ndjson;
    if (again) {
        plan->again = again;
        TRY_ASSIGN(plan->earlier, recordToContinue(*again, plan->worker));
    }
    OutputContext context{job.cwd, job.source.stream(), plan->isCommand, false, -1, job.journal, {}};
    if (again) context.resumed.emplace();
    TRY(checkOutput(plan->output, context));

    RunSettings& settings = plan->settings;
    settings.worker = plan->worker.id();
    settings.name = !job.name.empty() ? job.name
                    : plan->isCommand && !job.worker.command.empty()
                        ? toDisplay(job.worker.command.front(), 60)
                        : settings.worker;
    settings.ordered = job.pool.ordered && !job.output.lineBuffer;
    settings.bounded = job.pool.bounded;
    settings.chunkSize = job.pool.chunkSize;
    settings.prefillRatio = std::max(1u, job.pool.prefillRatio);
    settings.recycleItems = job.pool.recycleItems;
    settings.recycleMemory = job.pool.recycleMemory;
    settings.delay = job.pool.delay;
    settings.errors = job.errors;
    settings.limits = job.limits;
    // Parameters before the source: a wrong word must not start a scan of a million files.
    TRY(checkEnvironment(job.worker));
    TRY(setShape(*plan, job, purpose));
    TRY(setParams(*plan, job));
    const int stop = plan->stopReading->fd();
    TRY_ASSIGN(plan->source, again ? openSourceAgain(*again, *plan->earlier, job, stop)
                                   : openSource(job.source, job.cwd, stop));
    const std::optional<uint64_t> size = plan->source->size();
    settings.total = size ? size : job.source.total;
    if (again) TRY(setEarlier(*plan));
    settings.keepUnfinished = job.journal && cannotBeReadAgain(job.source);
    if (!job.pool.bounded && !size && !again)
        return Error{ErrorCode::Usage, "--unbounded",
                     "this source does not know how many items it has, so memory would have no limit",
                     "leave out --unbounded"};
    if (size) TRY(setShape(*plan, job, purpose)); // fewer items than workers: start fewer
    if (!again) TRY(checkNames(job, plan->output));
    return plan;
}

PlanSummary describe(const RunPlan& plan) {
    const RunSettings& settings = plan.settings;
    PlanSummary out{settings.worker,
                    plan.worker.plugin.path,
                    settings.params.empty() ? "{}" : settings.params.front(),
                    settings.hosts,
                    settings.workersPerHost,
                    settings.inFlight,
                    plan.earlier,
                    0};
    const bool toStdout =
        (plan.output.path.empty() || plan.output.path == "-") &&
        (plan.output.format == OutputFormat::Ndjson || plan.output.format == OutputFormat::Text);
    if (!plan.earlier || !toStdout) return out;
    const uint64_t recorded = plan.earlier->done() - plan.earlier->heldItems();
    const uint64_t handedOut = recordsHandedOut(plan.again->runFile).value_or(0);
    out.repeated = handedOut - std::min(handedOut, recorded);
    return out;
}

} // namespace poolboard
