// SPDX-License-Identifier: MIT
#include "core/host/plugin.h"

#include "core/host/border_text.h"
#include "core/host/plugin_file.h"

#include <array>
#include <dlfcn.h>

namespace poolboard::host {
namespace {

constexpr const char* kEntry = "poolboard_worker_v1";
thread_local uint32_t currentSlot = UINT32_MAX; ///< a thread of the plugin's own: nobody's

const void* query(const poolboard_host*, const char*) noexcept { return nullptr; }
void log(const poolboard_host* host, int32_t level, const char* text) noexcept {
    static_cast<Reporter*>(host->host_data)->log(0, currentSlot, level, text);
}

std::string directoryOf(const std::string& path) {
    const size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash == 0 ? 1 : slash);
}

std::string loaderError() {
    const char* text = ::dlerror();
    return cleanText(text != nullptr ? text : "no reason given", kMaxMessage);
}

} // namespace

Plugin::Plugin(PluginRequest request, Reporter& reporter)
    : m_request(std::move(request)), m_directory(directoryOf(m_request.path)), m_host{sizeof(poolboard_host),
                                                                                      POOLBOARD_ABI_MINOR,
                                                                                      &reporter,
                                                                                      "poolboard",
                                                                                      POOLBOARD_VERSION,
                                                                                      query,
                                                                                      log},
      m_sharedStartup(reporter, 0) {}

void Plugin::setCurrentSlot(uint32_t slot) { currentSlot = slot; }

Result<bool> Plugin::load() {
    const std::string& path = m_request.path;
    TRY_ASSIGN(const PluginFile file, PluginFile::open(path, m_request.expectedSha256));
    const std::string name = path.find('/') == std::string::npos ? "./" + path : path;
    void* library = ::dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        return Error{ErrorCode::Start, path, "it cannot be loaded: " + loaderError(),
                     "if a library is missing, install it or set its path in the plugin's RUNPATH"};
    if (!file.isStillAt(path))
        return Error{ErrorCode::Start, path, "the file was replaced while it was being loaded",
                     "start the run again"};
    using Entry = decltype(&poolboard_worker_v1);
    const auto entry = reinterpret_cast<Entry>(::dlsym(library, kEntry));
    if (entry == nullptr)
        return Error{ErrorCode::Start, path, std::string("it does not export ") + kEntry,
                     "it is not a Poolboard worker, or was built for another version of the interface"};
    std::array<char, 512> reason{};
    const poolboard_offer offer{sizeof(poolboard_offer), POOLBOARD_ABI_MINOR, &m_host, reason.data(),
                                reason.size()};
    m_module = entry(&offer);
    if (m_module == nullptr) {
        reason.back() = '\0';
        const std::string said = cleanText(reason.data(), reason.size() * 3);
        return Error{ErrorCode::Start, path,
                     "it refuses to work with this host: " + (said.empty() ? "no reason given" : said), ""};
    }
    if (!POOLBOARD_HAS(poolboard_module, m_module, init) || m_module->init == nullptr)
        return Error{ErrorCode::Start, path,
                     "its module description is too short or has no init (size " +
                         std::to_string(m_module->size) + ")",
                     "build it with the worker.h of this version"};
    if (m_module->id == nullptr || *m_module->id == '\0')
        return Error{ErrorCode::Start, path, "its module description has no id", "set poolboard_module.id"};
    return true;
}

Plugin::Built Plugin::build(const wire::Init& init, Startup& startup) {
    std::scoped_lock lock(m_initMutex);
    const std::string params(init.params), scratch(init.scratchDir);
    poolboard_config config{sizeof(poolboard_config),
                            m_request.poolKind,
                            init.workerIndex,
                            init.workerCount,
                            m_request.inFlight,
                            0,
                            params.c_str(),
                            m_directory.c_str(),
                            scratch.empty() ? nullptr : scratch.c_str(),
                            nullptr};
    buildSharedLocked(config);
    if (m_sharedError) return {nullptr, m_sharedError};
    config.shared = m_shared;
    poolboard_worker* worker = nullptr;
    const int32_t code = m_module->init(&m_host, m_request.kind.c_str(), &config, startup.open(), &worker);
    if (auto error = startup.close(code, "init()")) return {nullptr, std::move(error)};
    if (worker == nullptr)
        return {nullptr, ItemError::own("protocol", "init() returned POOLBOARD_OK without a worker")};
    if (!POOLBOARD_HAS(poolboard_worker, worker, process) || worker->process == nullptr)
        return {nullptr,
                ItemError::own("protocol", "the worker that init() made is too short or has no process()")};
    return {worker, std::nullopt};
}

void Plugin::buildSharedLocked(const poolboard_config& config) {
    if (m_sharedTried || !POOLBOARD_HAS(poolboard_module, m_module, host_init) ||
        m_module->host_init == nullptr)
        return;
    m_sharedTried = true;
    const int32_t code =
        m_module->host_init(&m_host, m_request.kind.c_str(), &config, m_sharedStartup.open(), &m_shared);
    m_sharedError = m_sharedStartup.close(code, "host_init()");
    m_sharedBuilt = !m_sharedError;
}

void Plugin::tearDownShared() {
    std::scoped_lock lock(m_initMutex);
    if (m_sharedBuilt && POOLBOARD_HAS(poolboard_module, m_module, host_teardown) &&
        m_module->host_teardown != nullptr)
        m_module->host_teardown(m_shared);
    m_sharedBuilt = false;
}

} // namespace poolboard::host
