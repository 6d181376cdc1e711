// SPDX-License-Identifier: MIT
#include "ui/present/width.h"

#include <algorithm>
#include <cstdint>

namespace poolboard {
namespace {

/// Takes one character off the front. An invalid byte counts as a character of its own.
char32_t takeCharacter(std::string_view& text) {
    const auto first = static_cast<uint8_t>(text[0]);
    const size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    char32_t code = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (size_t i = 1; i < std::min(length, text.size()); ++i)
        code = code << 6 | (static_cast<uint8_t>(text[i]) & 0x3F);
    text.remove_prefix(std::min(length, text.size()));
    return code;
}

/// The blocks that matter, from Unicode's EastAsianWidth.txt (W and F) and the
/// combining marks; ambiguous characters are narrow, as in most terminals.
size_t columnsOf(char32_t c) {
    const auto in = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
    if (in(0x300, 0x36F) || in(0x200B, 0x200F) || in(0x20D0, 0x20FF) || in(0xFE00, 0xFE0F) || c == 0xFEFF)
        return 0;
    const bool wide = in(0x1100, 0x115F) || in(0x2E80, 0xA4CF) || in(0xAC00, 0xD7A3) || in(0xF900, 0xFAFF) ||
                      in(0xFE30, 0xFE6F) || in(0xFF00, 0xFF60) || in(0xFFE0, 0xFFE6) ||
                      in(0x1F300, 0x1F64F) || in(0x1F680, 0x1F6FF) || in(0x1F900, 0x1F9FF) ||
                      in(0x20000, 0x3FFFD);
    return wide ? 2 : 1;
}

} // namespace

size_t displayWidth(std::string_view text) {
    size_t columns = 0;
    while (!text.empty())
        columns += columnsOf(takeCharacter(text));
    return columns;
}

std::string fitWidth(std::string_view text, size_t columns) {
    if (displayWidth(text) <= columns) return std::string(text);
    if (columns == 0) return {};
    std::string_view rest = text;
    for (size_t used = 0; !rest.empty();) {
        std::string_view after = rest;
        used += columnsOf(takeCharacter(after));
        if (used > columns - 1) break;
        rest = after;
    }
    return std::string(text.substr(0, text.size() - rest.size())) + "…";
}

std::string fitInput(std::string_view text, size_t columns) {
    if (text.find('/') == std::string_view::npos || columns < 2) return fitWidth(text, columns);
    size_t width = displayWidth(text);
    if (width <= columns) return std::string(text);
    while (!text.empty() && width > columns - 1)
        width -= columnsOf(takeCharacter(text));
    return "…" + std::string(text);
}

} // namespace poolboard
