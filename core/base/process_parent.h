// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace poolboard {

/// The process that `pid` is a child of; 0: there is no such process. [any] Reads /proc.
pid_t parentOf(pid_t pid);

/// Whether `pid` is `ancestor`, or was started by it, through others or not, and those still live. [any]
bool comesFrom(pid_t pid, pid_t ancestor);

} // namespace poolboard
