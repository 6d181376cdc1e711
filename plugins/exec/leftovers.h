// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include <sys/types.h>

namespace poolboard::exec {

/// The commands of this process that run now, and the processes they leave
/// behind. A process that outlives its parent becomes a child of this process'
/// first thread (the host is a subreaper), so one short read of
/// /proc/self/task/PID/children tells whether there is anything to do.
/// Process-wide, because children are. [any] Guarded by one short mutex.
class Attempt {
public:
    /// Before the command is started; from here on it counts as running.
    Attempt();
    ~Attempt();
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;

    /// NAME=value for the command's environment; all it starts inherits it.
    std::string marker() const;
    static constexpr const char* kVariable = "POOLBOARD_INTERNAL_ATTEMPT";

    /// posix_spawn has returned this child.
    void started(pid_t pid);
    /// The command itself has been reaped: kills and reaps every process it
    /// left, whatever session or group that made for itself. Another attempt's
    /// processes are not touched: a stray is ours when it carries our marker,
    /// or when no other command runs. Waits at most `limit`; true when nothing
    /// is left that could be told to be ours.
    bool killLeftovers(std::chrono::milliseconds limit);

private:
    uint64_t m_id;
};

} // namespace poolboard::exec
