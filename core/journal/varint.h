// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace poolboard {

/// Numbers of 1 to 10 bytes, the low seven bits first (LEB128): the numbers of a journal are small.
inline void putVarint(std::string& out, uint64_t value) {
    char bytes[10];
    size_t used = 0;
    for (; value >= 0x80; value >>= 7)
        bytes[used++] = static_cast<char>(value | 0x80);
    bytes[used++] = static_cast<char>(value);
    out.append(bytes, used);
}

/// Signed numbers with the sign in the low bit, so that small ones stay short.
inline uint64_t zigzag(int64_t value) {
    return (static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63);
}
inline int64_t unzigzag(uint64_t value) {
    return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
}

/// Reads what may be damaged: past the end everything is 0 or empty, and good() is false.
class ByteCursor {
public:
    explicit ByteCursor(std::string_view bytes) : m_rest(bytes) {}

    uint64_t varint() {
        uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<uint8_t>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= uint64_t{byte & 0x7Fu} << shift;
            if (byte < 0x80) return value;
        }
        fail();
        return 0;
    }
    std::string_view bytes(uint64_t size) {
        if (size > m_rest.size()) {
            fail();
            return {};
        }
        const std::string_view out = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return out;
    }
    std::string_view rest() const { return m_rest; }
    bool good() const { return m_good; }

private:
    void fail() {
        m_good = false;
        m_rest = {};
    }
    std::string_view m_rest;
    bool m_good = true;
};

} // namespace poolboard
