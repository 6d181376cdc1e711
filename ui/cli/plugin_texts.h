// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/registry.h"

#include <string>
#include <vector>

namespace poolboard {

/// What `plugins` prints. [any] Pure.

/// One line a worker, then what was refused and why, then the searched folders
/// when there is nothing else to show.
std::string pluginTable(const std::vector<PluginInfo>& plugins, const std::vector<std::string>& folders);
/// One JSON object a line: every worker, and every refused file with its reason.
std::string pluginsAsJson(const std::vector<PluginInfo>& plugins);

std::string workerPage(const FoundWorker& worker);
std::string workerAsJson(const FoundWorker& worker); ///< one line, no newline
/// Other files with a plugin of that id, a line each: found, and not used. "" mostly.
std::string shadowedBy(const std::string& id, const std::vector<PluginInfo>& plugins);

} // namespace poolboard
