// SPDX-License-Identifier: MIT
#include "core/sink/file_target.h"

#include "core/base/text.h"
#include "core/sink/errno_text.h"

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <sys/stat.h>

namespace poolboard {
namespace {

using Way = TargetPlan::Way;

std::string folderOf(const std::string& path) {
    const size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

Error failed(const std::string& path, std::string_view what, int error) {
    return Error{ErrorCode::Io, toDisplay(path), std::string(what) + ": " + errnoText(error), ""};
}

Result<void> checkFolder(const std::string& path) {
    const std::string folder = folderOf(path);
    struct stat info {};
    if (::stat(folder.c_str(), &info) != 0 || !S_ISDIR(info.st_mode))
        return Error{ErrorCode::Usage, toDisplay(path), "the folder " + toDisplay(folder) + " does not exist",
                     "create it first"};
    if (::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        return Error{ErrorCode::Usage, toDisplay(path),
                     "the folder " + toDisplay(folder) + " cannot be written: " + errnoText(errno), ""};
    return {};
}

/// Opens a stream for writing. A FIFO waits for its reader, and for a stop.
Result<UniqueFd> openStream(const std::string& path, int extraFlags, int stopFd) {
    for (;;) {
        UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | extraFlags, 0666));
        if (fd.valid()) {
            // Ours alone, so this reaches nobody else; ByteOutput waits by itself.
            ::fcntl(fd.get(), F_SETFL, ::fcntl(fd.get(), F_GETFL) & ~O_NONBLOCK);
            return fd;
        }
        if (errno != ENXIO && errno != EINTR) return failed(path, "cannot open for writing", errno);
        pollfd stop{stopFd, POLLIN, 0};
        if (::poll(&stop, 1, 50) > 0)
            return Error{ErrorCode::Io, toDisplay(path), "stopped while waiting for a reader of this pipe",
                         ""};
    }
}

/// A new file beside `path`, on the same file system.
Result<std::pair<UniqueFd, std::string>> createBeside(const std::string& path, mode_t mode) {
    const std::string name = path.substr(path.rfind('/') + 1).substr(0, NAME_MAX - 40);
    const std::string start = folderOf(path) + "/." + name + "." + std::to_string(::getpid()) + "-";
    for (int n = 0;; ++n) {
        std::string temporary = start + std::to_string(n) + ".part";
        UniqueFd fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (!fd.valid() && errno == EEXIST && n < 1000) continue;
        if (!fd.valid()) return failed(temporary, "cannot create", errno);
        if (mode != 0) ::fchmod(fd.get(), mode);
        return std::pair(std::move(fd), std::move(temporary));
    }
}

} // namespace

Result<TargetPlan> planTarget(const std::string& path, const std::string& cwd, IfExists ifExists) {
    if (path.empty() || path == "-") return TargetPlan{};
    TargetPlan plan{Way::Create, path.starts_with('/') || cwd.empty() ? path : cwd + "/" + path, 0};
    struct stat info {};
    const bool dangling = ::stat(plan.path.c_str(), &info) != 0 && ::lstat(plan.path.c_str(), &info) == 0;
    const bool there = dangling || ::stat(plan.path.c_str(), &info) == 0;
    if (!there) {
        TRY(checkFolder(plan.path));
        return plan;
    }
    if (S_ISDIR(info.st_mode))
        return Error{ErrorCode::Usage, toDisplay(path), "this is a folder, and the output is one file",
                     "name a file in it"};
    if (!dangling && !S_ISREG(info.st_mode)) {
        plan.way = Way::Stream;
        return plan;
    }
    if (ifExists == IfExists::Fail)
        return Error{ErrorCode::Usage, toDisplay(path), "this file exists",
                     "to replace it, add --if-exists overwrite"};
    plan.way = Way::Replace;
    if (!dangling) {
        plan.mode = info.st_mode & 07777;
        const std::unique_ptr<char, void (*)(void*)> real(::realpath(plan.path.c_str(), nullptr), ::free);
        if (real) plan.path = real.get();
    }
    TRY(checkFolder(plan.path));
    return plan;
}

Result<FileTarget> FileTarget::open(const TargetPlan& plan, int stopFd) {
    const std::string name = toDisplay(plan.path);
    switch (plan.way) {
    case Way::Stdout:
        return FileTarget(plan, "", ByteOutput::borrow(STDOUT_FILENO, "stdout", stopFd));
    case Way::Stream: {
        TRY_ASSIGN(UniqueFd fd, openStream(plan.path, 0, stopFd));
        return FileTarget(plan, "", ByteOutput::own(std::move(fd), name, stopFd));
    }
    case Way::Create: {
        UniqueFd fd(::open(plan.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (!fd.valid()) return failed(plan.path, "cannot create", errno);
        return FileTarget(plan, "", ByteOutput::own(std::move(fd), name, stopFd));
    }
    case Way::Replace:
        break;
    }
    TRY_ASSIGN(auto made, createBeside(plan.path, plan.mode));
    return FileTarget(plan, std::move(made.second), ByteOutput::own(std::move(made.first), name, stopFd));
}

Result<FileTarget> FileTarget::openGrowing(const std::string& path, int stopFd) {
    TRY_ASSIGN(UniqueFd fd, openStream(path, O_CREAT | O_TRUNC, stopFd));
    return FileTarget(TargetPlan{Way::Stream, path, 0}, "",
                      ByteOutput::own(std::move(fd), toDisplay(path), stopFd));
}

FileTarget FileTarget::stderrStream(int stopFd) {
    return FileTarget(TargetPlan{Way::Stream, "", 0}, "",
                      ByteOutput::borrow(STDERR_FILENO, "stderr", stopFd));
}

FileTarget::FileTarget(FileTarget&& other) noexcept
    : m_plan(std::move(other.m_plan)), m_temporary(std::move(other.m_temporary)),
      m_bytes(std::move(other.m_bytes)), m_open(std::exchange(other.m_open, false)) {}

FileTarget::~FileTarget() {
    if (!m_open) return;
    if (m_plan.way == Way::Replace) ::unlink(m_temporary.c_str());
    struct stat ours {
    }, there{};
    if (m_plan.way == Way::Create && ::fstat(m_bytes.fd(), &ours) == 0 && ours.st_size == 0 &&
        ::lstat(m_plan.path.c_str(), &there) == 0 && there.st_dev == ours.st_dev &&
        there.st_ino == ours.st_ino)
        ::unlink(m_plan.path.c_str());
}

Result<void> FileTarget::finish() {
    TRY(m_bytes.flush());
    if (m_plan.way == Way::Replace) {
        // The old result goes only when the new one is on the disk.
        if (::fdatasync(m_bytes.fd()) != 0 && errno != EINVAL && errno != EROFS)
            return failed(m_plan.path, "cannot write", errno);
        if (::rename(m_temporary.c_str(), m_plan.path.c_str()) != 0)
            return failed(m_plan.path, "cannot move " + m_temporary + " here", errno);
    }
    m_open = false;
    return m_bytes.close();
}

} // namespace poolboard
