// SPDX-License-Identifier: MIT
#include "ui/cli/slurm_allocation.h"

#include "core/base/errno_text.h"
#include "core/base/layout.h"
#include "core/engine/slurm_nodes.h"
#include "core/plugin/run_script.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr const char* kMark = "POOLBOARD_INTERNAL_ALLOCATION"; ///< the process number of our salloc

std::vector<std::string> ownCommandLine() {
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::vector<std::string> words;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\0', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (std::string& word : words)
        out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

pid_t ourSalloc() {
    const char* const text = std::getenv(kMark);
    return text != nullptr ? static_cast<pid_t>(std::strtol(text, nullptr, 10)) : 0;
}

} // namespace

bool needsAllocation(const JobSpec& job) {
    return !job.pool.on.empty() && std::getenv("SLURM_JOB_ID") == nullptr;
}

bool inOwnAllocation() { return ourSalloc() != 0 && std::getenv("SLURM_JOB_ID") != nullptr; }

Result<void> allocateFirst(const JobSpec& job, bool quiet, const std::optional<Continuation>& again) {
    if (job.pool.on.empty()) return {};
    if (const pid_t salloc = ourSalloc(); salloc != 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != salloc) ::raise(SIGTERM); // it was quicker
    }
    if (!needsAllocation(job)) return {};
    TRY_ASSIGN(const SlurmOrder order, slurmOrder(job));
    // What can be checked is checked before anybody waits, and before what this machine lacks.
    if (const auto plan = prepare(job, Purpose::Look, again); !plan) return plan.error();
    const std::string program = plugin::findProgram("salloc", job.cwd);
    if (program.empty())
        return Error{ErrorCode::Start, "--on " + job.pool.on, "there is no salloc here to get nodes with",
                     "run it where Slurm is installed (slurm-client)"};
    std::vector<std::string> words = sallocCommand(order, quiet);
    words.push_back(Layout::find().program());
    const std::vector<std::string> own = ownCommandLine();
    words.insert(words.end(), own.begin() + (own.empty() ? 0 : 1), own.end());
    ::setenv(kMark, std::to_string(::getpid()).c_str(), 1);
    ::execv(program.c_str(), pointers(words).data());
    const int error = errno;
    ::unsetenv(kMark);
    return Error{ErrorCode::Start, program, "cannot be started: " + errnoText(error), ""};
}

AllocationHold::~AllocationHold() {
    if (!inOwnAllocation() || ::getppid() == ourSalloc()) return;
    const char* const job = std::getenv("SLURM_JOB_ID");
    std::vector<std::string> words{"scancel", job};
    pid_t pid = 0;
    if (::posix_spawnp(&pid, "scancel", nullptr, nullptr, pointers(words).data(), environ) == 0)
        while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
        }
}

} // namespace poolboard
