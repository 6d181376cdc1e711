// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/host/reporter.h"
#include "core/host/startup.h"
#include "core/wire/messages.h"
#include "plugins/sdk/worker.h"

#include <mutex>
#include <optional>
#include <string>

namespace poolboard::host {

/// What the engine asked for in its Hello, owned.
struct PluginRequest {
    std::string path, kind, expectedSha256;
    uint32_t workersInHost = 1, inFlight = 1, poolKind = POOLBOARD_PROCESSES;
    bool ahead = false; ///< lines of results are wanted before their item ends
};

/// The loaded plugin of this process: there is one, and it is never unloaded.
class Plugin {
public:
    Plugin(PluginRequest request, Reporter& reporter);

    /// [loader] Runs plugin code: the library's constructors and the handshake.
    Result<bool> load();
    const poolboard_module& module() const { return *m_module; }

    /// [worker] Builds one worker; one at a time, the host's shared state first.
    struct Built {
        poolboard_worker* worker = nullptr;
        std::optional<ItemError> error; ///< set exactly when there is no worker
    };
    Built build(const wire::Init& init, Startup& startup);
    /// [ending] After the last teardown of a worker.
    void tearDownShared();

    /// [any] host->log() lines of this thread get that slot from now on.
    static void setCurrentSlot(uint32_t slot);

private:
    void buildSharedLocked(const poolboard_config& config);

    const PluginRequest m_request;
    const std::string m_directory;
    poolboard_host m_host; ///< what the plugin sees
    const poolboard_module* m_module = nullptr;
    std::mutex m_initMutex; ///< inits do not overlap; also guards the rest
    Startup m_sharedStartup;
    bool m_sharedTried = false, m_sharedBuilt = false;
    std::optional<ItemError> m_sharedError;
    void* m_shared = nullptr;
};

} // namespace poolboard::host
