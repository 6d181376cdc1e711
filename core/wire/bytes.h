// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>

namespace poolboard::wire {

/// Little-endian numbers, whatever the machine; compilers make one move of it.
template <std::unsigned_integral Number> void storeLittle(char* to, Number value) {
    for (size_t i = 0; i < sizeof(Number); ++i)
        to[i] = static_cast<char>(static_cast<uint64_t>(value) >> (8 * i));
}
template <std::unsigned_integral Number> Number loadLittle(const char* from) {
    uint64_t value = 0;
    for (size_t i = 0; i < sizeof(Number); ++i)
        value |= uint64_t{static_cast<uint8_t>(from[i])} << (8 * i);
    return static_cast<Number>(value);
}

/// Gathers fields, short strings too, and appends them in one go: appending field
/// by field is what would cost on the path of small items.
class Writer {
public:
    explicit Writer(std::string& out) : m_out(out) {}
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() { flush(); }

    template <std::unsigned_integral Number> Writer& number(Number value) {
        if (m_used + sizeof value > m_pending.size()) flush();
        storeLittle(m_pending.data() + m_used, value);
        m_used += sizeof value;
        return *this;
    }
    Writer& text(std::string_view bytes) {
        assert(bytes.size() <= std::numeric_limits<uint32_t>::max());
        number(static_cast<uint32_t>(bytes.size()));
        if (m_used + bytes.size() > m_pending.size()) {
            flush();
            m_out.append(bytes);
        } else if (!bytes.empty()) {
            std::memcpy(m_pending.data() + m_used, bytes.data(), bytes.size());
            m_used += bytes.size();
        }
        return *this;
    }

private:
    void flush() {
        m_out.append(m_pending.data(), m_used);
        m_used = 0;
    }

    std::string& m_out;
    std::array<char, 64> m_pending;
    size_t m_used = 0;
};

/// Reads fields off untrusted bytes. The first short or forged field makes
/// everything after it fail too, so a caller checks once, at the end.
class Cursor {
public:
    explicit Cursor(std::string_view bytes) : m_rest(bytes) {}

    template <std::unsigned_integral Number> Number number() {
        if (m_rest.size() < sizeof(Number)) return fail(), Number{0};
        const Number value = loadLittle<Number>(m_rest.data());
        m_rest.remove_prefix(sizeof(Number));
        return value;
    }
    /// A number of a closed set: more than `highest` is not well formed.
    uint8_t choice(uint8_t highest) {
        const uint8_t value = number<uint8_t>();
        if (value > highest) fail();
        return value;
    }
    std::string_view text() {
        const uint32_t length = number<uint32_t>();
        if (m_rest.size() < length) return fail(), std::string_view{};
        const std::string_view bytes = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return bytes;
    }
    void refuse() { fail(); }                     ///< what was read is not well formed
    bool atEnd() const { return m_rest.empty(); } ///< also after a failure
    bool ok() const { return m_ok; }
    bool whole() const { return m_ok && m_rest.empty(); }

private:
    void fail() {
        m_ok = false;
        m_rest = {};
    }
    std::string_view m_rest;
    bool m_ok = true;
};

} // namespace poolboard::wire
