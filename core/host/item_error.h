// SPDX-License-Identifier: MIT
#pragma once

#include "core/wire/frame.h"
#include "core/wire/messages.h"
#include "plugins/sdk/worker.h"

#include <string>
#include <string_view>

namespace poolboard::host {

inline constexpr size_t kMaxType = 256, kMaxMessage = 64u << 10, kMaxTrace = 64u << 10;

/// The most a result and its diagnostics may have together. A frame holds it,
/// with room for the rest of its batch.
inline constexpr uint64_t kMaxResult = wire::kMaxBody / 2;

/// Why an item or an init failed, owned, cleaned and within its limits. A plain
/// value.
struct ItemError {
    std::string type, message, trace;
    uint8_t advice = 0;
    uint32_t retryAfterMs = 0;
    bool replaceWorker = false;
    int exitCode = -1, signal = 0;
    std::string output, diagnostics;

    /// One of the host's own.
    static ItemError own(std::string_view type, std::string_view message);
    /// Copies everything; NULL fields get words of ours, causes go to the trace.
    static ItemError fromPlugin(const poolboard_error* error);
    /// Points into this.
    wire::ErrorBody body() const;
};

/// "POOLBOARD_E_INPUT (-2)", or just the number.
std::string codeText(int32_t code);

} // namespace poolboard::host
