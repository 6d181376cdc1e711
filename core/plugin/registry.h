// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/plugin/manifest.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// One plugin file that was found. Either `manifest` or `rejection` is there.
struct PluginInfo {
    std::string path;   ///< absolute
    std::string folder; ///< of the search path it was found in; "" when named by its path
    std::optional<Manifest> manifest;
    std::optional<Error> rejection; ///< why it is not offered (Start)
    bool shadowed = false;          ///< an earlier plugin has the same id: this one is not used
    std::string sha256;             ///< hex, of the file whose manifest this is; "" when rejected
    std::string interpreter;        ///< absolute, of a Python worker: what runs it; "": a shared object
};

/// A worker kind that can be started.
struct FoundWorker {
    PluginInfo plugin; ///< with its manifest
    std::string kind;
    const WorkerKind& kindInfo() const { return *plugin.manifest->find(kind); }
    /// "image/thumbnail", "stats.py:Model".
    std::string id() const { return plugin.manifest->id + (plugin.interpreter.empty() ? "/" : ":") + kind; }
};

/// What a Python worker is run with.
struct PythonChoice {
    std::string python; ///< a program in PATH, or a path; "": python3
    std::string cwd;    ///< relative paths, of file and interpreter, start here; "": the current folder
    /// Nobody has said yet that the job may run: the interpreter it names is not started, python3 reads the
    /// file.
    bool lookOnly = false;
};

/// $POOLBOARD_PLUGIN_PATH (colons between), dataDir()/workers-1, the shipped
/// workers. Earlier ones win. Folders that do not exist stay in the list.
std::vector<std::string> searchFolders();

/// Every .so of the folders, by folder and name. Runs and maps no plugin code.
/// Not subfolders. What files have not changed since they were read is remembered in
/// cacheDir() (plugin_cache.h). Reads files: call it off [main]. [any]
std::vector<PluginInfo> listPlugins(const std::vector<std::string>& folders = searchFolders());

/// One plugin file, by its path: trust, manifest and hash, as for one that was found. [any]
PluginInfo inspectPlugin(const std::string& path);

/// "plugin", "plugin/kind", or a path: holds '/' and ends in ".so", or ends in
/// ".so" and exists, or begins with "/", "./" or "../" and exists. "path/kind"
/// chooses among several kinds. "file.py:NAME" is a worker in Python, "file.py" the only one in
/// it (python_worker.h). Error (Start): what was looked for where, and
/// the near miss. [any]
Result<FoundWorker> findWorker(std::string_view idOrPath,
                               const std::vector<std::string>& folders = searchFolders(),
                               const PythonChoice& python = {});

} // namespace poolboard
