// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>
#include <vector>

namespace poolboard {

/// Reading and signalling trees of processes through /proc. [any] Never blocks.

/// The children of all threads of `pid`, zombies included. Exact for the
/// calling process (it alone reaps them), a hint for others.
std::vector<pid_t> childrenOf(pid_t pid);

struct Descendant {
    pid_t pid, parent;
};
/// Everything below `root`, parents before their children.
std::vector<Descendant> descendantsOf(pid_t root);

/// Signals `process` if it still is a child of its recorded parent, or has
/// become one of the caller's: a number that was used again is never hit.
/// False when it was not signalled.
bool signalDescendant(const Descendant& process, int signal);

/// Signals everything below `root`, not `root`. How many were signalled.
size_t signalBelow(pid_t root, int signal);

/// SIGSTOP to all below a stopped `root`, until no new ones appear.
void stopBelow(pid_t root);

} // namespace poolboard
