// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/sdk/worker_types.hpp"

#include <filesystem>

namespace poolboard::files {

/// The path that a single item is. Throws Failure when it cannot be one.
inline std::filesystem::path pathOf(const ItemView& item) {
    if (item.passing() != Passing::Single)
        throw Failure("expected one path an item, not several fields", Code::Input);
    if (item.bytes().empty() || item.bytes().find('\0') != std::string_view::npos)
        throw Failure("the item is not a path: it is empty or holds a NUL byte", Code::Input);
    return std::filesystem::path(item.bytes());
}

} // namespace poolboard::files
