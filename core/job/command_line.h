// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// The command line that runs the same job, without what is at its default:
/// "poolboard", "--cli", "run", … Any bytes.
std::vector<std::string> toArguments(const JobSpec& job);

/// The same as one line for a shell.
std::string toCommandLine(const JobSpec& job);

/// One word for a shell: as it is when that is safe, else in '…', else (control
/// characters, bytes that are not UTF-8) as $'…', which bash, zsh and ksh read.
std::string shellQuoted(std::string_view word);

} // namespace poolboard
