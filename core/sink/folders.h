// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace poolboard {

/// mkdir -p. Io error: names the folder that could not be made. [record]
Result<void> makeFolders(const std::string& path);

/// All of `bytes` to a plain file. Io error: names `path`. [record]
Result<void> writeWhole(int fd, const std::string& path, std::string_view bytes);

} // namespace poolboard
