// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/plugin/parameter.h"
#include "core/run/job_spec.h"

#include <string>
#include <vector>

namespace poolboard {

/// Parameters as typed, turned into typed values by the worker's schema.
/// Errors are Usage and name the option and the parameter. [any] Pure.

/// -p K=V over the job's own parameters.
Result<void> setParams(WorkerSpec& worker, const Schema& schema, const std::vector<std::string>& assignments);

/// --each K=V1,V2 over the job's own `each`. Every option turns in its own cycle.
Result<void> setEach(WorkerSpec& worker, const Schema& schema, const std::vector<std::string>& options);

/// --worker-param N:K=V, for a pool of `workers`: afterwards `each` has one entry a worker.
Result<void> setWorkerParams(WorkerSpec& worker, const Schema& schema,
                             const std::vector<std::string>& assignments, unsigned workers);

/// The number of workers that --worker-param speaks of: the highest N + 1.
Result<unsigned> workersNamed(const std::vector<std::string>& assignments);

} // namespace poolboard
