// SPDX-License-Identifier: MIT
#include "ui/report/html.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace poolboard {
namespace {

/// U+061C, U+200E, U+200F, U+202A … U+202E, U+2066 … U+2069: they may make a text look like another one.
/// How many bytes of `text` are such a character at its beginning.
size_t directionMark(std::string_view text) {
    if (text.starts_with("\xD8\x9C")) return 2;
    if (text.size() < 3 || text[0] != '\xE2') return 0;
    const auto second = static_cast<unsigned char>(text[1]), third = static_cast<unsigned char>(text[2]);
    const bool marks = second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE));
    const bool isolates = second == 0x81 && third >= 0xA6 && third <= 0xA9;
    return marks || isolates ? 3 : 0;
}

} // namespace

std::string html(std::string_view text, size_t maxBytes) {
    const std::string clean = toDisplay(text, maxBytes);
    std::string out;
    out.reserve(clean.size());
    for (size_t at = 0; at < clean.size(); ++at) {
        if (const size_t mark = directionMark(std::string_view(clean).substr(at))) {
            out += "\xEF\xBF\xBD"; // U+FFFD
            at += mark - 1;
            continue;
        }
        switch (clean[at]) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += clean[at];
        }
    }
    return out;
}

std::string htmlLines(std::string_view text, size_t maxLines, size_t maxBytes) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.remove_suffix(1);
    bool cut = text.size() > maxBytes;
    if (cut) text.remove_prefix(text.size() - maxBytes);
    while (cut && !text.empty() && (text[0] & '\xC0') == '\x80')
        text.remove_prefix(1); // the rest of a character
    std::vector<std::string_view> lines;
    while (true) {
        const size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        if (end == text.size()) break;
        text.remove_prefix(end + 1);
    }
    if (lines.size() > maxLines) {
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(maxLines));
        cut = true;
    }
    std::string out = cut ? "…\n" : "";
    for (size_t at = 0; at < lines.size(); ++at) {
        if (at != 0) out += '\n';
        std::string_view line = lines[at];
        if (line.ends_with('\r')) line.remove_suffix(1);
        out += html(line, 2000);
    }
    return out;
}

std::string coordinate(double value) {
    if (!std::isfinite(value)) value = 0;
    char text[40];
    const auto end =
        std::to_chars(text, text + sizeof text, std::clamp(value, -1e9, 1e9), std::chars_format::fixed, 2);
    std::string out(text, end.ptr);
    while (out.ends_with('0'))
        out.pop_back();
    if (out.ends_with('.')) out.pop_back();
    return out == "-0" ? "0" : out;
}

} // namespace poolboard
