// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/run_plan.h"

namespace poolboard {

/// Where the hosts of a run are started, when the job names launchers or a cluster: sets plan.places and the
/// shape that follows from them. `look`: the run is not to be started. Error (Usage, Start): a launcher that
/// makes no sense, or whose program is not here; no allocation.
Result<void> setPlaces(RunPlan& plan, const JobSpec& job, PoolKind kind, bool look);

/// What has to be known over there to find the worker: its id, or its file.
std::string farWorkerName(const FoundWorker& worker);

} // namespace poolboard
