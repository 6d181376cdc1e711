// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/run_plan.h"

namespace poolboard {

/// Where the hosts of a run are started, when the job names launchers: sets plan.places and the
/// shape that follows from them. `workers`: what --jobs says. Error (Usage): a launcher that makes no
/// sense, or whose program is not here. Looks at files; starts nothing.
Result<void> setPlaces(RunPlan& plan, const JobSpec& job, PoolKind kind);

/// What has to be known over there to find the worker: its id, or its file.
std::string farWorkerName(const FoundWorker& worker);

} // namespace poolboard
