// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace poolboard {

/// Parts of a path, as basename(1) and dirname(1) see it. A leading dot starts a
/// name, not an extension. [any] Pure.
std::string_view baseName(std::string_view path);
std::string_view folderOf(std::string_view path);
std::string_view withoutExtension(std::string_view path);

/// "out/a.webp", 2 → "out/a-2.webp".
std::string numberedPath(std::string_view path, uint64_t number);

} // namespace poolboard
