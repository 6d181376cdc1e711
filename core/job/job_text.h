// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"

#include <string>
#include <string_view>

namespace poolboard {

/// The text of a job file in folder `dir`, changed so that it says `job`: only the keys whose meaning
/// differs are touched; comments, order and the rest stay. What comes of it has been read again and says
/// `job` exactly. Error (Usage): the text does not parse, or is written in a way that cannot be
/// changed in place (`[[worker.each]]`, dotted keys); newJobText() is the way then. Pure.
Result<std::string> changedJobText(std::string_view toml, const JobSpec& job, const std::string& dir);

/// The job as a new file in folder `dir`: relative paths stay as they are, and `cwd` is written when
/// they start elsewhere. Pure.
std::string newJobText(const JobSpec& job, const std::string& dir);

} // namespace poolboard
