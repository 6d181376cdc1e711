// SPDX-License-Identifier: MIT
#pragma once

#include "core/wire/messages.h"

#include <string>
#include <string_view>

namespace poolboard::relay {

/// The entry of an attempt that no worker has seen, or whose files did not come back: its file is why.
inline std::string failedResult(uint64_t ticket, std::string_view message,
                                std::string_view type = "transfer") {
    wire::ResultEntry entry;
    entry.ticket = ticket;
    entry.ok = 0;
    entry.error.type = type;
    entry.error.message = message;
    std::string out;
    entry.encode(out);
    return out;
}

} // namespace poolboard::relay
