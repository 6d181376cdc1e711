// SPDX-License-Identifier: MIT
#include "core/relay/path_text.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard::relay {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Within a JSON string. False: it cannot be said there.
bool quote(std::string& text) {
    if (!isUtf8(text)) return false;
    std::string quoted;
    appendJsonString(quoted, text);
    text = quoted.substr(1, quoted.size() - 2);
    return true;
}

} // namespace

std::string asCalledHere(std::string_view text, std::string_view folder, std::string_view item, bool json,
                         size_t most) {
    const std::string_view whole = text;
    const size_t slash = item.rfind('/');
    std::string before(slash == std::string_view::npos ? "" : item.substr(0, slash + 1));
    std::string alone(slash == std::string_view::npos ? "." : slash == 0 ? "/" : item.substr(0, slash));
    if (json && (!quote(before) || !quote(alone))) return std::string(whole);
    std::string out;
    for (;;) {
        const size_t at = text.find(folder);
        if (out.size() + text.size() > std::max(most, whole.size())) return std::string(whole);
        if (at == std::string_view::npos) return out.append(text);
        out.append(text.substr(0, at));
        text.remove_prefix(at + folder.size());
        if (text.starts_with('/'))
            out += before, text.remove_prefix(1);
        else if (!text.empty() && isDigit(text.front())) // the folder of another attempt
            out.append(folder);
        else
            out += alone;
    }
}

} // namespace poolboard::relay
