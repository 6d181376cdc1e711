// SPDX-License-Identifier: MIT
#include "core/source/file_walk.h"

#include "core/base/text.h"
#include "core/source/stop_signal.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>

namespace poolboard {
namespace {

using Type = FolderEntry::Type;

std::string asFolder(const std::string& path) { return path.ends_with('/') ? path : path + "/"; }

} // namespace

FileWalk::FileWalk(const SourceSpec& spec, const std::string& cwd, std::function<bool()> interrupted)
    : m_paths(spec.paths), m_include(spec.include), m_exclude(spec.exclude), m_recursive(spec.recursive),
      m_cwd(::open(cwd.empty() ? "." : cwd.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)),
      m_cwdError(m_cwd.valid() ? 0 : errno), m_cwdName(cwd), m_interrupted(std::move(interrupted)) {}

Result<FileWalk::Step> FileWalk::step(std::string& body) {
    if (!m_cwd.valid())
        return Error{ErrorCode::Start, toDisplay(m_cwdName),
                     "cannot open this folder: " + errnoText(m_cwdError), ""};
    for (;;) {
        if (!m_levels.empty() && m_levels.back().next == m_levels.back().entries.size()) {
            m_levels.pop_back();
            continue;
        }
        if (m_levels.empty() && !m_parts.empty() && !m_matched)
            return Error{ErrorCode::Start, toDisplay(m_paths[m_nextPath - 1]), "nothing matches this pattern",
                         "is it meant for the names in a folder? Then give the folder and --include"};
        if (m_levels.empty() && m_nextPath == m_paths.size()) return Step::End;
        body.clear();
        TRY_ASSIGN(const Step done, m_levels.empty() ? beginPath(body) : visit(body));
        if (done == Step::Interrupted || !body.empty()) return done;
    }
}

/// Takes the next given path: a file becomes `body`, a folder or a pattern a level.
Result<FileWalk::Step> FileWalk::beginPath(std::string& body) {
    const std::string& path = m_paths[m_nextPath];
    m_parts.clear();
    m_matched = false;
    Step done = Step::Item;
    switch (typeOf(m_cwd.get(), path, true)) {
    case Type::Folder: {
        TRY_ASSIGN(done, descend(asFolder(path), kPlain, true));
        break;
    }
    case Type::Unknown: {
        const int error = errno;
        if (!hasGlob(path) || (error != ENOENT && error != ENOTDIR && error != ENAMETOOLONG))
            return Error{ErrorCode::Start, toDisplay(path),
                         "cannot find this file or folder: " + errnoText(error), ""};
        splitPattern(path);
        TRY_ASSIGN(done, descend(m_root, 0, true));
        break;
    }
    default: // a file, or something the person named all the same (a FIFO, a device)
        if (wanted(path.substr(path.rfind('/') + 1), true)) body = path;
    }
    if (done != Step::Interrupted)
        ++m_nextPath;
    else
        m_parts.clear();
    return done;
}

/// "a/b/c*/d" → root "a/b/", parts "c*" and "d".
void FileWalk::splitPattern(const std::string& path) {
    const size_t glob = path.find_first_of("*?[");
    const size_t slash = path.rfind('/', glob);
    size_t at = slash == std::string::npos ? 0 : slash + 1;
    m_root = path.substr(0, at);
    while (at < path.size()) {
        const size_t end = std::min(path.find('/', at), path.size());
        if (end > at) m_parts.push_back(path.substr(at, end - at));
        at = end + 1;
    }
}

/// Takes the next name of the deepest level.
Result<FileWalk::Step> FileWalk::visit(std::string& body) {
    const Level& level = m_levels.back();
    const FolderEntry& entry = level.entries[level.next];
    const size_t depth = m_levels.size(), part = level.part;
    const bool last = part == kPlain || part + 1 == m_parts.size();
    std::string path = level.prefix + entry.name;
    Type type = entry.type;
    if (type == Type::Link || type == Type::Unknown) type = typeOf(m_cwd.get(), path, !last);

    Step done = Step::Item;
    if (type == Type::Folder && (!last || part != kPlain || m_recursive)) {
        TRY_ASSIGN(done, descend(asFolder(path), last ? kPlain : part + 1, false));
        if (done == Step::Interrupted) return done;
        m_matched |= last;
    } else if (type == Type::File && last) {
        m_matched = true;
        // In a plain folder keep() has asked already, for the links as well.
        if (wanted(entry.name, part != kPlain)) body = std::move(path);
    }
    ++m_levels[depth - 1].next;
    return done;
}

/// Lists a folder as the next level. One that vanished is as good as empty.
Result<FileWalk::Step> FileWalk::descend(const std::string& prefix, size_t part, bool mustExist) {
    Level level{prefix, part, {}, 0};
    if (part != kPlain && !hasGlob(m_parts[part])) {
        level.entries.push_back({m_parts[part], Type::Unknown}); // a plain word in a pattern needs no list
        m_levels.push_back(std::move(level));
        return Step::Item;
    }
    const auto keepThis = [&](const FolderEntry& entry) { return keep(entry, part); };
    const int error =
        listFolder(m_cwd.get(), prefix.empty() ? "." : prefix, keepThis, m_interrupted, level.entries);
    if (error < 0) return Step::Interrupted;
    const bool vanished = error == ENOENT || error == ENOTDIR;
    const bool fine = error == 0 || (vanished && (part != kPlain || !mustExist));
    if (!fine)
        return Error{ErrorCode::Start, prefix.empty() ? "." : toDisplay(prefix),
                     "cannot read this folder: " + errnoText(error), ""};
    m_levels.push_back(std::move(level));
    return Step::Item;
}

bool FileWalk::keep(const FolderEntry& entry, size_t part) const {
    if (part != kPlain) return globMatches(m_parts[part], entry.name, false);
    const bool asFile = entry.type != Type::Folder && entry.type != Type::Other && wanted(entry.name, false);
    const bool asFolder = m_recursive && (entry.type == Type::Folder || entry.type == Type::Unknown) &&
                          !entry.name.starts_with('.');
    return asFile || asFolder;
}

bool FileWalk::wanted(const std::string& name, bool hiddenToo) const {
    for (const std::string& glob : m_exclude)
        if (globMatches(glob, name, true)) return false;
    if (m_include.empty()) return hiddenToo || !name.starts_with('.');
    return std::any_of(m_include.begin(), m_include.end(),
                       [&](const std::string& glob) { return globMatches(glob, name, hiddenToo); });
}

} // namespace poolboard
