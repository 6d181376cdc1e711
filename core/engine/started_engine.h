// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace poolboard {

/// An engine that a dashboard has started, from outside. With --on slurm its process becomes salloc, and the
/// run is carried by a child of that. [any] Reads /proc.

/// Whether who listens at the run's socket is that engine, and no earlier session of the run.
bool isEngine(pid_t listener, pid_t started);

/// Whether it waits for nodes just now: nothing is to be heard of the run before.
bool waitsForNodes(pid_t started);

} // namespace poolboard
