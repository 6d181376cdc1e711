// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <string>
#include <sys/types.h>

namespace poolboard {

/// The Unix socket at which a run is watched, mode 0600. One owner, who removes the file with it, unless
/// somebody else has put another there.
class RunSocket {
public:
    /// Takes the place of what a killed engine left, and of an earlier session of the same run that only
    /// lingers for its viewers (the journal lets one engine at a time go on with a run). Start error: another
    /// run is watched there.
    static Result<RunSocket> bind(const std::string& path, const std::string& runId);
    RunSocket(RunSocket&&) = default;
    RunSocket& operator=(RunSocket&&) = delete;
    ~RunSocket();

    int fd() const { return m_fd.get(); }

private:
    RunSocket(std::string path, UniqueFd fd) : m_path(std::move(path)), m_fd(std::move(fd)) {}

    std::string m_path;
    UniqueFd m_fd;
    dev_t m_device = 0;
    ino_t m_inode = 0;
};

} // namespace poolboard
