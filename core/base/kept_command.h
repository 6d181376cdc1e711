// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace poolboard {

/// How the program poolboard-guard, started as `poolboard-guard --keep PROGRAM ARGUMENT…`,
/// says how the program it keeps ended: one packet on descriptor 3, a SOCK_SEQPACKET
/// socket. The other end of it being closed is the order to end the program.
struct KeptEnd {
    enum class How : int32_t { NotStarted, Exited, Killed };
    How how = How::NotStarted;
    int32_t value = 0; ///< errno, exit status or signal
};
inline constexpr int kKeeperFd = 3;
inline constexpr const char* kKeepWord = "--keep";

/// What shall run under a keeper.
struct KeptCommand {
    std::vector<std::string> argv;
    std::string cwd;                      ///< "": ours
    std::vector<std::string> environment; ///< "NAME=value", over ours
    int output = -1;                      ///< its standard output; its input is /dev/null
    int errors = -1;                      ///< its standard error; −1: ours
};
/// A keeper that was started, in a session of its own. Closing `lifeline` ends the command and all it
/// started; it is readable once there is a KeptEnd, or once the keeper is gone. The caller reaps `pid`.
struct KeptProcess {
    pid_t pid = 0; ///< 0: not started
    UniqueFd lifeline;
    int error = 0;       ///< errno, when it was not started
    std::string program; ///< the keeper's path
};
KeptProcess startKept(const KeptCommand& command);

} // namespace poolboard
