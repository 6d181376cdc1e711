// SPDX-License-Identifier: MIT
#include "core/sink/output_names.h"

#include "core/base/text.h"
#include "core/sink/file_target.h"
#include "core/sink/path_parts.h"

#include <algorithm>
#include <climits>
#include <fcntl.h>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace {

Error bad(const std::string& name, const char* why) {
    return Error{ErrorCode::Usage, "\"" + toDisplay(name) + "\"", why,
                 "--output-name says how results are called, for example '{/.}.txt' or '{#}'"};
}

/// What is wrong with a name, or null.
const char* faultOf(std::string_view name) {
    if (name.empty()) return "this item's result would have an empty name";
    if (name.front() == '/') return "this name is absolute, and results go below the output folder";
    if (name.find('\0') != name.npos) return "this name holds a NUL byte, which no file name can";
    if (name.size() >= PATH_MAX) return "this name is too long for a file";
    while (!name.empty()) {
        const size_t end = std::min(name.find('/'), name.size());
        const std::string_view part = name.substr(0, end);
        if (part == "..") return "this name leads out of the output folder";
        if (part.empty() || part == "." || end + 1 == name.size()) return "this name is not that of a file";
        if (part.size() > NAME_MAX) return "this name is too long for a file";
        if (part.ends_with(kPendingSuffix)) return "names that end like this are for unfinished files";
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return nullptr;
}

} // namespace

Result<OutputNames> OutputNames::read(const OutputSpec& spec, SourceKind source, const std::string& cwd) {
    if (spec.path.empty() || spec.path == "-")
        return Error{ErrorCode::Usage, "-O files", "a folder for the results is missing", "name one with -o"};
    std::string folder = placedIn(cwd, spec.path);
    while (folder.size() > 1 && folder.ends_with('/'))
        folder.pop_back();
    struct stat info {};
    if (::stat(folder.c_str(), &info) == 0) {
        if (!S_ISDIR(info.st_mode))
            return Error{ErrorCode::Usage, toDisplay(spec.path),
                         "this is a file, and -O files needs a folder",
                         "name a folder, which need not be there yet"};
        if (::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
            return Error{ErrorCode::Usage, toDisplay(spec.path), "this folder cannot be written", ""};
    }
    // A file's name is a good one for its result; of other items the number is.
    const std::string_view fallback = source == SourceKind::Files ? "{/}" : "{#}";
    ItemTemplate name(spec.outputName.empty() ? fallback : spec.outputName);
    if (!name.hasMark())
        return Error{ErrorCode::Usage, "--output-name",
                     "'" + toDisplay(spec.outputName, 80) + "' gives all results one name",
                     "put a mark for the item in it, such as '{/.}.txt' or '{#}'"};
    if (name.needsWorker())
        return Error{ErrorCode::Usage, "--output-name", "{%} is not known before an item runs", "use {#}"};
    return OutputNames(std::move(folder), std::move(name), spec.ifExists);
}

Result<std::string> OutputNames::nameOf(const TemplateValues& item) const {
    std::string name;
    m_template.expand(name, item);
    if (const char* fault = faultOf(name)) return bad(name, fault);
    return name;
}

NameCheck::NameCheck(const OutputNames& names)
    : m_names(names),
      m_looksForFiles(names.ifExists() == IfExists::Fail && ::access(names.folder().c_str(), F_OK) == 0) {}

Result<void> NameCheck::look(const Item& item) {
    TRY_ASSIGN(const std::string name, m_names.nameOf({item.index, item.passing, item.body}));
    if (m_names.ifExists() != IfExists::Rename)
        m_seen.emplace_back(std::hash<std::string>()(name), item.index);
    struct stat info {};
    if (m_looksForFiles && ::lstat(m_names.pathOf(name).c_str(), &info) == 0 && ++m_existing == 1)
        m_firstExisting = name;
    return {};
}

Result<void> NameCheck::verdict() {
    const std::string where = toDisplay(m_names.folder());
    std::sort(m_seen.begin(), m_seen.end());
    uint64_t doubles = 0, first = UINT64_MAX, second = 0;
    for (size_t k = 1; k < m_seen.size(); ++k) {
        if (m_seen[k].first != m_seen[k - 1].first) continue;
        ++doubles;
        if (m_seen[k].second < first) first = m_seen[k].second, second = m_seen[k - 1].second;
    }
    if (doubles != 0)
        return Error{ErrorCode::Usage, where,
                     std::to_string(doubles) + " result(s) would have the name of another; items " +
                         std::to_string(second) + " and " + std::to_string(first) + " share one",
                     "--output-name '{}' or '{#}' tells them apart, --if-exists rename numbers them"};
    if (m_existing != 0)
        return Error{ErrorCode::Usage, where,
                     std::to_string(m_existing) + " of these results exist(s) already, \"" +
                         toDisplay(m_firstExisting) + "\" first",
                     "--if-exists skip leaves those items out; overwrite and rename run them"};
    return {};
}

} // namespace poolboard
