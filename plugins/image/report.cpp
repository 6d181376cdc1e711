// SPDX-License-Identifier: MIT
#include "plugins/image/report.h"

#include "plugins/files/exact_path.h"

namespace poolboard::image {

std::string reportOf(const std::filesystem::path& path, int width, int height, uint64_t bytes) {
    std::vector<Json::Member> members;
    files::addPath(members, "output", path);
    members.emplace_back("width", width);
    members.emplace_back("height", height);
    members.emplace_back("bytes", bytes);
    return Json::object(std::move(members)).text();
}

} // namespace poolboard::image
