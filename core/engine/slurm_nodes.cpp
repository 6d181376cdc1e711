// SPDX-License-Identifier: MIT
#include "core/engine/slurm_nodes.h"

#include "core/base/layout.h"
#include "core/base/unique_fd.h"
#include "core/engine/run_plan.h"
#include "core/plugin/run_script.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>

namespace poolboard {
namespace {

constexpr Duration kLimit = std::chrono::seconds(20);

std::string variable(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

/// The first number in "4(x3),2".
unsigned firstNumber(const std::string& text) {
    const unsigned long number = std::strtoul(text.c_str(), nullptr, 10);
    return static_cast<unsigned>(std::min(number, 4096ul));
}

Result<std::string> program(const std::string& name, const JobSpec& job) {
    const std::string path = plugin::findProgram(name, job.cwd);
    if (!path.empty()) return path;
    return Error{ErrorCode::Start, "--on " + job.pool.on, "there is no " + name + " here",
                 "run it where Slurm is installed (slurm-client)"};
}

/// What SLURM_JOB_NODELIST stands for: "n[1-3]" is three.
Result<std::vector<std::string>> namesOfNodes(const JobSpec& job) {
    TRY_ASSIGN(const std::string scontrol, program("scontrol", job));
    const UniqueFd nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    TRY_ASSIGN(const auto output,
               plugin::runScript({scontrol, "show", "hostnames", variable("SLURM_JOB_NODELIST")},
                                 nothing.get(), kLimit));
    std::vector<std::string> names;
    for (size_t at = 0; at < output.out.size();) {
        const size_t end = std::min(output.out.find('\n', at), output.out.size());
        if (end > at) names.push_back(output.out.substr(at, end - at));
        at = end + 1;
    }
    if (names.empty())
        return Error{ErrorCode::Start, "--on " + job.pool.on,
                     "the nodes of the allocation are not known: scontrol said '" + output.err + "'", ""};
    return names;
}

} // namespace

Result<SlurmOrder> slurmOrder(const JobSpec& job) {
    TRY_ASSIGN(SlurmOrder order, parseSlurm(job.pool.on, "--on"));
    const std::string& jobs = job.pool.jobs;
    if (order.perNode != 0 || jobs.empty() || jobs == "0" || jobs.ends_with('%')) return order;
    TRY_ASSIGN(order.perNode, countWorkers(jobs, usableCpus()));
    return order;
}

Result<std::vector<Launcher>> slurmNodes(const JobSpec& job, bool threads, bool look) {
    TRY_ASSIGN(SlurmOrder order, slurmOrder(job));
    const std::string allocation = variable("SLURM_JOB_ID");
    if (allocation.empty() && !look)
        return Error{ErrorCode::Usage, "--on " + job.pool.on, "this process is in no allocation of Slurm",
                     "start it with `poolboard --cli run`, which gets one, or inside of salloc"};
    TRY_ASSIGN(const std::string srun, program("srun", job));
    std::vector<std::string> nodes(std::max(order.nodes, 1u), "(not known yet)");
    unsigned workers = order.perNode;
    if (!allocation.empty()) {
        TRY_ASSIGN(nodes, namesOfNodes(job));
        if (order.nodes > nodes.size())
            return Error{ErrorCode::Usage, "--on " + job.pool.on,
                         "this allocation has " + std::to_string(nodes.size()) + " nodes",
                         "ask for as many, or leave nodes out"};
        if (order.nodes != 0) nodes.resize(order.nodes);
        if (order.cpusPerTask == 0) order.cpusPerTask = firstNumber(variable("SLURM_CPUS_PER_TASK"));
        if (workers == 0) workers = firstNumber(variable("SLURM_NTASKS_PER_NODE"));
        if (workers == 0)
            workers = firstNumber(variable("SLURM_JOB_CPUS_PER_NODE")) / std::max(order.cpusPerTask, 1u);
    }
    workers = std::max(workers, 1u);
    std::vector<Launcher> launchers;
    for (const std::string& node : nodes) {
        Launcher launcher{workers, stepCommand(order, allocation, node, threads ? workers : 1),
                          "Slurm node " + node};
        launcher.command.front() = srun;
        launchers.push_back(std::move(launcher));
    }
    return launchers;
}

} // namespace poolboard
