// SPDX-License-Identifier: MIT
#include "plugins/files/exact_path.h"

#include "plugins/sdk/text.hpp"

#include <algorithm>

namespace poolboard::files {

namespace fs = std::filesystem;

std::string base64(std::string_view bytes) {
    static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (size_t i = 0; i < bytes.size(); i += 3) {
        const size_t there = std::min<size_t>(bytes.size() - i, 3);
        unsigned three = 0;
        for (size_t k = 0; k < 3; ++k)
            three = three << 8 | (k < there ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (size_t k = 0; k < 4; ++k)
            out += k <= there ? kDigits[three >> (18 - 6 * k) & 63] : '=';
    }
    return out;
}

void addPath(std::vector<Json::Member>& members, const std::string& name, const fs::path& path) {
    members.emplace_back(name, toUtf8(path.native()));
    if (!isUtf8(path.native())) members.emplace_back(name + "_base64", base64(path.native()));
}

void addPaths(std::vector<Json::Member>& members, const std::string& name,
              const std::vector<fs::path>& paths) {
    std::vector<Json> shown, exact;
    bool all = true;
    for (const fs::path& path : paths) {
        shown.emplace_back(toUtf8(path.native()));
        exact.emplace_back(base64(path.native()));
        all = all && isUtf8(path.native());
    }
    members.emplace_back(name, Json::array(std::move(shown)));
    if (!all) members.emplace_back(name + "_base64", Json::array(std::move(exact)));
}

} // namespace poolboard::files
