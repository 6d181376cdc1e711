// SPDX-License-Identifier: MIT
#pragma once

#include "core/host/flush_watch.h"
#include "core/host/outbox.h"
#include "core/wire/messages.h"

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>

namespace poolboard::host {

/// Results of one worker on their way into one Results frame. They wait only
/// while the worker has more to do, for at most kMaxAgeNs and kMaxBytes.
class ResultBuffer {
public:
    static constexpr size_t kMaxBytes = 32u << 10;
    static constexpr uint64_t kMaxAgeNs = 1'000'000;

    ResultBuffer(Outbox& outbox, FlushWatch& watch, uint32_t slot)
        : m_outbox(outbox), m_watch(watch), m_slot(slot) {}

    /// [any but pump] `more`: another item of this worker is queued. May block in
    /// the outbox.
    void add(const wire::ResultEntry& result, uint64_t now, bool more);
    /// [any but pump] Sends what there is; may block.
    void flush();
    /// [pump] Adds and leaves it to post().
    void addQuietly(const wire::ResultEntry& result, uint64_t now);
    /// [pump] Hands over what there is to the outbox without blocking; false when a worker is at it.
    bool post();
    /// [any] Since when the oldest waits, ns; 0: nothing waits.
    uint64_t oldest() const { return m_oldest.load(); }

private:
    void appendLocked(const wire::ResultEntry& result, uint64_t now);
    std::string takeLocked(); ///< one whole frame, or ""
    void giveBack(std::string spent);

    Outbox& m_outbox;
    FlushWatch& m_watch;
    const uint32_t m_slot;
    std::mutex m_mutex;
    std::string m_frame; ///< header, then entries; empty when nothing waits
    std::string m_spare; ///< a sent buffer, to be filled next
    std::atomic<uint64_t> m_oldest{0};
};

} // namespace poolboard::host
