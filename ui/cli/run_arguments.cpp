// SPDX-License-Identifier: MIT
#include "ui/cli/run_arguments.h"

#include "core/base/text.h"
#include "core/base/units.h"
#include "core/job/words.h"
#include "core/plugin/python_worker.h"
#include "core/run/launcher.h"
#include "core/run/slurm.h"
#include "ui/cli/source_arguments.h"

#include <filesystem>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

Error refuse(std::string where, std::string message, std::string hint = {}) {
    return {ErrorCode::Usage, std::move(where), std::move(message), std::move(hint)};
}

Result<void> refuseBoth(const OptionWords& words, const char* one, const char* other) {
    if (words.has(one) && words.has(other))
        return refuse(std::string("--") + one, std::string("it contradicts --") + other);
    return {};
}

Result<void> readWorker(RunArguments& out, const ArgumentSplit& split, const OptionWords& words) {
    WorkerSpec& worker = out.job.worker;
    const auto id = words.one("worker");
    if (split.command) {
        if (id && *id != "exec" && *id != "exec/command")
            return refuse("-w", "a command after -- is run by exec/command, not by " + toDisplay(*id, 60),
                          "leave one of them out");
        worker = WorkerSpec{};
        worker.command = *split.command;
    } else if (id && *id != worker.id) {
        worker = WorkerSpec{}; // parameters in the job file are those of the other worker
        worker.id = *id;
    }
    if (const auto python = words.one("python")) {
        if (!asPythonName(worker.id))
            return refuse("--python", "it needs a worker in Python", "for example -w stats.py:Model");
        worker.python = *python;
    }
    worker.shell = worker.shell || words.has("shell");
    worker.mark = words.one("mark").value_or(worker.mark);
    if (worker.command.empty())
        for (const char* name : {"shell", "mark", "pipe"})
            if (words.has(name))
                return refuse(std::string("--") + name, "it needs a command", "put the command after --");
    if (worker.id.empty() && worker.command.empty())
        return refuse("", "there is no worker", "name one with -w, or give a command after --");
    for (const std::string& variable : words.all("env")) {
        TRY_ASSIGN(std::string entry, parseVariable(variable, "--env"));
        worker.env.push_back(std::move(entry));
    }
    out.params = words.all("param");
    const bool command = !worker.command.empty();
    if (words.has("pipe") || (words.has("block") && command)) out.params.emplace_back("pipe=true");
    out.workerParams = words.all("worker-param");
    out.each = words.all("each");
    return {};
}

Result<void> readPool(PoolSpec& pool, const OptionWords& words) {
    TRY(refuseBoth(words, "ordered", "unordered"));
    TRY(refuseBoth(words, "bounded", "unbounded"));
    if (words.has("kind") || words.has("jobs"))
        pool.hosts = pool.workersPerHost = 0; // the shape in the job file gives way
    TRY(readOption(words, "kind", "--kind", parsePoolKind, pool.kind));
    TRY(readOption(words, "jobs", "-j", parseJobs, pool.jobs));
    TRY(readOption(words, "in-flight", "--in-flight", countFrom<unsigned>(1), pool.inFlight));
    if (words.has("ordered") || words.has("unordered")) pool.ordered = words.has("ordered");
    if (words.has("bounded") || words.has("unbounded")) pool.bounded = words.has("bounded");
    if (words.one("chunk-size") == "auto")
        pool.chunkSize = 0;
    else
        TRY(readOption(words, "chunk-size", "--chunk-size", countFrom<unsigned>(1), pool.chunkSize));
    TRY(readOption(words, "delay", "--delay", parseDuration, pool.delay));
    if (words.has("launcher")) { // those of the job file give way
        pool.hosts = pool.workersPerHost = 0;
        pool.on.clear();
        pool.launchers = words.all("launcher");
        for (const std::string& launcher : pool.launchers)
            TRY(parseLauncher(launcher, "--launcher"));
    }
    TRY(refuseBoth(words, "launcher", "on"));
    if (const auto on = words.one("on")) {
        TRY(parseSlurm(*on, "--on"));
        pool.hosts = pool.workersPerHost = 0;
        pool.launchers.clear();
        pool.on = *on;
    }
    pool.launcherHost = words.one("launcher-host").value_or(pool.launcherHost);
    pool.transfer = pool.transfer || words.has("transfer");
    TRY(readOption(words, "prefill-ratio", "--prefill-ratio", countFrom<unsigned>(1), pool.prefillRatio));
    return {};
}

