// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"

#include <string>

namespace poolboard {

/// Whether openResults() may write to `spec.results`, without creating anything. Usage
/// errors: it is a file, or it holds something that may not be replaced. [any]
Result<void> checkResults(const OutputSpec& spec, const std::string& cwd);

} // namespace poolboard
