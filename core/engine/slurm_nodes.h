// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"
#include "core/run/launcher.h"
#include "core/run/slurm.h"

#include <vector>

namespace poolboard {

/// What the job asks of Slurm; without per-node, a number in `jobs` is that. Error (Usage). Pure.
Result<SlurmOrder> slurmOrder(const JobSpec& job);

/// A launcher for each node of the allocation this process is in, which starts steps of it; outside of one,
/// for a look at the job, those of nodes that have no name yet. `threads`: all workers of a node are one
/// step. Error (Usage, Start): more nodes than there are, or no srun. Runs scontrol, for at most 20 s.
Result<std::vector<Launcher>> slurmNodes(const JobSpec& job, bool threads, bool look);

} // namespace poolboard
