// SPDX-License-Identifier: MIT
//
// Uses every part of worker.hpp; compiled as C++20 and C++23 with all warnings.
#include "plugins/sdk/worker.hpp"

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

} // namespace

POOLBOARD_WORKERS("plain", "1.0.0", poolboard::kind<Bytes>("bytes"), poolboard::kind<Nothing>("nothing"))
