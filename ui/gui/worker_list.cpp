// SPDX-License-Identifier: MIT
#include "ui/gui/worker_list.h"

namespace poolboard {

std::vector<FoundWorker> installedWorkers() {
    std::vector<FoundWorker> out;
    for (const PluginInfo& plugin : listPlugins())
        if (plugin.manifest && !plugin.shadowed)
            for (const WorkerKind& kind : plugin.manifest->kinds)
                out.push_back({plugin, kind.name});
    return out;
}

Result<FoundWorker> lookAtWorker(const std::string& id, const std::string& python, const std::string& cwd) {
    return findWorker(id, searchFolders(), {python, cwd, true});
}

} // namespace poolboard
