// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tui/dashboard.h"

namespace poolboard {

/// The job files in these folders, in the order of the folders and their names; at most kMostJobs. Each is
/// read, none is run, and nothing it names is opened. Blocks on disk. [any]
std::vector<JobChoice> jobChoices(const std::vector<std::string>& folders);
inline constexpr size_t kMostJobs = 500;

} // namespace poolboard
