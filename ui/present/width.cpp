// SPDX-License-Identifier: MIT
#include "ui/present/width.h"

#include <algorithm>
#include <cstdint>
#include <utf8proc.h>

namespace poolboard {
namespace {

/// Takes one character off the front. An invalid byte counts as a character of its own.
char32_t takeCharacter(std::string_view& text) {
    const auto first = static_cast<uint8_t>(text[0]);
    const size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    char32_t code = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (size_t i = 1; i < std::min(length, text.size()); ++i)
        code = code << 6 | (static_cast<uint8_t>(text[i]) & 0x3F);
    const bool whole = length <= text.size();
    text.remove_prefix(std::min(length, text.size()));
    return whole ? code : 0xFFFD;
}

/// Narrow where Unicode calls the width ambiguous, as in most terminals.
size_t columnsOf(char32_t c) {
    return static_cast<size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c))));
}

/// Draws an emoji together with the one before it, in terminals that can; then nobody knows how wide they
/// are. (In scripts U+200D joins letters, which take the same room joined.)
bool joinsEmoji(char32_t c, std::string_view behind) {
    constexpr char32_t kJoiner = 0x200D, kAsEmoji = 0xFE0F;
    if (c == kAsEmoji || (c >= 0x1F3FB && c <= 0x1F3FF)) return true;
    if (c != kJoiner || behind.empty()) return false;
    const char32_t next = takeCharacter(behind);
    return next >= 0x2190 && utf8proc_category(static_cast<utf8proc_int32_t>(next)) == UTF8PROC_CATEGORY_SO;
}

/// Each emoji by itself, so that it takes the same room everywhere.
std::string apart(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t c = takeCharacter(text);
        if (!joinsEmoji(c, text)) out += before.substr(0, before.size() - text.size());
    }
    return out;
}

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<uint8_t>(c) < 0x80; });
}

} // namespace

size_t displayWidth(std::string_view text) {
    size_t columns = 0;
    while (!text.empty()) {
        const char32_t c = takeCharacter(text);
        if (!joinsEmoji(c, text)) columns += columnsOf(c);
    }
    return columns;
}

std::string fitWidth(std::string_view text, size_t columns) {
    if (columns == 0) return {};
    if (isPlain(text) && text.size() <= columns) return std::string(text);
    const std::string whole = apart(text);
    text = whole;
    if (displayWidth(text) <= columns) return whole;
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
    const std::string whole = apart(text);
    text = whole;
    size_t width = displayWidth(text);
    if (width <= columns) return whole;
    while (!text.empty() && width > columns - 1)
        width -= columnsOf(takeCharacter(text));
    return "…" + std::string(text);
}

} // namespace poolboard
