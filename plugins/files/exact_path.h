// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/sdk/json.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace poolboard::files {

/// RFC 4648, with padding.
std::string base64(std::string_view bytes);

/// Puts a path into a JSON object as `name`. A path is bytes: one that is not UTF-8 is shown with
/// U+FFFD, and exact in `name`_base64.
void addPath(std::vector<Json::Member>& members, const std::string& name, const std::filesystem::path& path);
/// The same for several paths: arrays, the exact one only when it is needed.
void addPaths(std::vector<Json::Member>& members, const std::string& name,
              const std::vector<std::filesystem::path>& paths);

} // namespace poolboard::files
