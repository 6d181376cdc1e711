// SPDX-License-Identifier: MIT
#include "core/plugin/registry.h"

#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/plugin/plugin_cache.h"
#include "core/plugin/python_worker.h"
#include "core/plugin/sha256.h"
#include "core/plugin/trust.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/stat.h>

namespace poolboard {

namespace {

namespace fs = std::filesystem;

Error noStart(std::string where, std::string message, std::string hint = {}) {
    return {ErrorCode::Start, std::move(where), std::move(message), std::move(hint)};
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : ", ") + part;
    return all;
}

std::string display(std::string_view text) { return toDisplay(text, 300); }

/// Trust, manifest and hash of one file, all through one descriptor, so they
/// are about the same bytes. Of a file that is known nothing is read.
Result<Manifest> examine(PluginInfo& info, plugin::PluginCache* cache) {
    const UniqueFd fd(::open(info.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd.valid())
        return noStart(display(info.path), std::string("cannot be opened: ") + std::strerror(errno));
    TRY(plugin::checkTrust(fd.get(), info.path, info.folder));
    struct stat now {};
    const bool knowable = cache && ::fstat(fd.get(), &now) == 0 && S_ISREG(now.st_mode);
    if (const auto known = knowable ? cache->find(info.path, now) : std::nullopt) {
        info.sha256 = known->sha256;
        return plugin::manifestOf(known->note, display(info.path));
    }
    TRY_ASSIGN(const plugin::ManifestNote note, plugin::readNote(fd.get(), display(info.path)));
    TRY_ASSIGN(Manifest manifest, plugin::manifestOf(note, display(info.path)));
    TRY_ASSIGN(info.sha256, plugin::sha256Of(fd.get(), display(info.path)));
    if (knowable) cache->remember(info.path, now, {note, info.sha256});
    return manifest;
}

PluginInfo inspect(std::string path, std::string folder, plugin::PluginCache* cache = nullptr) {
    PluginInfo info;
    info.path = std::move(path);
    info.folder = std::move(folder);
    auto manifest = examine(info, cache);
    if (manifest)
        info.manifest = std::move(manifest).value();
    else
        info.rejection = manifest.error();
    return info;
}

std::vector<std::string> sharedObjects(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
        if (const std::string name = at->path().filename().string();
            name.ends_with(".so") && name.front() != '.')
            paths.push_back(at->path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<FoundWorker> choose(PluginInfo plugin, std::string_view kind, std::string_view asked) {
    const Manifest& manifest = *plugin.manifest;
    std::vector<std::string> names;
    for (const WorkerKind& one : manifest.kinds)
        names.push_back(one.name);
    if (kind.empty() && names.size() == 1) return FoundWorker{std::move(plugin), names.front()};
    if (kind.empty())
        return noStart("worker \"" + display(asked) + "\"",
                       (plugin.interpreter.empty() ? "the plugin has several kinds: " : "the file offers ") +
                           joined(names),
                       "say which: " + display(asked) + (plugin.interpreter.empty() ? "/" : ":") +
                           names.front());
    if (manifest.find(kind)) return FoundWorker{std::move(plugin), std::string(kind)};
    const std::string near = nearMiss(kind, names);
    return noStart("worker \"" + display(asked) + "\"",
                   "the plugin " + manifest.id + " has no kind \"" + display(kind) + "\"",
                   near.empty() ? "it has: " + joined(names)
                                : "did you mean \"" + manifest.id + "/" + near + "\"?");
}

Result<FoundWorker> fromFile(const std::string& path, std::string_view kind, std::string_view asked) {
    PluginInfo plugin = inspectPlugin(path);
    if (plugin.rejection) return *plugin.rejection;
    return choose(std::move(plugin), kind, asked);
}

/// A path rather than an id. A bare word or "a/b" never is, whatever files the
/// current folder happens to have, unless it ends in ".so".
bool isFile(const std::string& text) {
    std::error_code ignored;
    const bool named = text.starts_with('/') || text.starts_with("./") || text.starts_with("../");
    if (text.ends_with(".so")) return text.find('/') != std::string::npos || fs::exists(text, ignored);
    return named && fs::is_regular_file(text, ignored);
}

/// Nothing has that id: say what was looked at, what is near, what was refused.
Error notFound(std::string_view asked, std::string_view id, const std::vector<PluginInfo>& plugins,
               const std::vector<std::string>& folders) {
    std::vector<std::string> names;
    std::string refused;
    for (const PluginInfo& plugin : plugins) {
        const std::string file = fs::path(plugin.path).stem().string();
        if (plugin.manifest)
            names.push_back(plugin.manifest->id);
        else if (file == id && refused.empty())
            refused = plugin.rejection->text();
    }
    const std::string where = "worker \"" + display(asked) + "\"";
    if (!refused.empty()) return noStart(where, refused);
    const std::string near = nearMiss(id, names);
    std::string places;
    for (const std::string& folder : folders)
        places += (places.empty() ? "" : ", ") + display(folder);
    return noStart(where, "no such worker in " + (places.empty() ? "an empty search path" : places),
                   !near.empty()   ? "did you mean \"" + near + std::string(asked.substr(id.size())) + "\"?"
                   : names.empty() ? "there is no usable plugin at all"
                                   : "there is: " + joined(names));
}

} // namespace

PluginInfo inspectPlugin(const std::string& path) {
    std::error_code failed;
    const fs::path absolute = fs::absolute(path, failed);
    return inspect(failed ? path : absolute.lexically_normal().string(), {});
}

std::vector<std::string> searchFolders() {
    std::vector<std::string> folders;
    const char* variable = std::getenv("POOLBOARD_PLUGIN_PATH");
    std::string_view rest = variable ? variable : "";
    while (!rest.empty()) {
        const size_t colon = std::min(rest.find(':'), rest.size());
        if (colon > 0) folders.emplace_back(rest.substr(0, colon));
        rest.remove_prefix(std::min(colon + 1, rest.size()));
    }
    folders.push_back(dataDir() + "/workers-1");
    folders.push_back(Layout::find().workers());
    return folders;
}

std::vector<PluginInfo> listPlugins(const std::vector<std::string>& folders) {
    std::vector<PluginInfo> all;
    std::set<std::string> ids, seen;
    plugin::PluginCache cache(cacheDir() + "/plugins.json");
    for (const std::string& named : folders) {
        std::error_code failed;
        const std::string folder =
            (fs::absolute(named, failed) / "").lexically_normal().parent_path().string();
        if (failed || !seen.insert(folder).second) continue;
        for (std::string& path : sharedObjects(folder)) {
            PluginInfo plugin = inspect(std::move(path), folder, &cache);
            if (plugin.manifest) plugin.shadowed = !ids.insert(plugin.manifest->id).second;
            all.push_back(std::move(plugin));
        }
    }
    cache.save();
    return all;
}

Result<FoundWorker> findWorker(std::string_view idOrPath, const std::vector<std::string>& folders,
                               const PythonChoice& python) {
    const std::string text(idOrPath);
    if (text.empty()) return noStart("worker", "no worker was named", "for example -w digest/sha256");
    if (const auto name = asPythonName(text)) {
        TRY_ASSIGN(PluginInfo file, describePythonFile(*name, python));
        return choose(std::move(file), name->target, idOrPath);
    }
    if (isFile(text)) return fromFile(text, {}, idOrPath);
    if (const size_t slash = text.rfind('/'); slash != std::string::npos && isFile(text.substr(0, slash)))
        return fromFile(text.substr(0, slash), std::string_view(text).substr(slash + 1), idOrPath);

    const size_t first = text.find('/');
    const std::string id = text.substr(0, first);
    const std::string kind = first == std::string::npos ? std::string() : text.substr(first + 1);
    std::vector<PluginInfo> plugins = listPlugins(folders);
    for (PluginInfo& plugin : plugins)
        if (plugin.manifest && plugin.manifest->id == id) return choose(std::move(plugin), kind, idOrPath);
    return notFound(idOrPath, id, plugins, folders);
}

} // namespace poolboard
