// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/check/edge_memory.h"
#include "plugins/sdk/worker.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace poolboard::check {

/// The call a plugin gets for one item, or for an init: writes down what is done
/// with it. Lives longer than the plugin should need it.
class ProbeCall {
public:
    enum class For { Init, Item };
    ProbeCall(For what, bool strict);
    ~ProbeCall();
    ProbeCall(const ProbeCall&) = delete;
    ProbeCall& operator=(const ProbeCall&) = delete;

    poolboard_call* abi() const { return static_cast<poolboard_call*>(m_memory.data()); }
    void cancel();             ///< [any]
    bool waitForEnd(Duration); ///< false: it was not answered
    /// From now on any use is one too late, and with `strict` ends the process.
    void close();

    struct Seen {
        int finishes = 0, fails = 0, late = 0;
        std::string lateUse; ///< the first
        uint32_t content = 0;
        std::string result, broken; ///< `broken`: the result itself was malformed
        int32_t code = 0;
        bool hasType = false, hasMessage = false;
        std::string type, message;
        int answers() const { return finishes + fails; }
    };
    Seen seen() const;

private:
    static ProbeCall& of(const poolboard_call* call) { return *static_cast<ProbeCall*>(call->host_data); }
    void used(const char* function);
    int32_t finish(poolboard_buffer* result);
    int32_t fail(const poolboard_error* error);
    int32_t alloc(uint64_t length, poolboard_buffer* out);
    static poolboard_call table(ProbeCall* self);

    EdgeMemory m_memory;
    std::atomic<bool> m_cancelled{false};
    std::atomic<int> m_fd{-1};
    mutable std::mutex m_mutex; ///< from here on
    std::condition_variable m_ended;
    Seen m_seen;
    bool m_closed = false;
};

} // namespace poolboard::check
