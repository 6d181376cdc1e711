// SPDX-License-Identifier: MIT
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace poolboard {
namespace {

/// Length of the UTF-8 sequence at the start of `bytes`, 0 when it is invalid.
/// The table is Unicode 15, table 3-7 (well-formed byte sequences).
size_t sequenceLength(std::string_view bytes) {
    const auto at = [&](size_t i) { return i < bytes.size() ? static_cast<uint8_t>(bytes[i]) : uint8_t{0}; };
    const auto tail = [&](size_t i) { return (at(i) & 0xC0) == 0x80; };
    const uint8_t first = at(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return tail(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool second = first == 0xE0   ? at(1) >= 0xA0 && at(1) <= 0xBF
                            : first == 0xED ? at(1) >= 0x80 && at(1) <= 0x9F
                                            : tail(1);
        return second && tail(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool second = first == 0xF0   ? at(1) >= 0x90 && at(1) <= 0xBF
                            : first == 0xF4 ? at(1) >= 0x80 && at(1) <= 0x8F
                                            : tail(1);
        return second && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void appendEscaped(std::string& out, char c) {
    static constexpr char kHex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\t':
        out += "\\t";
        break;
    case '\r':
        out += "\\r";
        break;
    default:
        out += "\\u00";
        out += kHex[(static_cast<uint8_t>(c) >> 4) & 0xF];
        out += kHex[static_cast<uint8_t>(c) & 0xF];
    }
}

bool needsEscape(char c) { return static_cast<uint8_t>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7F; }

/// Embeddings, overrides and isolates (U+202A…202E, U+2066…2069), by which a name can make the line around it
/// read as another, and the line separators U+2028 and U+2029.
bool rearranges(std::string_view piece) {
    if (piece.size() != 3 || piece[0] != '\xE2') return false;
    const auto last = static_cast<uint8_t>(piece[2]);
    return (piece[1] == '\x80' && last >= 0xA8 && last <= 0xAE) ||
           (piece[1] == '\x81' && last >= 0xA6 && last <= 0xA9);
}

} // namespace

bool isUtf8(std::string_view bytes) { return notUtf8At(bytes) == std::string_view::npos; }

size_t notUtf8At(std::string_view bytes) {
    const size_t size = bytes.size();
    while (!bytes.empty()) {
        // Plain ASCII is the common case: skip it a byte at a time without the table.
        if (static_cast<uint8_t>(bytes[0]) < 0x80) {
            bytes.remove_prefix(1);
            continue;
        }
        const size_t length = sequenceLength(bytes);
        if (length == 0) return size - bytes.size();
        bytes.remove_prefix(length);
    }
    return std::string_view::npos;
}

std::string toDisplay(std::string_view bytes, size_t maxBytes) {
    std::string out;
    while (!bytes.empty()) {
        const size_t length = sequenceLength(bytes);
        std::string_view piece = length == 0 ? kReplacement : bytes.substr(0, length);
        const bool c1 = length == 2 && piece[0] == '\xC2' && static_cast<uint8_t>(piece[1]) < 0xA0;
        if (c1 || (length == 1 && (static_cast<uint8_t>(bytes[0]) < 0x20 || bytes[0] == 0x7F)))
            piece = " "; // C1 too: U+009B starts a terminal's control sequences
        else if (rearranges(piece))
            piece = kReplacement;
        if (out.size() + piece.size() > maxBytes) return out + "…";
        out += piece;
        bytes.remove_prefix(std::max<size_t>(length, 1));
    }
    return out;
}

void appendJsonString(std::string& out, std::string_view bytes) {
    out += '"';
    size_t from = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (!needsEscape(bytes[i])) continue;
        out.append(bytes, from, i - from);
        appendEscaped(out, bytes[i]);
        from = i + 1;
    }
    out.append(bytes, from);
    out += '"';
}

void appendJsonText(std::string& out, std::string_view bytes) {
    if (isUtf8(bytes)) return appendJsonString(out, bytes);
    std::string clean;
    while (!bytes.empty()) {
        const size_t length = sequenceLength(bytes);
        clean += length == 0 ? kReplacement : bytes.substr(0, length);
        bytes.remove_prefix(std::max<size_t>(length, 1));
    }
    appendJsonString(out, clean);
}

std::string toBase64(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (size_t i = 0; i < bytes.size(); i += 3) {
        uint32_t group = 0;
        for (size_t k = 0; k < 3; ++k)
            group = group << 8 | (i + k < bytes.size() ? static_cast<uint8_t>(bytes[i + k]) : 0u);
        for (size_t k = 0; k < 4; ++k)
            out += i + k > bytes.size() ? '=' : kBase64[group >> (18 - 6 * k) & 63];
    }
    return out;
}

bool fromBase64(std::string_view text, std::string& out) {
    if (text.size() % 4 != 0) return false;
    std::string bytes;
    for (size_t i = 0; i < text.size(); i += 4) {
        const bool last = i + 4 == text.size();
        const size_t padding = last ? static_cast<size_t>(std::count(text.end() - 2, text.end(), '=')) : 0;
        uint32_t group = 0;
        for (size_t k = 0; k < 4; ++k) {
            const size_t digit = k >= 4 - padding ? 0 : kBase64.find(text[i + k]);
            if (digit == std::string_view::npos) return false;
            group = group << 6 | static_cast<uint32_t>(digit);
        }
        for (size_t k = 0; k < 3 - padding; ++k)
            bytes += static_cast<char>(group >> (16 - 8 * k) & 255);
    }
    out = std::move(bytes);
    return true;
}

size_t editDistance(std::string_view a, std::string_view b) {
    // Wagner and Fischer's dynamic program, two rows.
    std::vector<size_t> previous(b.size() + 1), current(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j)
        previous[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, change});
        }
        std::swap(previous, current);
    }
    return previous[b.size()];
}

} // namespace poolboard
