// SPDX-License-Identifier: MIT
#include "plugins/files/pending_file.h"

#include "plugins/sdk/text.hpp"
#include "plugins/sdk/worker_types.hpp"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard::files {

namespace fs = std::filesystem;

namespace {

fs::path folderOf(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

fs::path temporaryName(const fs::path& target) {
    static std::atomic<unsigned> count = 0;
    return folderOf(target) /
           (".poolboard-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".tmp");
}

} // namespace

fs::path numbered(const fs::path& path, unsigned number) {
    fs::path name = path.stem();
    name += "-" + std::to_string(number);
    name += path.extension();
    return path.parent_path() / name;
}

PendingFile::PendingFile(const fs::path& target) : m_target(target) {
    const fs::path folder = folderOf(target);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw std::system_error(error, "cannot make the folder " + toUtf8(folder.native()));
    m_fd = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
    if (m_fd >= 0) return;
    if (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT && errno != EINVAL)
        fail("cannot write", errno);
    m_name = temporaryName(target);
    m_fd = ::open(m_name.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);
    if (m_fd < 0) fail("cannot write", errno);
}

PendingFile::~PendingFile() {
    if (!m_name.empty()) ::unlink(m_name.c_str());
    ::close(m_fd);
}

uint64_t PendingFile::size() const {
    struct stat about {};
    return ::fstat(m_fd, &about) == 0 ? static_cast<uint64_t>(about.st_size) : 0;
}

void PendingFile::fail(const char* what, int error) const {
    throw std::system_error(error, std::generic_category(),
                            std::string(what) + " " + toUtf8(m_target.native()));
}

bool PendingFile::place(const fs::path& name) {
    int done = 0;
    if (m_name.empty())
        done = ::linkat(AT_FDCWD, ("/proc/self/fd/" + std::to_string(m_fd)).c_str(), AT_FDCWD, name.c_str(),
                        AT_SYMLINK_FOLLOW);
    else
        done = ::renameat2(AT_FDCWD, m_name.c_str(), AT_FDCWD, name.c_str(), RENAME_NOREPLACE);
    if (done != 0 && errno == EEXIST) return false;
    if (done != 0) fail("cannot write", errno);
    m_name.clear();
    return true;
}

bool PendingFile::sameAs(const fs::path& other) const {
    const int fd = ::open(other.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat about {};
    bool same = fd >= 0 && ::fstat(fd, &about) == 0 && S_ISREG(about.st_mode) &&
                static_cast<uint64_t>(about.st_size) == size();
    std::vector<char> ours(64 * 1024), theirs(ours.size());
    for (off_t at = 0; same && at < about.st_size;) {
        const ssize_t count = ::pread(m_fd, ours.data(), ours.size(), at);
        same = count > 0 && ::pread(fd, theirs.data(), static_cast<size_t>(count), at) == count &&
               std::memcmp(ours.data(), theirs.data(), static_cast<size_t>(count)) == 0;
        at += count;
    }
    if (fd >= 0) ::close(fd);
    return same;
}

void PendingFile::replace() {
    if (m_name.empty()) { // a nameless file cannot take the place of another
        const fs::path name = temporaryName(m_target);
        if (!place(name)) fail("cannot write", EEXIST);
        m_name = name;
    }
    if (::rename(m_name.c_str(), m_target.c_str()) != 0) fail("cannot replace", errno);
    m_name.clear();
}

fs::path PendingFile::publish(IfExists policy) {
    if (place(m_target) || sameAs(m_target)) return m_target;
    if (policy == IfExists::Overwrite) return replace(), m_target;
    if (policy == IfExists::Fail)
        throw Failure(toUtf8(m_target.native()) +
                          " is there already, with other contents; if_exists=overwrite replaces it, rename "
                          "writes another file beside it",
                      Code::Input)
            .type("exists");
    for (unsigned number = 2;; ++number) {
        const fs::path name = numbered(m_target, number);
        if (place(name) || sameAs(name)) return name;
    }
}

} // namespace poolboard::files
