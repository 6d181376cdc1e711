// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"

namespace poolboard {

/// --dry-run: checks everything, shows on stdout the worker, the shape and the
/// first items, starts nothing. Returns the exit status. Reads the source, standard input too.
int dryRun(const JobSpec& job);

} // namespace poolboard
