// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/run/job_spec.h"
#include "core/source/folder.h"

#include <functional>
#include <string>
#include <vector>

namespace poolboard {

/// Walks files, folders and patterns depth first and gives one path at a time,
/// as the person wrote its beginning. Passive, single owner. It holds the names
/// of the folders on the way down to the present one, no descriptor but cwd's.
///
/// A given file is always listed; in a folder, regular files and links to such
/// are. A hidden name is left out unless a glob spells its dot. A folder a
/// pattern matched counts like a given one. Links to folders are followed only
/// where the person wrote them, or in the middle of a pattern. `include` and
/// `exclude` apply to the names of all files.
class FileWalk {
public:
    enum class Step { Item, Interrupted, End };

    /// `interrupted` is asked for every folder and every 1024 names.
    FileWalk(const SourceSpec& spec, const std::string& cwd, std::function<bool()> interrupted);

    /// The next path into `body`. Interrupted: call again to go on. Errors name
    /// the path: it is not there, cannot be read, or a pattern matches nothing.
    Result<Step> step(std::string& body);

private:
    struct Level {
        std::string prefix; ///< in front of the names: "" or ending with '/'
        size_t part;        ///< which part of the pattern the names matched, or kPlain
        std::vector<FolderEntry> entries;
        size_t next = 0;
    };
    static constexpr size_t kPlain = ~size_t{0};

    Result<Step> beginPath(std::string& body);
    Result<Step> visit(std::string& body);
    Result<Step> descend(const std::string& prefix, size_t part, bool mustExist);
    bool keep(const FolderEntry& entry, size_t part) const;
    bool wanted(const std::string& name, bool hiddenToo) const;
    void splitPattern(const std::string& path);

    const std::vector<std::string> m_paths, m_include, m_exclude;
    const bool m_recursive;
    const UniqueFd m_cwd;
    const int m_cwdError;
    const std::string m_cwdName;
    const std::function<bool()> m_interrupted;

    size_t m_nextPath = 0;
    std::string m_root;               ///< of the pattern: what stands before its first glob
    std::vector<std::string> m_parts; ///< of the pattern; empty for plain paths
    bool m_matched = false;           ///< the pattern had a match
    std::vector<Level> m_levels;
};

} // namespace poolboard
