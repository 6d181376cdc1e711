// SPDX-License-Identifier: MIT
#pragma once

#include "ui/cli/run_arguments.h"

namespace poolboard {

/// The words of `run`, `filter` and `job init`, cut and looked up, the job file not read yet.
struct RunWords {
    ArgumentSplit split;
    OptionWords options;
};
Result<RunWords> readRunWords(const std::vector<std::string>& typed);

/// What they ask for: the job (`job`, or an empty one) with everything laid over it, the worker's
/// parameters included, for which its schema is looked up. Errors: Usage, Start (no such worker), Io.
Result<RunArguments> readRequest(const RunWords& words, JobSpec job);

/// The job file named on the line, or an empty job. Errors: Usage; also when --job-sha256 says that somebody
/// agreed to a file of other bytes.
Result<JobSpec> jobOf(const RunWords& words);

} // namespace poolboard
