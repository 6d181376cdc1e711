// SPDX-License-Identifier: MIT
#include "core/journal/run_lock.h"

#include "core/base/text.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace {

std::string lockFile(const std::string& runFile) { return runFile + "-lock"; }

/// The whole file. l_pid must be 0 for these locks.
struct flock whole(short type) {
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

Result<RunLock> RunLock::take(const std::string& runFile) {
    const std::string path = lockFile(runFile);
    for (;;) {
        UniqueFd fd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        struct flock lock = whole(F_WRLCK);
        if (!fd.valid() || ::fcntl(fd.get(), F_OFD_SETLK, &lock) != 0) {
            const bool taken = fd.valid() && (errno == EAGAIN || errno == EACCES);
            return Error{ErrorCode::Io, toDisplay(path, 1000),
                         taken ? std::string("another process is writing this run")
                               : std::string(fd.valid() ? "the run cannot be locked: "
                                                        : "the run's lock file cannot be made: ") +
                                     std::strerror(errno),
                         ""};
        }
        // Whoever had it may have removed the file between the two calls: then this lock is nobody's.
        struct stat ours {
        }, there{};
        if (::fstat(fd.get(), &ours) != 0 || ::stat(path.c_str(), &there) != 0 ||
            ours.st_ino != there.st_ino || ours.st_dev != there.st_dev)
            continue;
        RunLock out;
        out.m_path = path;
        out.m_fd = std::move(fd);
        return out;
    }
}

RunLock& RunLock::operator=(RunLock&& other) noexcept {
    if (this != &other) {
        m_path = std::move(other.m_path);
        m_fd = std::move(other.m_fd);
    }
    return *this;
}

void RunLock::release() {
    if (!m_fd.valid()) return;
    ::unlink(m_path.c_str()); // before letting go: afterwards it could be somebody else's
    m_fd.reset();
}

void RunLock::note(uint64_t number) const {
    [[maybe_unused]] const ssize_t ignored = ::pwrite(m_fd.get(), &number, sizeof number, 0);
}

std::optional<uint64_t> notedIn(const std::string& runFile) {
    const UniqueFd fd(::open(lockFile(runFile).c_str(), O_RDONLY | O_CLOEXEC));
    uint64_t number = 0;
    if (!fd.valid() || ::pread(fd.get(), &number, sizeof number, 0) != sizeof number) return std::nullopt;
    return number;
}

bool isLive(const std::string& runFile) {
    const UniqueFd fd(::open(lockFile(runFile).c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.valid()) return false;
    struct flock lock = whole(F_RDLCK);
    return ::fcntl(fd.get(), F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace poolboard
