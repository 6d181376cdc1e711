// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"
#include "core/run/snapshot.h"

#include <string>
#include <vector>

namespace poolboard {

/// What is said when a run is over, one line each. First, when there were
/// failures: up to ten of the latest and how many more there are; last, always:
/// how it ended and what to do. [any] Pure.
struct EndReport {
    std::vector<std::string> failures;
    std::string summary;
};

/// `failedList`: where the failed inputs were written, or "". `errors`: the job's, of which a
/// halted run names the one that halted it.
EndReport endReport(const Snapshot& run, int exitStatus, const std::string& failedList,
                    const ErrorSpec& errors);

} // namespace poolboard
