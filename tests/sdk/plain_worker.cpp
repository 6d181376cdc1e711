// SPDX-License-Identifier: MIT
//
// Uses every part of worker.hpp and async.hpp; compiled as C++20 and C++23 with all warnings.
#include "plugins/sdk/async.hpp"

namespace {

struct Bytes {
    explicit Bytes(const poolboard::Config& config) : m_width(config.params()["width"].asInt(1)) {}
    std::vector<std::byte> operator()(const poolboard::ItemView& item, poolboard::Call& call) const {
        call.throwIfCancelled();
        call.progress(1, 2, "half");
        call.log(poolboard::Level::Debug, "working");
        return {item.span().begin(), item.span().end()};
    }
    void cancel(uint64_t) noexcept {}

private:
    int64_t m_width;
};
struct Nothing {
    void operator()(const poolboard::ItemView&, poolboard::Call&) {}
};

struct Whole {
    struct Params {
        int width = 1;
        std::optional<double> scale;
        void bind(poolboard::Fields& field) { field("width", width)("scale", scale); }
    };
    struct Shared {
        explicit Shared(poolboard::Startup& startup) { startup.progress(1, 1); }
        bool made = true;
    };
    Whole(const Params& params, const poolboard::Config&, poolboard::Startup&, Shared& shared)
        : m_params(params), m_shared(shared) {}
    poolboard::Json operator()(const Params& item, poolboard::Call&) {
        return poolboard::Json::object({{"width", item.width * m_params.width}, {"made", m_shared.made}});
    }

private:
    const Params m_params;
    Shared& m_shared;
};
struct Waiting {
    poolboard::Task<int> part(poolboard::AsyncCall call) {
        co_await call.sleep(std::chrono::milliseconds(1));
        co_return 1;
    }
    poolboard::Task<std::string> operator()(std::string item, poolboard::AsyncCall call) {
        const bool ready = co_await call.readable(0, std::chrono::seconds(1));
        co_return item + (ready ? "+" : "-") + std::to_string(co_await part(call));
    }
};

} // namespace

POOLBOARD_WORKERS("plain", "1.0.0", poolboard::kind<Bytes>("bytes"), poolboard::kind<Nothing>("nothing"),
                  poolboard::kind<Whole>("whole"), poolboard::kind<Waiting>("waiting"))
