// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <string>

namespace poolboard::relay {

/// The folder on the far side in which the copies of items' files lie, each attempt in a folder of its own
/// below it. Nobody else may look into it. Locked while its owner lives: what an owner that was killed has
/// left behind is deleted by the next one on that machine, whose name it bears: where /tmp is shared, locks
/// may not reach the others. Reads and writes the disk.
class CopyFolder {
public:
    /// In `base`, such as /tmp. Deletes what others of this user have left there. Error (Start): it cannot be
    /// made.
    static Result<CopyFolder> make(const std::string& base);
    CopyFolder(CopyFolder&&) noexcept = default;
    CopyFolder& operator=(CopyFolder&&) = delete;
    ~CopyFolder(); ///< deletes all of it

    int fd() const { return m_fd.get(); }
    const std::string& path() const { return m_path; }

private:
    CopyFolder(std::string path, UniqueFd fd) : m_path(std::move(path)), m_fd(std::move(fd)) {}
    std::string m_path;
    UniqueFd m_fd;
};

} // namespace poolboard::relay
