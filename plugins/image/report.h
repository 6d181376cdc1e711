// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace poolboard::image {

/// The result of an item: {"output":…,"width":…,"height":…,"bytes":…}. A path that
/// is not UTF-8 is shown with U+FFFD and is exact in "output_base64".
std::string reportOf(const std::filesystem::path& path, int width, int height, uint64_t bytes);

} // namespace poolboard::image
