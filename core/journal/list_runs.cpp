// SPDX-License-Identifier: MIT
#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/journal/run_index.h"
#include "core/journal/run_list.h"
#include "core/journal/run_lock.h"
#include "core/journal/run_row.h"
#include "core/journal/schema.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

Result<RunRecord> readFile(const std::string& path) {
    TRY_ASSIGN(const Database database, openRunFile(path));
    return readRun(database);
}

/// A draft whose maker was killed is nothing to anybody. Other files of the folder may be somebody's.
void removeDraft(const fs::path& draft) {
    const std::string path = fs::path(draft).replace_extension().string();
    struct stat info {};
    const bool ours = path.ends_with(".sqlite") && ::lstat(draft.c_str(), &info) == 0 &&
                      S_ISREG(info.st_mode) && info.st_uid == ::geteuid();
    if (!ours || isLive(path) || ::unlink(draft.c_str()) != 0) return; // or it has just got its name
    for (const std::string& beside : {draft.string() + "-wal", draft.string() + "-shm", path + "-lock"})
        ::unlink(beside.c_str());
}

/// Run files by name, with what they are at the moment.
std::map<std::string, FileMark> runFiles(const fs::path& folder) {
    std::map<std::string, FileMark> files;
    std::error_code failure;
    fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, failure);
    for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        if (entry->path().extension() == kDraftSuffix) removeDraft(entry->path());
        struct stat info {};
        if (!name.ends_with(".sqlite") || name == RunIndex::kName ||
            ::stat(entry->path().c_str(), &info) != 0 || !S_ISREG(info.st_mode))
            continue;
        files[name] = {info.st_size, int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec};
    }
    return files;
}

/// "… was set aside", or why not.
std::string setAside(const std::string& path, const Error& error) {
    const std::string shown = toDisplay(path, 1000), aside = path + ".damaged";
    if (error.code != ErrorCode::Protocol || isLive(path)) return error.text();
    struct stat info {};
    if (::lstat(aside.c_str(), &info) == 0) return error.text(); // an older one of that name stays
    if (::rename(path.c_str(), aside.c_str()) != 0)
        return error.text() + "; it cannot be set aside: " + errnoText(errno);
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        ::rename((path + suffix).c_str(), (aside + suffix).c_str());
    return error.text() + "; it was set aside as " + toDisplay(aside, 1000);
}

} // namespace

RunList listRuns(const std::string& dir, size_t limit) {
    RunList out;
    std::error_code failure;
    const fs::path folder = fs::absolute(dir, failure);
    const std::map<std::string, FileMark> files = runFiles(folder);
    if (files.empty()) return out;
    const RunIndex index(folder.string());
    std::map<std::string, RunIndex::Entry> known = index.load(), fresh;
    for (const auto& [name, mark] : files) {
        const auto remembered = known.find(name);
        if (remembered != known.end() && remembered->second.mark == mark) {
            out.runs.push_back(std::move(remembered->second.run));
        } else if (Result<RunRecord> run = readFile((folder / name).string())) {
            // One that has not ended may be written to without a change of this very file.
            if (run->endedMs != 0 && !run->live) fresh[name] = {mark, run.value()};
            out.runs.push_back(std::move(run).value());
        } else {
            out.notes.push_back(setAside((folder / name).string(), run.error()));
        }
    }
    std::vector<std::string> gone;
    for (const auto& [name, entry] : known)
        if (!files.contains(name)) gone.push_back(name);
    index.update(fresh, gone);
    std::sort(out.runs.begin(), out.runs.end(), [](const RunRecord& a, const RunRecord& b) {
        return std::tie(a.startedMs, a.id) > std::tie(b.startedMs, b.id);
    });
    if (out.runs.size() > limit) {
        out.more = out.runs.size() - limit;
        out.runs.resize(limit);
    }
    return out;
}

} // namespace poolboard
