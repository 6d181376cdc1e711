// SPDX-License-Identifier: MIT
//
// http/fetch: an item is a URL. All items in flight of a worker run on one thread, over connections
// that outlive them.
#include "plugins/http/fetch_loop.h"
#include "plugins/sdk/worker.hpp"

namespace poolboard::http {
namespace {

class Fetcher {
public:
    explicit Fetcher(const Config& config) : m_loop(settingsOf(config), config.maxInFlight()) {}
    FetchLoop& loop() { return m_loop; }

private:
    static Settings settingsOf(const Config& config) {
        auto settings = Fields::make<Settings>(config.params(), Fields::Of::Parameters);
        if (settings.result == Result::File && settings.outputDir.empty())
            throw Failure("output_dir: result=file wants the folder for the files", Code::Params);
        if (settings.head && settings.result != Result::Status)
            throw Failure("method: the answer to HEAD has no body; only result=status goes with it",
                          Code::Params);
        return settings;
    }
    FetchLoop m_loop;
};

/// The C worker before it: libcurl answers on a thread of its own, so process() only begins.
class FetchBox {
public:
    FetchBox(const Config& config, Startup&) : m_fetcher(config) {
        m_abi.size = sizeof m_abi;
        m_abi.self = this;
        m_abi.process = [](poolboard_worker* worker, const poolboard_item* item,
                           poolboard_call* call) noexcept -> int32_t {
            try {
                self(worker).begin(item, call);
                return POOLBOARD_PENDING;
            } catch (...) {
                return sdk::detail::fail(call, Code::Internal);
            }
        };
        m_abi.teardown = [](poolboard_worker* worker, uint32_t) noexcept {
            delete static_cast<FetchBox*>(worker->self);
        };
        m_abi.cancel = [](poolboard_worker* worker, uint64_t) noexcept { self(worker).wake(); };
    }
    poolboard_worker m_abi{};

private:
    static FetchLoop& self(poolboard_worker* worker) {
        return static_cast<FetchBox*>(worker->self)->m_fetcher.loop();
    }
    Fetcher m_fetcher;
};

} // namespace
} // namespace poolboard::http

template <> struct poolboard::sdk::detail::BoxOf<poolboard::http::Fetcher> {
    using Type = poolboard::http::FetchBox;
};

POOLBOARD_WORKERS("http", "1.0.0", poolboard::kind<poolboard::http::Fetcher>("fetch"))
