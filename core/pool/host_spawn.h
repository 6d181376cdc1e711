// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"
#include "core/pool/guard_messages.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace poolboard {

/// A process the guard has started and not reaped yet.
struct SpawnedHost {
    pid_t pid = 0; ///< 0: it was not started, see `error`
    UniqueFd pidfd;
    std::string error;
};

/// Starts a host by posix_spawn: own session, signals as in a fresh shell, stdin
/// from /dev/null, stdout and stderr into the output pipe, the protocol socket
/// at 3, the page at 4, every other descriptor closed. A launcher has the protocol
/// socket as stdin and stdout instead. [guard] [relay]
SpawnedHost spawnHost(const GuardCommand& command, const std::vector<UniqueFd>& descriptors);

} // namespace poolboard
