// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <string>
#include <string_view>
#include <sys/types.h>

namespace poolboard {

/// How the hidden file beside NAME is called while it is written: ".NAME" + this.
inline constexpr std::string_view kPendingSuffix = ".poolboard-part";

/// A file on its way to `target`: written under a hidden name in the same
/// folder and put in place whole. The hidden name follows from the target's, so
/// what a killed run left behind is taken over, emptied, by the next that writes
/// there; one that a living run holds (a lock the kernel lets go with it) is
/// refused. Removed again when it was not put in place. One owner. [record]
class PendingFile {
public:
    /// `mode` 0: as the umask says. Io errors name the file.
    static Result<PendingFile> create(const std::string& target, mode_t mode);
    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&&) = delete;
    ~PendingFile();

    /// An existing one, as it is, to go on writing it; `mode` as above. Usage error: another run is writing
    /// it.
    static Result<PendingFile> adopt(const std::string& path, mode_t mode);
    /// From now on it stays when it is not put in place: its run can go on with it.
    void keep() { m_kept = true; }

    /// The descriptor, once. It carries the lock: close it after the file is in place.
    UniqueFd takeFd() { return std::move(m_fd); }
    int fd() const { return m_fd.get(); }
    const std::string& path() const { return m_path; }

    /// Puts it at `target`, atomically. False: something is there already.
    Result<bool> place(const std::string& target);
    /// The same, but over what is there.
    Result<void> replace(const std::string& target);

private:
    PendingFile(UniqueFd fd, std::string path, mode_t mode = 0)
        : m_fd(std::move(fd)), m_path(std::move(path)), m_mode(mode) {}
    void setMode() const;

    UniqueFd m_fd;
    std::string m_path; ///< "": in place, or moved from
    bool m_kept = false;
    mode_t m_mode = 0; ///< once in place; 0: as the umask says
};

/// Brings what was written to the disk; what has none (a pipe, a terminal) is as good as there. `path` is for
/// the Error (Io).
Result<void> syncFile(int fd, const std::string& path);
/// The same for the name of `path` in its folder.
Result<void> syncFolderOf(const std::string& path);

/// "path: what: why", with what to do where that is known. Code Io. [any]
Error fileError(const std::string& path, std::string_view what, int error);

} // namespace poolboard
