// SPDX-License-Identifier: MIT
#include "core/plugin/trust.h"

#include "core/base/text.h"

#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard::plugin {

namespace {

namespace fs = std::filesystem;

std::string display(const std::string& path) { return toDisplay(path, 400); }

/// A group counts as somebody else, except root's and a user's private group
/// (Debian gives each user a group of the same number).
bool othersMayWrite(const struct stat& info) {
    if (info.st_mode & S_IWOTH) return true;
    return (info.st_mode & S_IWGRP) && info.st_gid != 0 && info.st_gid != info.st_uid;
}

std::optional<Error> problem(const struct stat& info, const std::string& file, const std::string& place) {
    const std::string plugin = display(file), path = display(place);
    const std::string what = S_ISDIR(info.st_mode) ? "the folder " + path
                             : path == plugin      ? "the file"
                                                   : path;
    if (info.st_uid != 0 && info.st_uid != ::geteuid())
        return Error{ErrorCode::Start, plugin,
                     "not loaded: " + what + " belongs to another user (id " + std::to_string(info.st_uid) +
                         ")",
                     "copy the plugin to a folder of your own"};
    if (othersMayWrite(info))
        return Error{ErrorCode::Start, plugin, "not loaded: " + what + " may be changed by other users",
                     "chmod go-w '" + path + "', if you trust what is in it"};
    return std::nullopt;
}

Result<void> checkFolders(fs::path place, const fs::path& last, const std::string& plugin) {
    for (;; place = place.parent_path()) {
        struct stat info {};
        if (::stat(place.c_str(), &info) != 0)
            return Error{ErrorCode::Start,
                         display(plugin),
                         "not loaded: cannot look at " + display(place.string()),
                         {}};
        if (auto error = problem(info, plugin, place.string())) return *error;
        if (place == last || place == place.parent_path()) return {};
    }
}

/// True when `place` is `folder` or below it.
bool isInside(const fs::path& place, const fs::path& folder) {
    const fs::path relative = place.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

} // namespace

Result<void> checkTrust(int fd, const std::string& path, const std::string& folder) {
    struct stat info {};
    if (::fstat(fd, &info) != 0)
        return Error{ErrorCode::Start, display(path), "not loaded: cannot look at the file", {}};
    if (auto error = problem(info, path, path)) return *error;
    std::error_code failed;
    const fs::path real = fs::canonical(path, failed);
    if (failed) return Error{ErrorCode::Start, display(path), "not loaded: " + failed.message(), {}};
    const fs::path named =
        fs::canonical(fs::path(path).parent_path().empty() ? "." : fs::path(path).parent_path(), failed);
    if (failed) return Error{ErrorCode::Start, display(path), "not loaded: " + failed.message(), {}};
    const fs::path top = folder.empty() ? named : fs::canonical(folder, failed);
    if (failed) return Error{ErrorCode::Start, display(path), "not loaded: " + failed.message(), {}};
    for (const fs::path& place : {named, real.parent_path()})
        TRY(checkFolders(place, isInside(place, top) ? top : place, path));
    return {};
}

} // namespace poolboard::plugin
