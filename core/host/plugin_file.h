// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <string>
#include <string_view>

namespace poolboard::host {

/// Opens `path` and, when a hash is expected, reads it through the descriptor
/// and compares. What is loaded from that descriptor afterwards is that file,
/// whatever has been renamed meanwhile. [any]
Result<UniqueFd> openPluginFile(const std::string& path, std::string_view expectedSha256);

} // namespace poolboard::host
