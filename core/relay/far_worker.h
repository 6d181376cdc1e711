// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/wire/launch.h"

#include <string>
#include <vector>

namespace poolboard::relay {

/// The worker as it is installed on this side.
struct FarWorker {
    std::string pluginPath, kind, sha256;
    std::vector<std::string> hostCommand; ///< what carries it
};

/// Looks for the worker in this machine's search path. Error (Start): there is
/// none, or it is not the one the run was prepared with. Reads files; of a worker in
/// Python it runs the interpreter, for at most 20 s.
Result<FarWorker> findFarWorker(const wire::LaunchBody& launch);

} // namespace poolboard::relay
