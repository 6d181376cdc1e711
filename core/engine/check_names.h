// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"

#include <string>

namespace poolboard {

/// For -O files and a source that can be read twice (items, a range, files): reads up to
/// NameCheck::kMostItems of it and refuses names that collide, before anything
/// starts. Usage errors as NameCheck; those of the source as openSource(). [any] Blocks.
Result<void> checkNames(const JobSpec& job, const OutputSpec& output);

} // namespace poolboard
