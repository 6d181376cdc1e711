// SPDX-License-Identifier: MIT
#include "plugins/http/file_name.h"

#include "plugins/sdk/text.hpp"

#include <charconv>

namespace poolboard::http {

std::string safeName(std::string_view name) {
    static constexpr size_t kLongest = 200; // leaves room for "-17" and a temporary name
    std::string safe(name);
    for (char& c : safe)
        if (c == '/' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '_';
    if (safe.empty()) return "index";
    if (safe.find_first_not_of('.') == std::string::npos) return std::string(safe.size(), '_');
    if (safe.size() > kLongest) { // its end says what kind of file it is
        const size_t dot = safe.rfind('.');
        const std::string end = dot != std::string::npos && safe.size() - dot <= 10 ? safe.substr(dot) : "";
        safe.resize(kLongest - end.size());
        safe += end;
    }
    return toUtf8(safe);
}

std::string fileNameOf(std::string_view url) {
    url = url.substr(0, url.find_first_of("?#"));
    const size_t host = url.find("://");
    const size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 3);
    if (path == std::string_view::npos) return safeName("");
    const std::string_view last = url.substr(url.rfind('/') + 1);
    std::string name;
    for (size_t i = 0; i < last.size(); ++i) {
        unsigned value = 0;
        const char* digits = last.data() + i + 1;
        if (last[i] == '%' && i + 2 < last.size() &&
            std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            name += static_cast<char>(value);
            i += 2;
        } else {
            name += last[i];
        }
    }
    return safeName(name);
}

} // namespace poolboard::http
