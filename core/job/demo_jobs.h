// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>

namespace poolboard {

/// The folder of the demo jobs as a person can run them. A job writes beside its file, which nobody may where
/// packages install it, so this copies what is in SHARE/jobs to FOLDER/jobs, and links FOLDER/samples to
/// SHARE/samples. What is there already stays as it is, but for a link that leads elsewhere. Blocks on disk.
/// [any]
Result<std::string> demoJobs(const std::string& share, const std::string& folder);

/// The same of this installation, below dataDir().
Result<std::string> demoJobs();

} // namespace poolboard
