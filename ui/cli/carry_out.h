// SPDX-License-Identifier: MIT
#pragma once

#include "ui/cli/run_arguments.h"

namespace poolboard {

/// Prepares the job, runs it (or goes on with it), shows it and says how it ended. Returns the exit status. [main]
int carryOut(const RunArguments& arguments, const std::optional<Continuation>& again = {});

} // namespace poolboard
