// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>

namespace poolboard::plugin {

/// Refuses a plugin that somebody else could have put there or may change:
/// the file and each folder above it, up to and with `folder`, must belong to
/// root or to this user and be writable by nobody else. An empty `folder`
/// means the file's own. Symbolic links are followed and both ends are looked
/// at. `fd` is the open file, so what was checked is what is read. Error
/// (Start) that says which file, why, and the command that helps. [any]
Result<void> checkTrust(int fd, const std::string& path, const std::string& folder);

} // namespace poolboard::plugin
