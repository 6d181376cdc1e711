// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/registry.h"

#include <QString>
#include <optional>
#include <vector>

namespace poolboard {

/// All workers that can be chosen, by id. Runs none of their code. Reads files: on [reader].
std::vector<FoundWorker> installedWorkers();

/// A worker as a job names it, or why there is none: installed, a plugin by its path, a class in a Python
/// file. An interpreter the job names is not started. Reads files: on [reader].
Result<FoundWorker> lookAtWorker(const std::string& id, const std::string& python, const std::string& cwd);

/// "image" of "image/thumbnail", "a/stats.py" of "a/stats.py:Model", "/x/y.so" of "/x/y.so/kind". [any] Pure.
std::string pluginOf(const std::string& id);

} // namespace poolboard