Result<void> readLimits(JobSpec& job, const OptionWords& words) {
    TRY(readOption(words, "on-error", "--on-error", parseErrorPolicy, job.errors.policy));
    TRY(readOption(words, "retries", "--retries", countFrom<unsigned>(0), job.errors.retries));
    if (const auto delay = words.one("retry-delay")) {
        TRY_ASSIGN(const auto range, parseDelays(*delay, "--retry-delay"));
        job.errors.retryDelayMin = range.first, job.errors.retryDelayMax = range.second;
    }
    TRY(readOption(words, "halt", "--halt", parseHalt, job.errors.halt));
    if (const auto text = words.one("timeout")) {
        TRY_ASSIGN(const ItemLimit limit, parseItemLimit(*text, "--timeout"));
        job.limits.item = limit.time;
        job.limits.itemPercent = limit.percent;
    }
    TRY(readOption(words, "silence-timeout", "--silence-timeout", parseDuration, job.limits.silence));
    TRY(readOption(words, "teardown-timeout", "--teardown-timeout", parseDuration, job.limits.teardown));
    TRY(readOption(words, "max-memory", "--max-memory", parseSizeOrNone, job.limits.memory));
    TRY(readOption(words, "min-free-memory", "--min-free-memory", parseSizeOrNone, job.limits.freeMemory));
    TRY(readOption(words, "min-free-disk", "--min-free-disk", parseSizeOrNone, job.limits.freeDisk));
    if (const auto text = words.one("recycle")) {
        TRY_ASSIGN(const Recycling recycling, parseRecycling(*text, "--recycle"));
        job.pool.recycleItems = recycling.items;
        job.pool.recycleMemory = recycling.memory;
    }
    TRY(readOption(words, "init-timeout", "--init-timeout", parseDuration, job.limits.init));
    TRY(readOption(words, "run-timeout", "--run-timeout", parseDuration, job.limits.run));
    TRY(readOption(words, "grace", "--grace", parseDuration, job.limits.grace));
    return {};
}

/// A path typed in `from`, for a run whose relative paths start at `job.cwd`.
std::string rebased(const std::string& path, const std::string& from, const JobSpec& job) {
    if (path.empty() || path == "-" || from == job.cwd || fs::path(path).is_absolute()) return path;
    return (fs::path(from) / path).lexically_normal().string();
}

Result<void> readOutput(RunArguments& out, const OptionWords& words, const std::string& here) {
    JobSpec& job = out.job;
    OutputSpec& output = job.output;
    if (const auto path = words.one("output")) output.path = rebased(*path, here, job);
    TRY(readOption(words, "output-format", "-O", parseOutputFormat, output.format));
    TRY(readOption(words, "if-exists", "--if-exists", parseIfExists, output.ifExists));
    if (const auto path = words.one("failed-list")) output.failedList = rebased(*path, here, job);
    if (const auto path = words.one("results")) output.results = rebased(*path, here, job);
    if (const auto path = words.one("joblog")) output.jobLog = rebased(*path, here, job);
    output.outputName = words.one("output-name").value_or(output.outputName);
    output.tag = output.tag || words.has("tag");
    output.lineBuffer = output.lineBuffer || words.has("line-buffer");
    output.durable = output.durable || words.has("durable");
    TRY(refuseBoth(words, "line-buffer", "ordered"));
    TRY(refuseBoth(words, "journal", "no-journal"));
    if (const auto folder = words.one("journal"))
        job.journal = true, job.journalDir = rebased(*folder, here, job);
    if (words.has("no-journal")) job.journal = false;
    if (words.has("json")) out.options.events.emplace_back("-");
    if (const auto path = words.one("events"))
        if (*path != "-" || !words.has("json")) out.options.events.push_back(rebased(*path, here, job));
    return {};
}

