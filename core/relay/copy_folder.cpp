// SPDX-License-Identifier: MIT
#include "core/relay/copy_folder.h"

#include "core/base/errno_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace poolboard::relay {
namespace fs = std::filesystem;
namespace {

constexpr int kTries = 100;

/// With the machine's name, as far as it can stand in a file's name.
std::string prefix() {
    std::array<char, HOST_NAME_MAX + 1> name{};
    ::gethostname(name.data(), name.size() - 1);
    std::string out = std::string("poolboard-copies-") + name.data() + "-";
    std::ranges::replace(out, '/', '-');
    return out;
}

void removeAll(const std::string& path) {
    std::error_code ignored; // a folder that a worker has closed for itself stays
    fs::remove_all(path, ignored);
}

/// Whether what `fd` has open still has that name: another relay may have taken it for left behind.
bool isStill(const std::string& path, int fd) {
    struct stat named {
    }, open{};
    return ::lstat(path.c_str(), &named) == 0 && ::fstat(fd, &open) == 0 && named.st_ino == open.st_ino &&
           named.st_dev == open.st_dev;
}

/// What relays that were killed have left there.
void sweep(const std::string& base) {
    const std::string mine = prefix();
    std::error_code error;
    for (fs::directory_iterator at(base, error), end; !error && at != end; at.increment(error)) {
        const std::string path = at->path().string();
        if (!at->path().filename().string().starts_with(mine)) continue;
        const UniqueFd folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        struct stat about {};
        if (!folder.valid() || ::fstat(folder.get(), &about) != 0 || about.st_uid != ::geteuid()) continue;
        if (::flock(folder.get(), LOCK_EX | LOCK_NB) == 0) removeAll(path);
    }
}

} // namespace

Result<CopyFolder> CopyFolder::make(const std::string& base) {
    const auto failed = [&base] {
        return Error{ErrorCode::Start, base,
                     "no folder can be made there for the copies of files: " + errnoText(errno),
                     "name another one with --env TMPDIR=/path/over/there"};
    };
    sweep(base);
    for (int tries = 0; tries < kTries; ++tries) {
        std::string path = base + "/" + prefix() + "XXXXXX";
        if (::mkdtemp(path.data()) == nullptr) return failed();
        UniqueFd folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (folder.valid() && ::flock(folder.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) continue;
        if (folder.valid() && isStill(path, folder.get()))
            return CopyFolder(std::move(path), std::move(folder)); // also where there are no locks
    }
    errno = EBUSY;
    return failed();
}

CopyFolder::~CopyFolder() {
    if (m_fd.valid()) removeAll(m_path);
}

} // namespace poolboard::relay
