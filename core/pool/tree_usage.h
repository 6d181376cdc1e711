// SPDX-License-Identifier: MIT
#pragma once

#include "core/pool/host_pool.h"

#include <sys/types.h>

namespace poolboard {

/// What a process and everything below it use, from /proc. What disappears while
/// it is read counts as nothing. [any] Never blocks.
HostUsage usageOfTree(pid_t root);

} // namespace poolboard
