// SPDX-License-Identifier: MIT
#include "plugins/image/report.h"

#include "plugins/sdk/text.hpp"

#include <glib.h>

namespace poolboard::image {

std::string reportOf(const std::filesystem::path& path, int width, int height, uint64_t bytes) {
    static constexpr char kHex[] = "0123456789abcdef";
    std::string json = "{\"output\":\"";
    for (const char c : toUtf8(path.native())) {
        if (c == '"' || c == '\\')
            json += '\\', json += c;
        else if (static_cast<unsigned char>(c) < 0x20)
            json += "\\u00", json += kHex[c >> 4], json += kHex[c & 15];
        else
            json += c;
    }
    json += '"';
    if (!isUtf8(path.native())) {
        char* exact = g_base64_encode(reinterpret_cast<const guchar*>(path.c_str()), path.native().size());
        json += ",\"output_base64\":\"" + std::string(exact) + '"';
        g_free(exact);
    }
    json += ",\"width\":" + std::to_string(width);
    json += ",\"height\":" + std::to_string(height);
    json += ",\"bytes\":" + std::to_string(bytes) + '}';
    return json;
}

} // namespace poolboard::image
