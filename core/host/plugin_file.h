// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <string>
#include <string_view>
#include <sys/stat.h>

namespace poolboard::host {

/// The file of a plugin, looked at before it is loaded. It is then loaded by its
/// path, since $ORIGIN in a RUNPATH, debuggers and backtraces go by the name;
/// isStillAt() afterwards says that what was looked at is what was loaded. [any]
class PluginFile {
public:
    /// When a hash is expected, reads the file and compares. Error (Start) at `path`.
    static Result<PluginFile> open(const std::string& path, std::string_view expectedSha256);

    /// `path` is this very file, and nobody has written to it since open().
    bool isStillAt(const std::string& path) const;

private:
    PluginFile(UniqueFd fd, const struct stat& seen) : m_fd(std::move(fd)), m_seen(seen) {}
    UniqueFd m_fd; ///< open, so that the number of its inode is nobody else's
    struct stat m_seen;
};

} // namespace poolboard::host
