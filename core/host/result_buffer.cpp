// SPDX-License-Identifier: MIT
#include "core/host/result_buffer.h"

#include "core/wire/frame.h"

namespace poolboard::host {
namespace {

constexpr size_t kKeepCapacity = 4u << 20; ///< larger buffers are given back to the system

} // namespace

void ResultBuffer::add(const wire::ResultEntry& result, uint64_t now, bool more) {
    std::string full;
    {
        std::scoped_lock lock(m_mutex);
        const bool first = m_frame.empty();
        appendLocked(result, now);
        if (!more || m_frame.size() >= kMaxBytes ||
            now - m_oldest.load(std::memory_order_relaxed) >= kMaxAgeNs)
            full = takeLocked();
        else if (first)
            m_watch.want();
    }
    if (!full.empty()) {
        m_outbox.send(full);
        giveBack(std::move(full));
    }
}

void ResultBuffer::flush() {
    if (oldest() == 0) return;
    std::string full;
    {
        std::scoped_lock lock(m_mutex);
        full = takeLocked();
    }
    if (full.empty()) return;
    m_outbox.send(full);
    giveBack(std::move(full));
}

void ResultBuffer::addQuietly(const wire::ResultEntry& result, uint64_t now) {
    std::scoped_lock lock(m_mutex);
    appendLocked(result, now);
}

bool ResultBuffer::post() {
    std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock) return false;
    std::string full = takeLocked();
    lock.unlock();
    if (!full.empty()) {
        m_outbox.post(full);
        giveBack(std::move(full));
    }
    return true;
}

void ResultBuffer::appendLocked(const wire::ResultEntry& result, uint64_t now) {
    if (m_frame.empty()) {
        wire::appendFrame(m_frame, wire::FrameType::Results, m_slot, {}); // its length comes in takeLocked()
        m_oldest.store(now);
    }
    result.encode(m_frame);
}

std::string ResultBuffer::takeLocked() {
    if (m_frame.empty()) return {};
    wire::setBodyLength(m_frame);
    std::string full = std::move(m_frame);
    m_frame = std::move(m_spare);
    m_frame.clear();
    m_oldest.store(0);
    return full;
}

void ResultBuffer::giveBack(std::string spent) {
    if (spent.capacity() > kKeepCapacity) return;
    std::scoped_lock lock(m_mutex);
    m_spare = std::move(spent);
}

} // namespace poolboard::host
