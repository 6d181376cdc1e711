// SPDX-License-Identifier: MIT
#include "core/engine/places.h"

#include "core/base/layout.h"
#include "core/engine/slurm_nodes.h"
#include "core/job/command_line.h"
#include "core/plugin/run_script.h"
#include "core/run/launcher.h"

#include <algorithm>
#include <numeric>

namespace poolboard {
namespace {

bool isSsh(const Launcher& launcher) {
    return !launcher.command.empty() && launcher.command.front().ends_with("/ssh");
}

/// A path in a form that the shell over there takes for one word; ~/ stays the home folder over there.
std::string quotedForShell(const std::string& path) {
    const size_t from = path.starts_with("~/") ? 2 : 0;
    return path.substr(0, from) + shellQuoted(std::string_view(path).substr(from));
}

/// How many workers each launcher gets: its own number, else that of --jobs; else one,
/// since how many processors are over there is not known here.
Result<void> countEach(std::vector<Launcher>& launchers, const std::string& jobs) {
    for (Launcher& launcher : launchers) {
        if (launcher.workers != 0) continue;
        const bool unknown = jobs.empty() || jobs == "0" || jobs.ends_with('%');
        launcher.workers = 1;
        if (!launcher.command.empty() && unknown) continue;
        TRY_ASSIGN(launcher.workers, countWorkers(jobs, usableCpus()));
    }
    return {};
}

Result<std::vector<Launcher>> readLaunchers(const JobSpec& job) {
    std::vector<Launcher> launchers;
    for (const std::string& text : job.pool.launchers) {
        TRY_ASSIGN(Launcher launcher, parseLauncher(text, "--launcher"));
        if (!launcher.command.empty()) {
            const std::string program = plugin::findProgram(launcher.command.front(), job.cwd);
            if (program.empty())
                return Error{ErrorCode::Usage, "--launcher",
                             "there is no program " + launcher.command.front() + " to start with `" +
                                 launcher.name + "`",
                             "install it, or give its path"};
            launcher.command.front() = program;
            // One connection must not carry the others, or they end with it: the master among our own would.
            // One that somebody else keeps open is shared all the same.
            if (isSsh(launcher))
                launcher.command.insert(launcher.command.begin() + 1, {"-o", "ControlMaster=no"});
        }
        launchers.push_back(std::move(launcher));
    }
    TRY(countEach(launchers, job.pool.jobs));
    return launchers;
}

} // namespace

std::string farWorkerName(const FoundWorker& worker) {
    if (!worker.plugin.interpreter.empty()) return worker.plugin.path + ":" + worker.kind;
    if (worker.plugin.folder.empty()) return worker.plugin.path + "/" + worker.kind;
    return worker.id();
}

Result<void> setPlaces(RunPlan& plan, const JobSpec& job, PoolKind kind, bool look) {
    if (job.pool.hosts != 0 || job.pool.workersPerHost != 0)
        return Error{ErrorCode::Usage, "--launcher", "the job says hosts or workers_per_host as well",
                     "leave them out, and say how many with the launcher: '4*ssh node1'"};
    const bool slurm = !job.pool.on.empty();
    TRY_ASSIGN(const std::vector<Launcher> launchers,
               slurm ? slurmNodes(job, kind == PoolKind::Threads, look) : readLaunchers(job));
    // All hosts carry equally many workers.
    unsigned perHost = kind == PoolKind::Threads ? 0 : 1;
    if (perHost == 0)
        for (const Launcher& launcher : launchers)
            perHost = std::gcd(perHost, launcher.workers);
    const std::string relay =
        job.pool.launcherHost.empty() ? Layout::find().libexec() + "/poolboard-relay" : job.pool.launcherHost;
    // In turn, so that a small number of items is spread.
    plan.places.clear();
    unsigned most = 0;
    for (const Launcher& launcher : launchers)
        most = std::max(most, launcher.workers / perHost);
    for (unsigned round = 0; round < most; ++round)
        for (const Launcher& launcher : launchers) {
            if (round >= launcher.workers / perHost) continue;
            LaunchPlace place{launcher.name, launcher.command};
            if (slurm && job.pool.on.find("gres=") != std::string::npos) { // its devices are for all of them
                place.part = round;
                place.parts = launcher.workers / perHost;
            }
            if (!place.here()) place.command.push_back(isSsh(launcher) ? quotedForShell(relay) : relay);
            plan.places.push_back(std::move(place));
        }
    RunSettings& settings = plan.settings;
    settings.workersPerHost = perHost;
    settings.hosts = static_cast<unsigned>(plan.places.size());
    if (settings.total) // fewer items than workers: start fewer
        settings.hosts = static_cast<unsigned>(
            std::clamp<uint64_t>((*settings.total + perHost - 1) / perHost, 1, settings.hosts));
    settings.places.clear();
    for (const LaunchPlace& place : plan.places)
        settings.places.push_back(place.here() ? "" : place.name);
    settings.far = std::any_of(plan.places.begin(), plan.places.end(),
                               [](const LaunchPlace& place) { return !place.here(); });
    return {};
}

} // namespace poolboard
