// SPDX-License-Identifier: MIT
#include "core/source/folder.h"

#include "core/base/unique_fd.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <memory>
#include <sys/stat.h>

namespace poolboard {
namespace {

using Type = FolderEntry::Type;

Type typeOf(const dirent& entry) {
    switch (entry.d_type) {
    case DT_REG:
        return Type::File;
    case DT_DIR:
        return Type::Folder;
    case DT_LNK:
        return Type::Link;
    case DT_UNKNOWN:
        return Type::Unknown;
    default:
        return Type::Other;
    }
}

} // namespace

int listFolder(int cwd, const std::string& path, const std::function<bool(const FolderEntry&)>& keep,
               const std::function<bool()>& giveUp, std::vector<FolderEntry>& out) {
    UniqueFd fd(::openat(cwd, path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.valid()) return errno;
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::fdopendir(fd.get()), ::closedir);
    if (!folder) return errno;
    static_cast<void>(fd.release()); // closedir() closes it
    for (size_t seen = 0;; ++seen) {
        if (seen % 1024 == 0 && giveUp()) return -1;
        errno = 0;
        const dirent* entry = ::readdir(folder.get());
        if (entry == nullptr) {
            if (errno != 0) return errno;
            break;
        }
        FolderEntry found{entry->d_name, typeOf(*entry)};
        if (found.name != "." && found.name != ".." && keep(found)) out.push_back(std::move(found));
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return 0;
}

Type typeOf(int cwd, const std::string& path, bool followFolders) {
    struct stat info {};
    if (::fstatat(cwd, path.c_str(), &info, 0) != 0) return Type::Unknown;
    if (S_ISREG(info.st_mode)) return Type::File;
    if (!S_ISDIR(info.st_mode)) return Type::Other;
    struct stat link {};
    const bool isLink = !followFolders && ::fstatat(cwd, path.c_str(), &link, AT_SYMLINK_NOFOLLOW) == 0 &&
                        S_ISLNK(link.st_mode);
    return isLink ? Type::Other : Type::Folder;
}

bool globMatches(const std::string& glob, const std::string& name, bool hiddenToo) {
    return ::fnmatch(glob.c_str(), name.c_str(), hiddenToo ? 0 : FNM_PERIOD) == 0;
}

bool hasGlob(std::string_view path) { return path.find_first_of("*?[") != std::string_view::npos; }

} // namespace poolboard
