// SPDX-License-Identifier: MIT
#pragma once

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

/// `failedList`: where the failed inputs were written, or "".
EndReport endReport(const Snapshot& run, int exitStatus, const std::string& failedList);

} // namespace poolboard
