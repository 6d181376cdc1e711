// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/guarded.h"
#include "core/host/flush_watch.h"
#include "core/host/outbox.h"

#include <cstdint>
#include <string_view>

namespace poolboard::host {

/// Progress and log lines on their way to the engine. Lines are bounded per
/// second for the whole host; what is dropped is counted and said.
class Reporter {
public:
    static constexpr uint32_t kLinesPerSecond = 500;
    static constexpr uint64_t kBytesPerSecond = 1u << 20;
    static constexpr size_t kMaxAhead = 1u << 20;
    static constexpr size_t kMaxLine = 8u << 10, kMaxNote = 1u << 10;

    Reporter(Outbox& outbox, FlushWatch& watch) : m_outbox(outbox), m_watch(watch) {}

    /// [any but pump] `ticket` 0: of no item (progress: of an init).
    void progress(uint64_t ticket, uint32_t slot, uint64_t done, uint64_t total, const char* note);
    void log(uint64_t ticket, uint32_t slot, int32_t level, const char* text);
    /// Not bounded per second: they are part of a result. More than kMaxAhead at once is left to it.
    void ahead(uint64_t ticket, uint32_t slot, uint32_t stream, uint64_t offset, std::string_view lines);

    /// [pump] Says what was dropped, once its second is over. When it is not,
    /// the time to come again (ns); 0: nothing was dropped.
    uint64_t reportDropped(uint64_t now);

private:
    struct Second {
        uint64_t startNs = 0, bytes = 0, dropped = 0;
        uint32_t lines = 0;
    };
    Outbox& m_outbox;
    FlushWatch& m_watch;
    Guarded<Second> m_second;
};

} // namespace poolboard::host
