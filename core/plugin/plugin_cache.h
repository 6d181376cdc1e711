// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/elf_note.h"

#include <map>
#include <optional>
#include <string>
#include <sys/stat.h>

namespace poolboard::plugin {

/// What was read from plugin files before: note and SHA-256, by path, device, inode, size and the times
/// of the last change. With it a list reads only files that are new. Losing it costs time and nothing
/// else; whoever may write it could change the plugins as well. Trust is not remembered. One owner.
class PluginCache {
public:
    struct Entry {
        ManifestNote note;
        std::string sha256;
    };
    /// Reads `file`; one that is missing, damaged, or could have been written by others is as an empty one.
    explicit PluginCache(std::string file);

    /// Nothing: not known, or the file is another one by now.
    std::optional<Entry> find(const std::string& path, const struct stat& now) const;
    /// Not for a file that changed in the last two seconds: the next change might look the same.
    void remember(const std::string& path, const struct stat& now, const Entry& entry);
    /// Writes what is new, whole or not at all; files that are gone are forgotten. That it cannot be
    /// written (no home, a full disk) is no error.
    void save();

private:
    struct Known {
        std::string stamp;
        Entry entry;
    };
    const std::string m_file;
    std::map<std::string, Known> m_known; ///< by path
    bool m_changed = false;
};

} // namespace poolboard::plugin
