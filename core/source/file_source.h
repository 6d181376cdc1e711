// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/source.h"

namespace poolboard {

/// The paths of files, folders and patterns (see FileWalk for what is listed),
/// in the order given, folders sorted bytewise. Counted beforehand when that
/// takes at most 200 ms. [source]
Result<std::unique_ptr<Source>> openFiles(const SourceSpec& spec, const std::string& cwd, int stopFd);

} // namespace poolboard
