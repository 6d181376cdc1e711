// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/process_lanes.h"
#include "core/base/unique_fd.h"

#include <mutex>
#include <sys/types.h>

namespace poolboard::inline api {

struct ForkedWorker {
    ForkedWorker() = default;
    ForkedWorker(ForkedWorker&&) = default;
    ForkedWorker& operator=(ForkedWorker&&) = delete;
    ~ForkedWorker(); ///< its socket has ended, also when processes of other pools have copies of it

    pid_t pid = -1;
    UniqueFd socket, pidfd;
};
struct ForkedEnd {
    int signal = 0, exitCode = -1;
};

/// This process' end of the guard of a ProcessPool. Owned by ProcessLanes.
class ForkGuard {
public:
    /// Forks the guard. `slots`: one a lane, in shared memory that outlives the guard.
    explicit ForkGuard(ProcessSlot* slots);
    ~ForkGuard(); ///< workers whose sockets are closed get a moment to end; returns when all are gone
    ForkGuard(const ForkGuard&) = delete;
    ForkGuard& operator=(const ForkGuard&) = delete;

    ForkedWorker spawn(unsigned lane); ///< throws std::system_error [lane]
    void kill(pid_t worker);           ///< [lane]
    /// How a worker ended that has ended, or was killed; what it left behind is gone then. [lane]
    ForkedEnd reap(pid_t worker);

private:
    struct Reply;
    Reply ask(const std::string& command);

    UniqueFd m_channel;
    pid_t m_pid = -1;
    std::mutex m_mutex; ///< one question at a time: new workers are rare
};

/// The life of the guard, from the fork to its end. [guard]
[[noreturn]] void runForkGuard(int channel, ProcessSlot* slots);
/// The life of a worker. [worker]
[[noreturn]] void runForkedWorker(int socket, ProcessSlot& slot);

} // namespace poolboard::inline api
