// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"

namespace poolboard {

/// Nothing to do for jobs that are not run on Slurm, or when this is inside an allocation already. Else
/// this process becomes salloc, which waits for the nodes, starts the same command line again in the
/// allocation, and gives it back when that has ended, however it ended. Comes back with an error only. [main]
Result<void> allocateFirst(const JobSpec& job, bool quiet);

/// In the allocation that allocateFirst() got: gives it back should salloc have been killed. [main]
void releaseAllocation();

} // namespace poolboard
