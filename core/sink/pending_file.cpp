// SPDX-License-Identifier: MIT
#include "core/sink/pending_file.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/sink/path_parts.h"

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace poolboard {
namespace {

constexpr std::string_view kNextSuffix = ".poolboard-next";
static_assert(kNextSuffix.size() <= kPendingSuffix.size()); // it fits where the other does

std::string pendingPath(const std::string& target) {
    // A name of full length still has room for what is put around it.
    const std::string_view name = baseName(target).substr(0, NAME_MAX - 1 - kPendingSuffix.size());
    std::string path(folderOf(target));
    return path.append("/.").append(name).append(kPendingSuffix);
}

bool isAt(int fd, const std::string& path) {
    struct stat ours {
    }, there{};
    return ::fstat(fd, &ours) == 0 && ::lstat(path.c_str(), &there) == 0 && there.st_ino == ours.st_ino &&
           there.st_dev == ours.st_dev;
}

/// A new file in the place of what a killed run left at `path`, locked. Never that very file: its run may go
/// on, and must see that this is another. Its name until then follows from `path`, whose lock we have, so it
/// is nobody else's: what is there was left by one that was killed right here.
Result<UniqueFd> replaceLeftOver(const std::string& path) {
    const std::string fresh = path.substr(0, path.size() - kPendingSuffix.size()) + std::string(kNextSuffix);
    UniqueFd fd;
    while (!fd.valid()) {
        fd.reset(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (!fd.valid() && errno == EEXIST && ::unlink(fresh.c_str()) == 0) continue;
        if (!fd.valid() && errno != EINTR) return fileError(path, "cannot create a file beside it", errno);
    }
    ::flock(fd.get(), LOCK_EX | LOCK_NB); // nobody else knows it
    if (::rename(fresh.c_str(), path.c_str()) == 0) return fd;
    const int why = errno;
    ::unlink(fresh.c_str());
    return fileError(path, "cannot be replaced", why);
}

} // namespace

Error fileError(const std::string& path, std::string_view what, int error) {
    const char* hint = error == ENOSPC || error == EDQUOT   ? "make room, then run it again"
                       : error == EMFILE || error == ENFILE ? "allow more open files: ulimit -n"
                                                            : "";
    return Error{ErrorCode::Io, toDisplay(path), std::string(what) + ": " + errnoText(error), hint};
}

Result<PendingFile> PendingFile::create(const std::string& target, mode_t mode) {
    const std::string path = pendingPath(target);
    for (;;) {
        UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        const bool made = fd.valid();
        if (!made && errno == EEXIST) {
            // Not blocking, in case somebody has put a FIFO there.
            fd.reset(::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
            if (!fd.valid() && errno == ENOENT) continue; // just put in place
        }
        if (!fd.valid() && errno == EINTR) continue;
        if (!fd.valid()) return fileError(target, "cannot create a file beside it", errno);
        if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
            return Error{ErrorCode::Io, toDisplay(target), "another run is writing this file now",
                         "let it end, or write to another file"};
        if (!isAt(fd.get(), path)) continue; // who held it has just put it in place
        if (!made) {
            TRY_ASSIGN(fd, replaceLeftOver(path));
        }
        // Writable until it is in place: who goes on with it opens it again.
        if (mode != 0) ::fchmod(fd.get(), mode | S_IWUSR);
        return PendingFile(std::move(fd), path, mode);
    }
}

Result<PendingFile> PendingFile::adopt(const std::string& path, mode_t mode) {
    UniqueFd fd(::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!fd.valid()) return fileError(path, "cannot open for writing", errno);
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorCode::Usage, toDisplay(path), "another run is writing this file now",
                     "let it end first"};
    return PendingFile(std::move(fd), path, mode);
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : m_fd(std::move(other.m_fd)), m_path(std::exchange(other.m_path, {})), m_kept(other.m_kept),
      m_mode(other.m_mode) {}

PendingFile::~PendingFile() {
    if (!m_path.empty() && !m_kept) ::unlink(m_path.c_str());
}

void PendingFile::setMode() const {
    if (m_mode != 0 && (m_mode & S_IWUSR) == 0) ::chmod(m_path.c_str(), m_mode);
}

Result<bool> PendingFile::place(const std::string& target) {
    setMode();
    if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) {
        m_path.clear();
        return true;
    }
    if (errno == EEXIST) return false;
    if (errno != EINVAL && errno != ENOSYS)
        return fileError(target, "cannot move the finished file here", errno);
    // This file system cannot do it in one step: an empty file claims the name first.
    const UniqueFd claim(::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!claim.valid() && errno == EEXIST) return false;
    if (!claim.valid()) return fileError(target, "cannot create", errno);
    TRY(replace(target));
    return true;
}

Result<void> PendingFile::replace(const std::string& target) {
    setMode();
    if (::rename(m_path.c_str(), target.c_str()) != 0)
        return fileError(target, "cannot move the finished file here", errno);
    m_path.clear();
    return {};
}

Result<void> syncFile(int fd, const std::string& path) {
    if (::fdatasync(fd) == 0 || errno == EINVAL || errno == EROFS || errno == ENOTSUP) return {};
    return fileError(path, "cannot bring it to the disk", errno);
}

Result<void> syncFolderOf(const std::string& path) {
    const std::string folder(folderOf(path));
    const UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.valid() && errno == EACCES)
        return {}; // may be written and not read: then only the file is synced
    if (!fd.valid()) return fileError(path, "cannot open its folder", errno);
    if (::fsync(fd.get()) == 0 || errno == EINVAL || errno == EROFS || errno == ENOTSUP) return {};
    return fileError(path, "cannot bring its name to the disk", errno);
}

} // namespace poolboard
