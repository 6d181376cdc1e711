// SPDX-License-Identifier: MIT
#include "ui/gui/worker_list.h"

#include "core/plugin/python_worker.h"

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

std::string pluginOf(const std::string& id) {
    if (const auto python = asPythonName(id)) return python->file;
    constexpr std::string_view kFile = ".so";
    if (id.ends_with(kFile)) return id;
    const size_t kind = id.rfind('/');
    if (kind != std::string::npos && std::string_view(id).substr(0, kind).ends_with(kFile))
        return id.substr(0, kind);
    if (id.starts_with('/') || id.starts_with('.')) return id; // a file of any name
    return id.substr(0, id.find('/'));
}

} // namespace poolboard
