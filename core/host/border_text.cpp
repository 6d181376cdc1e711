// SPDX-License-Identifier: MIT
#include "core/host/border_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace poolboard::host {
namespace {

constexpr std::string_view kCutMark = "… [cut]";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Bytes of the well-formed character at the front, 0 when there is none.
size_t characterLength(std::string_view text) {
    const size_t longest = std::min<size_t>(text.size(), 4);
    for (size_t length = 1; length <= longest; ++length)
        if (isUtf8(text.substr(0, length))) return length;
    return 0;
}

} // namespace

std::string cleanText(std::string_view text, size_t maxBytes) {
    assert(maxBytes >= kCutMark.size());
    if (text.size() <= maxBytes && isUtf8(text)) return std::string(text);
    std::string out;
    size_t cutAt = 0; // the last place where the mark would still fit
    while (!text.empty()) {
        const size_t length = characterLength(text);
        const std::string_view piece = length == 0 ? kReplacement : text.substr(0, length);
        if (out.size() + piece.size() > maxBytes) {
            out.resize(cutAt);
            return out.append(kCutMark);
        }
        out += piece;
        if (out.size() + kCutMark.size() <= maxBytes) cutAt = out.size();
        text.remove_prefix(std::max<size_t>(length, 1));
    }
    return out;
}

std::string cleanText(const char* text, size_t maxBytes) {
    if (text == nullptr) return {};
    return cleanText(std::string_view(text, ::strnlen(text, maxBytes + 1)), maxBytes);
}

} // namespace poolboard::host
