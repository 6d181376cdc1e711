// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace poolboard::exec {

/// Growing bytes without zero-filling, kept from item to item. Its memory can
/// be taken away (free() it). One owner, one thread.
class ByteBuffer {
public:
    ByteBuffer() = default;
    ByteBuffer(const ByteBuffer&) = delete;
    ByteBuffer& operator=(const ByteBuffer&) = delete;
    ~ByteBuffer() { std::free(m_data); }

    /// Room for at least `count` more bytes behind the last; then added().
    char* room(size_t count) {
        if (m_capacity - m_size < count) {
            const size_t wanted = m_size + count > 2 * m_capacity ? m_size + count : 2 * m_capacity;
            void* grown = std::realloc(m_data, wanted);
            if (!grown) throw std::bad_alloc();
            m_data = static_cast<char*>(grown);
            m_capacity = wanted;
        }
        return m_data + m_size;
    }
    void added(size_t count) { m_size += count; }
    size_t available() const { return m_capacity - m_size; }
    void clear() { m_size = 0; }
    size_t size() const { return m_size; }
    std::string_view view() const { return {m_data, m_size}; }
    /// The memory is the caller's now; this is empty again.
    void* take() {
        m_size = m_capacity = 0;
        return std::exchange(m_data, nullptr);
    }

private:
    char* m_data = nullptr;
    size_t m_size = 0, m_capacity = 0;
};

/// Keeps the first and the last half of `limit` bytes and counts what was
/// between them. One owner, one thread.
class HeadTail {
public:
    explicit HeadTail(size_t limit) : m_half(limit / 2) {}

    void clear() {
        m_head.clear();
        m_tail.clear();
        m_at = 0;
        m_total = 0;
    }
    void append(std::string_view bytes) {
        m_total += bytes.size();
        const size_t first = std::min(bytes.size(), m_half - m_head.size());
        m_head.append(bytes.substr(0, first));
        bytes.remove_prefix(first);
        if (bytes.size() > m_half) bytes.remove_prefix(bytes.size() - m_half);
        while (!bytes.empty()) { // a ring, once it is full
            if (m_tail.size() < m_half) {
                const size_t count = std::min(bytes.size(), m_half - m_tail.size());
                m_tail.append(bytes.substr(0, count));
                bytes.remove_prefix(count);
                continue;
            }
            const size_t count = std::min(bytes.size(), m_half - m_at);
            m_tail.replace(m_at, count, bytes.substr(0, count));
            m_at = (m_at + count) % m_half;
            bytes.remove_prefix(count);
        }
    }
    bool empty() const { return m_total == 0; }
    size_t dropped() const { return m_total - m_head.size() - m_tail.size(); }
    std::string_view head() const { return m_head; } ///< what text() begins with, whatever comes
    /// Head, a line that says what is missing, tail.
    std::string text() const {
        std::string out = m_head;
        if (dropped() > 0) out += "\n[" + std::to_string(dropped()) + " bytes left out]\n";
        out.append(m_tail, m_at);
        out.append(m_tail, 0, m_at);
        return out;
    }

private:
    size_t m_half;
    std::string m_head, m_tail;
    size_t m_at = 0, m_total = 0;
};

} // namespace poolboard::exec
