// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// One name in a folder. `type` is readdir's guess; Link and Unknown need a stat.
struct FolderEntry {
    enum class Type : uint8_t { File, Folder, Link, Unknown, Other };
    std::string name; ///< any bytes
    Type type = Type::Unknown;
};

/// Lists the folder `path` (relative to the descriptor `cwd`) into `out`, sorted
/// bytewise, only what `keep` wants; never "." and "..". 0, an errno, or −1 when
/// `giveUp` said so (asked every 1024 names; `out` is then incomplete).
int listFolder(int cwd, const std::string& path, const std::function<bool(const FolderEntry&)>& keep,
               const std::function<bool()>& giveUp, std::vector<FolderEntry>& out);

/// What `path` is. With `followFolders` false a link to a folder is Other; a
/// link to a file is a File always. Unknown: it is not there. Other: anything else.
FolderEntry::Type typeOf(int cwd, const std::string& path, bool followFolders);

/// fnmatch(3) on one name. `hiddenToo` false: a leading dot must be written in the glob.
bool globMatches(const std::string& glob, const std::string& name, bool hiddenToo);
bool hasGlob(std::string_view path); ///< any of * ? [

} // namespace poolboard
