// SPDX-License-Identifier: MIT
#include "core/sink/file_target.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/sink/path_parts.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace poolboard {
namespace {

using Way = TargetPlan::Way;

Result<void> checkFolder(const std::string& path) {
    const std::string folder(folderOf(path));
    struct stat info {};
    if (::stat(folder.c_str(), &info) != 0 || !S_ISDIR(info.st_mode))
        return Error{ErrorCode::Usage, toDisplay(path), "the folder " + toDisplay(folder) + " does not exist",
                     "create it first"};
    if (::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        return Error{ErrorCode::Usage, toDisplay(path),
                     "the folder " + toDisplay(folder) + " cannot be written: " + errnoText(errno), ""};
    return {};
}

/// A FIFO without a reader is opened later, by the one who may wait.
Result<ByteOutput> openStream(const std::string& path, int extraFlags, int stopFd) {
    const std::string name = toDisplay(path);
    UniqueFd fd;
    do
        fd.reset(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | extraFlags, 0666));
    while (!fd.valid() && errno == EINTR);
    if (!fd.valid()) {
        const int error = errno;
        struct stat info {};
        if (error == ENXIO && ::stat(path.c_str(), &info) == 0 && S_ISFIFO(info.st_mode))
            return ByteOutput::later(path, name, stopFd);
        return fileError(path, "cannot open for writing", error);
    }
    // Ours alone, so this reaches nobody else; ByteOutput waits by itself.
    ::fcntl(fd.get(), F_SETFL, ::fcntl(fd.get(), F_GETFL) & ~O_NONBLOCK);
    return ByteOutput::own(std::move(fd), name, stopFd);
}

/// "out.txt", else "out-1.txt" …: the first that nobody has, ours from then on.
Result<UniqueFd> createNumbered(std::string& path) {
    const std::string first = path;
    for (uint64_t number = 1;; ++number) {
        UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (fd.valid()) return fd;
        if (errno != EEXIST) return fileError(path, "cannot create", errno);
        path = numberedPath(first, number);
    }
}

/// Whether who looks at `path` finds the file that was written. One that was deleted, moved away or replaced
/// meanwhile took every byte without a complaint.
Result<void> checkName(int fd, const std::string& path) {
    struct stat ours {
    }, there{};
    if (::fstat(fd, &ours) != 0 || !S_ISREG(ours.st_mode)) return {};
    const bool found = ::stat(path.c_str(), &there) == 0;
    if (found ? there.st_ino == ours.st_ino && there.st_dev == ours.st_dev
              : errno != ENOENT && errno != ENOTDIR) // what cannot be looked at may be right
        return {};
    if (ours.st_nlink == 0)
        return Error{ErrorCode::Io, toDisplay(path),
                     "it was deleted or replaced while the run wrote it, and what it held is lost",
                     "run the job anew"};
    return Error{ErrorCode::Io, toDisplay(path), "it was moved away while the run wrote it",
                 "what was written is in it: put it back, or run the job anew"};
}

} // namespace

std::string placedIn(const std::string& cwd, const std::string& path) {
    return path.starts_with('/') || cwd.empty() ? path : cwd + "/" + path;
}

