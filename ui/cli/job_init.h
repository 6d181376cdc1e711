// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace poolboard {

/// `job init [FILE] [options of run]`: writes a job file, never over another one; without FILE,
/// or with -, to standard output. Without options it is one to be filled in. Returns the exit status. [main]
int jobInit(const std::vector<std::string>& typed);

} // namespace poolboard
