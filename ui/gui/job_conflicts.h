// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/job_draft.h"

#include <vector>

namespace poolboard {

/// What is said in two fields and does not go together, beside one of them: the engine would refuse it at the
/// start. What no field alone shows to be wrong. [any] Pure.
std::vector<JobProblem> conflictsOf(const JobSpec& job);

/// Whether workers run on other machines, or where a cluster puts them.
bool runsElsewhere(const JobSpec& job);

} // namespace poolboard
