// SPDX-License-Identifier: MIT
#include "core/sink/folders.h"

#include "core/sink/path_parts.h"
#include "core/sink/pending_file.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {

Result<void> makeFolders(const std::string& path) {
    if (::mkdir(path.c_str(), 0777) == 0) return {};
    int error = errno;
    if (error == ENOENT) {
        const std::string above(folderOf(path));
        if (above == path) return fileError(path, "cannot make this folder", error);
        TRY(makeFolders(above));
        if (::mkdir(path.c_str(), 0777) == 0) return {};
        error = errno;
    }
    struct stat info {};
    if (error == EEXIST && ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) return {};
    return fileError(path, "cannot make this folder", error == EEXIST ? ENOTDIR : error);
}

Result<void> writeWhole(int fd, const std::string& path, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(fd, bytes.data(), bytes.size());
        if (wrote < 0 && errno != EINTR) return fileError(path, "cannot write", errno);
        bytes.remove_prefix(wrote > 0 ? static_cast<size_t>(wrote) : 0);
    }
    return {};
}

} // namespace poolboard
