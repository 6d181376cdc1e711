// SPDX-License-Identifier: MIT
#include "core/wire/frame.h"

#include "core/wire/bytes.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace poolboard::wire {
namespace {

/// A buffer that once held a huge frame is given back when it runs empty.
constexpr size_t kKeepCapacity = 8u << 20;

} // namespace

void appendFrame(std::string& out, FrameType type, uint64_t id, std::string_view body) {
    assert(body.size() <= kMaxBody);
    std::array<char, kHeaderBytes> header;
    storeLittle(header.data(), static_cast<uint32_t>(body.size()));
    storeLittle(header.data() + 4, static_cast<uint16_t>(type));
    storeLittle(header.data() + 6, uint16_t{0});
    storeLittle(header.data() + 8, id);
    out.append(header.data(), header.size());
    out.append(body);
}

void setBodyLength(std::string& frame) {
    assert(frame.size() >= kHeaderBytes && frame.size() - kHeaderBytes <= kMaxBody);
    storeLittle(frame.data(), static_cast<uint32_t>(frame.size() - kHeaderBytes));
}

char* FrameReader::room(size_t bytes) {
    if (m_broken) m_begin = m_end; // nothing of it is ever read
    if (m_begin == m_end) {
        m_begin = m_end = 0;
        if (m_buffer.size() > kKeepCapacity) m_buffer = std::string();
    } else if (m_begin > (m_end - m_begin)) {
        // More is thrown away than moved: each byte moves at most once on average.
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() - m_end < bytes) m_buffer.resize(std::max(m_end + bytes, m_buffer.size() * 2));
    return m_buffer.data() + m_end;
}

void FrameReader::feed(std::string_view bytes) {
    if (m_broken || bytes.empty()) return;
    std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
    filled(bytes.size());
}

std::optional<Frame> FrameReader::next() {
    const size_t available = m_end - m_begin;
    if (m_broken || available < kHeaderBytes) return std::nullopt;
    const char* header = m_buffer.data() + m_begin;
    const uint32_t length = loadLittle<uint32_t>(header);
    if (length > kMaxBody) {
        m_broken = true;
        m_buffer = std::string();
        m_begin = m_end = 0;
        return std::nullopt;
    }
    if (available - kHeaderBytes < length) return std::nullopt;
    m_begin += kHeaderBytes + length;
    return Frame{static_cast<FrameType>(loadLittle<uint16_t>(header + 4)), loadLittle<uint16_t>(header + 6),
                 loadLittle<uint64_t>(header + 8), std::string_view(header + kHeaderBytes, length)};
}

} // namespace poolboard::wire
