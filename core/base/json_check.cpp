// SPDX-License-Identifier: MIT
#include "core/base/json_check.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr int kMaxDepth = 512;

/// Walks over one value. Every method returns whether what it expects was there.
class Walk {
public:
    explicit Walk(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    bool whole() { return value(0) && (skipSpace(), m_at == m_end); }
    const char* at() const { return m_at; } ///< where it stopped

private:
    char peek() const { return m_at < m_end ? *m_at : '\0'; } // a NUL is valid nowhere
    bool take(char c) {
        if (peek() != c) return false;
        ++m_at;
        return true;
    }
    void skipSpace() {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }

    bool value(int depth) {
        skipSpace();
        switch (peek()) {
        case '{':
            return depth < kMaxDepth && object(depth + 1);
        case '[':
            return depth < kMaxDepth && array(depth + 1);
        case '"':
            return string();
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }

    bool object(int depth) {
        ++m_at;
        skipSpace();
        if (take('}')) return true;
        do {
            skipSpace();
            if (!string() || (skipSpace(), !take(':')) || !value(depth)) return false;
            skipSpace();
        } while (take(','));
        return take('}');
    }

    bool array(int depth) {
        ++m_at;
        skipSpace();
        if (take(']')) return true;
        do {
            if (!value(depth)) return false;
            skipSpace();
        } while (take(','));
        return take(']');
    }

    bool word(std::string_view expected) {
        if (!std::string_view(m_at, static_cast<size_t>(m_end - m_at)).starts_with(expected)) return false;
        m_at += expected.size();
        return true;
    }

    bool digits() {
        const char* from = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > from;
    }

    bool number() {
        take('-');
        if (!take('0') && !digits()) return false;
        if (take('.') && !digits()) return false;
        if (!take('e') && !take('E')) return true;
        if (!take('+')) take('-');
        return digits();
    }

    bool string() {
        if (!take('"')) return false;
        for (;;) {
            while (m_at < m_end && static_cast<unsigned char>(*m_at) >= 0x20 && *m_at != '"' && *m_at != '\\')
                ++m_at;
            if (take('"')) return true;
            if (!take('\\') || !escape()) return false;
        }
    }

    bool escape() {
        if (!take('u')) {
            if (m_at == m_end || std::string_view("\"\\/bfnrt").find(*m_at) == std::string_view::npos)
                return false;
            ++m_at;
            return true;
        }
        const int unit = hex4();
        if (unit < 0xD800 || unit > 0xDFFF) return unit >= 0;
        if (unit > 0xDBFF || !take('\\') || !take('u')) return false;
        const int second = hex4();
        return second >= 0xDC00 && second <= 0xDFFF;
    }

    /// Four hexadecimal digits, or −1.
    int hex4() {
        int unit = 0;
        for (int k = 0; k < 4; ++k, ++m_at) {
            const char c = peek();
            const int digit = c >= '0' && c <= '9'   ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            if (digit < 0) return -1;
            unit = unit << 4 | digit;
        }
        return unit;
    }

    const char* m_at;
    const char* const m_end;
};

} // namespace

bool isJsonValue(std::string_view text) { return Walk(text).whole() && isUtf8(text); }

size_t jsonFaultAt(std::string_view text) {
    Walk walk(text);
    const bool grammar = walk.whole();
    const size_t fault = grammar ? std::string_view::npos : static_cast<size_t>(walk.at() - text.data());
    return std::min(fault, notUtf8At(text));
}

} // namespace poolboard