Result<TargetPlan> planTarget(const std::string& path, const std::string& cwd, IfExists ifExists) {
    if (path.empty() || path == "-") return TargetPlan{};
    TargetPlan plan{Way::Create, placedIn(cwd, path), 0};
    struct stat info {};
    const bool dangling = ::stat(plan.path.c_str(), &info) != 0 && ::lstat(plan.path.c_str(), &info) == 0;
    const bool there = dangling || ::stat(plan.path.c_str(), &info) == 0;
    if (!there) {
        TRY(checkFolder(plan.path));
        return plan;
    }
    if (S_ISDIR(info.st_mode))
        return Error{ErrorCode::Usage, toDisplay(path), "this is a folder, and the output is one file",
                     "name a file in it; for a file per item, add -O files"};
    if (!dangling && !S_ISREG(info.st_mode)) {
        plan.way = Way::Stream;
        return plan;
    }
    if (ifExists == IfExists::Fail || ifExists == IfExists::Skip)
        return Error{ErrorCode::Usage, toDisplay(path), "this file exists",
                     "to replace it, add --if-exists overwrite; to write beside it, --if-exists rename"};
    if (ifExists == IfExists::Rename) {
        plan.way = Way::Number;
        TRY(checkFolder(plan.path));
        return plan;
    }
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
        return FileTarget(plan, ByteOutput::borrow(STDOUT_FILENO, "stdout", stopFd));
    case Way::Stream: {
        TRY_ASSIGN(ByteOutput bytes, openStream(plan.path, 0, stopFd));
        return FileTarget(plan, std::move(bytes));
    }
    case Way::Create: {
        UniqueFd fd(::open(plan.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (!fd.valid()) return fileError(plan.path, "cannot create", errno);
        return FileTarget(plan, ByteOutput::own(std::move(fd), name, stopFd));
    }
    case Way::Number: {
        TargetPlan chosen{Way::Create, plan.path, 0};
        TRY_ASSIGN(UniqueFd fd, createNumbered(chosen.path));
        const std::string chosenName = toDisplay(chosen.path);
        return FileTarget(std::move(chosen), ByteOutput::own(std::move(fd), chosenName, stopFd));
    }
    case Way::Replace:
        break;
    }
    TRY_ASSIGN(PendingFile pending, PendingFile::create(plan.path, plan.mode));
    FileTarget target(plan, ByteOutput::own(pending.takeFd(), name, stopFd));
    target.m_pending.emplace(std::move(pending));
    return target;
}

Result<FileTarget> FileTarget::openGrowing(const std::string& path, int stopFd) {
    TRY_ASSIGN(ByteOutput bytes, openStream(path, O_CREAT | O_TRUNC, stopFd));
    return FileTarget(TargetPlan{Way::Stream, path, 0}, std::move(bytes));
}

Result<FileTarget> FileTarget::openAgain(const KeptFile& file, uint64_t length, int stopFd, bool force) {
    const bool pending = !file.part.empty() && ::access(file.part.c_str(), F_OK) == 0;
    const std::string& path = pending ? file.part : file.path;
    struct stat info {};
    const bool there = ::stat(path.c_str(), &info) == 0;
    if (!there && errno != ENOENT) return fileError(path, "cannot look at it", errno);
    if (!there && length != 0)
        return Error{ErrorCode::Usage, toDisplay(path), "the results of this run are not here any more",
                     "put the file back, or run the job anew"};
    if (there && static_cast<uint64_t>(info.st_size) < length)
        return Error{ErrorCode::Usage, toDisplay(path),
                     "it was changed since: it has " + std::to_string(info.st_size) +
                         " bytes, and this run had written " + std::to_string(length),
                     "put the file back, or run the job anew"};
    const bool holdsSomething = length != 0 || info.st_size != 0; // an empty one may be anybody's
    if (there && holdsSomething && file.inode != 0 && file.inode != info.st_ino && !force)
        return Error{ErrorCode::Usage, toDisplay(path),
                     "it is another file than the one this run has written",
                     "put that one back; --force takes this one for it, and cuts it to " +
                         std::to_string(length) + " bytes"};
    std::optional<PendingFile> part;
    UniqueFd fd;
    if (pending) {
        struct stat old {}; // what it takes the place of at the end
        const mode_t mode = ::stat(file.path.c_str(), &old) == 0 ? old.st_mode & 07777 : 0;
        TRY_ASSIGN(PendingFile adopted, PendingFile::adopt(path, mode));
        part.emplace(std::move(adopted));
        fd = part->takeFd();
        part->keep();
    } else {
        fd.reset(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
        if (!fd.valid()) return fileError(path, "cannot open for writing", errno);
    }
    if (::ftruncate(fd.get(), static_cast<off_t>(length)) != 0 || ::lseek(fd.get(), 0, SEEK_END) < 0)
        return fileError(path, "cannot cut off what was not recorded", errno);
    FileTarget target(TargetPlan{pending ? Way::Replace : Way::Create, file.path, 0},
                      ByteOutput::own(std::move(fd), toDisplay(file.path), stopFd));
    target.m_bytes.startAt(length);
    if (part) target.m_pending.emplace(std::move(*part));
    return target;
}

std::optional<KeptFile> FileTarget::kept() const {
    const bool file = m_plan.way == Way::Create || m_plan.way == Way::Number || m_plan.way == Way::Replace;
    if (!file) return std::nullopt;
    struct stat info {};
    const bool known = ::fstat(m_bytes.fd(), &info) == 0;
    return KeptFile{m_plan.path, m_pending ? m_pending->path() : "", known ? info.st_ino : 0};
}

FileTarget FileTarget::stderrStream(int stopFd) {
    return FileTarget(TargetPlan{Way::Stream, "", 0}, ByteOutput::borrow(STDERR_FILENO, "stderr", stopFd));
}

FileTarget::FileTarget(FileTarget&& other) noexcept
    : m_plan(std::move(other.m_plan)), m_pending(std::move(other.m_pending)),
      m_bytes(std::move(other.m_bytes)), m_open(std::exchange(other.m_open, false)),
      m_durable(other.m_durable), m_nameSynced(other.m_nameSynced), m_lost(std::move(other.m_lost)) {}

FileTarget::~FileTarget() {
    if (!m_open) return;
    struct stat ours {
    }, there{};
    if (m_plan.way == Way::Create && ::fstat(m_bytes.fd(), &ours) == 0 && ours.st_size == 0 &&
        ::lstat(m_plan.path.c_str(), &there) == 0 && there.st_dev == ours.st_dev &&
        there.st_ino == ours.st_ino)
        ::unlink(m_plan.path.c_str());
}

Result<void> FileTarget::flush() {
    TRY(m_bytes.flush());
    if (!m_durable) return {};
    // The kernel tells of bytes that were lost on their way to the disk only once.
    if (!m_lost) {
        const auto synced = syncAll();
        if (!synced) m_lost = synced.error();
    }
    return m_lost ? Result<void>(*m_lost) : Result<void>();
}

Result<void> FileTarget::syncAll() {
    TRY(syncFile(m_bytes.fd(), m_plan.path.empty() ? m_bytes.name() : m_plan.path));
    const bool hasName = m_plan.way == Way::Create || m_plan.way == Way::Number;
    if (hasName && !m_nameSynced) TRY(syncFolderOf(m_plan.path));
    m_nameSynced = true;
    return {};
}

Result<void> FileTarget::finish() {
    TRY(m_bytes.open()); // its reader waits for an end also when there was nothing to write
    TRY(flush());
    if (kept()) TRY(checkName(m_bytes.fd(), m_pending ? m_pending->path() : m_plan.path));
    if (m_pending) {
        // The old result goes only when the new one is on the disk.
        if (!m_durable) TRY(syncFile(m_bytes.fd(), m_plan.path));
        TRY(m_pending->replace(m_plan.path));
        if (m_durable) TRY(syncFolderOf(m_plan.path));
    }
    m_open = false;
    return m_bytes.close();
}

} // namespace poolboard
