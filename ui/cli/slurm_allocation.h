// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"
#include "core/run/job_spec.h"

namespace poolboard {

/// Whether the job is run on Slurm, and this process is in no allocation yet. [main]
bool needsAllocation(const JobSpec& job);

/// Whether this process is in an allocation that allocateFirst() got. [main]
bool inOwnAllocation();

/// Nothing to do for jobs that are not run on Slurm, or when this is inside an allocation already. Else
/// this process becomes salloc, which waits for the nodes, starts the same command line again in the
/// allocation, and gives it back when that has ended, however it ended. Comes back with an error only.
/// `again` as prepare() takes it. In the allocation, the end of salloc is a SIGTERM from here on. [main]
Result<void> allocateFirst(const JobSpec& job, bool quiet, const std::optional<Continuation>& again = {});

/// In the allocation that allocateFirst() got, its end gives it back should salloc have been killed. [main]
class AllocationHold {
public:
    AllocationHold() = default;
    ~AllocationHold();
    AllocationHold(const AllocationHold&) = delete;
    AllocationHold& operator=(const AllocationHold&) = delete;
};

} // namespace poolboard