/// A parser for readOption() that knows these words.
template <class Mode, size_t N> auto choiceOf(const std::pair<std::string_view, Mode> (&choices)[N]) {
    return [&choices](const std::string& word, std::string_view where) -> Result<Mode> {
        std::string known;
        std::vector<std::string_view> names;
        for (const auto& [name, mode] : choices) {
            if (name == word) return mode;
            known += (known.empty() ? "" : ", ") + std::string(name);
            names.push_back(name);
        }
        return refuse(std::string(where), "'" + toDisplay(word, 60) + "' is not one of " + known,
                      didYouMean(word, names));
    };
}

Result<void> readScreen(RunArguments& out, const OptionWords& words) {
    static constexpr std::pair<std::string_view, ProgressMode> kProgress[] = {{"auto", ProgressMode::Auto},
                                                                              {"tty", ProgressMode::Tty},
                                                                              {"plain", ProgressMode::Plain},
                                                                              {"none", ProgressMode::None}};
    static constexpr std::pair<std::string_view, ColorMode> kColor[] = {
        {"auto", ColorMode::Auto}, {"always", ColorMode::Always}, {"never", ColorMode::Never}};
    TRY(readOption(words, "progress", "--progress", choiceOf(kProgress), out.progress));
    TRY(readOption(words, "color", "--color", choiceOf(kColor), out.color));
    TRY(readOption(words, "status", "--status", StatusTemplate::read, out.status));
    out.quiet = words.has("quiet");
    out.dryRun = words.has("dry-run");
    out.options.debug = words.has("debug");
    out.options.servePath = words.one("serve").value_or("");
    out.options.runId = words.one("run-id").value_or("");
    if (const auto seconds = words.one("linger")) {
        TRY_ASSIGN(const uint64_t linger, parseCount(*seconds, "--linger", 0));
        out.options.lingerSeconds = static_cast<double>(linger);
    }
    return {};
}

bool isWorkerFile(const std::string& id) {
    return (id.ends_with(".so") && id.find('/') != std::string::npos) || asPythonName(id);
}

/// --cwd moves where the worker runs; what the job file named stays where it is.
void moveTo(JobSpec& job, const std::string& folder) {
    const std::string from = std::exchange(job.cwd, folder);
    for (std::string& path : job.source.paths)
        path = rebased(path, from, job);
    OutputSpec& output = job.output;
    for (std::string* path :
         {&output.path, &output.failedList, &output.results, &output.jobLog, &job.journalDir})
        *path = rebased(*path, from, job);
    if (isWorkerFile(job.worker.id)) job.worker.id = rebased(job.worker.id, from, job);
    if (job.worker.python.find('/') != std::string::npos)
        job.worker.python = rebased(job.worker.python, from, job);
}

std::string nameFor(const WorkerSpec& worker) {
    if (asPythonName(worker.id)) return toDisplay(fs::path(worker.id).filename().string(), 60);
    return worker.command.empty() ? worker.id
                                  : toDisplay(fs::path(worker.command.front()).filename().string(), 40);
}

} // namespace

Result<RunArguments> readRunArguments(const ArgumentSplit& split, const OptionWords& words, JobSpec job,
                                      const Surroundings& here) {
    if (job.cwd.empty()) job.cwd = here.cwd;
    if (const auto folder = words.one("cwd"))
        moveTo(job, (fs::path(here.cwd) / *folder).lexically_normal().string());
    RunArguments out;
    out.job = std::move(job);
    TRY(readWorker(out, split, words));
    WorkerSpec& worker = out.job.worker;
    if (words.has("worker") && isWorkerFile(worker.id)) worker.id = rebased(worker.id, here.cwd, out.job);
    if (words.has("python") && worker.python.find('/') != std::string::npos)
        worker.python = rebased(worker.python, here.cwd, out.job);
    SourceSpec& source = out.job.source;
    TRY(readSourceArguments(source, split, words, here.cwd, here.stdinIsTerminal));
    if (words.has("input"))
        for (std::string& path : source.paths)
            path = rebased(path, here.cwd, out.job);
    TRY(readPool(out.job.pool, words));
    TRY(readLimits(out.job, words));
    TRY(readOutput(out, words, here.cwd));
    TRY(readScreen(out, words));
    out.job.whenDone = words.one("when-done").value_or(out.job.whenDone);
    out.job.name = words.one("name").value_or(out.job.name);
    if (out.job.name.empty()) out.job.name = nameFor(out.job.worker);
    return out;
}

} // namespace poolboard
