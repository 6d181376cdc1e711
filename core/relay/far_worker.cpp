// SPDX-License-Identifier: MIT
#include "core/relay/far_worker.h"

#include "core/base/layout.h"
#include "core/plugin/registry.h"

namespace poolboard::relay {

Result<FarWorker> findFarWorker(const wire::LaunchBody& launch) {
    TRY_ASSIGN(const FoundWorker found,
               findWorker(launch.worker, searchFolders(),
                          {std::string(launch.python), std::string(launch.cwd), false}));
    const Manifest& manifest = *found.plugin.manifest;
    if (manifest.version != launch.version)
        return Error{ErrorCode::Start, found.plugin.path,
                     "the plugin is of version " + manifest.version + ", the run was prepared with " +
                         std::string(launch.version),
                     "install the same version on both sides"};
    if (!launch.sha256.empty() && found.plugin.sha256 != launch.sha256)
        return Error{ErrorCode::Start, found.plugin.path,
                     "the file is another one than where the run was prepared",
                     "copy it there, or put it where both sides see it"};
    FarWorker worker{found.plugin.path, found.kind, found.plugin.sha256, {}};
    const Layout layout = Layout::find();
    if (found.plugin.interpreter.empty())
        worker.hostCommand = {layout.libexec() + "/poolboard-worker"};
    else
        worker.hostCommand = {found.plugin.interpreter, layout.share() + "/python/host.py", found.id()};
    return worker;
}

} // namespace poolboard::relay
