// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace poolboard::plugin {

/// SHA-256 of a whole open file, 64 lower-case hex digits. Does not use the
/// descriptor's position. Error (Start) at `path`. [any]
Result<std::string> sha256Of(int fd, std::string_view path);
/// The same of bytes that were read from there.
Result<std::string> sha256OfBytes(std::string_view bytes, std::string_view path);

} // namespace poolboard::plugin
