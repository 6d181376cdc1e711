// SPDX-License-Identifier: MIT
#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/journal/run_list.h"
#include "core/journal/run_lock.h"
#include "core/journal/spill.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace fs = std::filesystem;

Result<std::string> findRun(const std::string& dir, const std::string& name) {
    const auto unknown = [&](const std::string& message, const std::string& hint) {
        return Error{ErrorCode::Usage, toDisplay(name), message, hint};
    };
    if (name.empty() || name.find('/') != std::string::npos)
        return unknown("this is not the name of a run", "`poolboard --cli runs` lists them");
    std::error_code failure;
    const fs::path folder = fs::absolute(dir, failure);
    if (name == "last") {
        const RunList newest = listRuns(dir, 1);
        if (!newest.notes.empty())
            return unknown("which run is the last is not certain: " + newest.notes.front(), "name the run");
        if (newest.runs.empty())
            return unknown("there are no runs yet", "they are kept in " + toDisplay(dir));
        return (folder / (newest.runs.front().id + ".sqlite")).string();
    }
    std::vector<std::string> found;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        const std::string id = entry->path().stem().string();
        if (entry->path().extension() != ".sqlite" || !id.starts_with(name) || id == "index") continue;
        if (id == name) return entry->path().string();
        found.push_back(id);
    }
    if (found.size() == 1) return (folder / (found[0] + ".sqlite")).string();
    if (found.empty())
        return unknown("there is no such run in " + toDisplay(dir), "`poolboard --cli runs` lists them");
    std::sort(found.begin(), found.end());
    return unknown(std::to_string(found.size()) + " runs begin like that: " + found[0] + ", " + found[1] +
                       (found.size() > 2 ? " …" : ""),
                   "write a letter more");
}

Result<void> deleteRun(const std::string& runFile) {
    const auto failed = [&](int why) {
        return Error{ErrorCode::Io, toDisplay(runFile), "cannot be deleted: " + errnoText(why), ""};
    };
    if (::access(runFile.c_str(), F_OK) != 0) return failed(errno); // and leave no lock behind
    TRY_ASSIGN(RunLock lock, RunLock::take(runFile));
    // The file itself goes last: killed before, the run is still listed, and can be deleted again.
    std::error_code failure;
    fs::remove_all(Spill(runFile).folder(), failure);
    for (const char* suffix : {"-wal", "-shm", "-journal", "-log", "-log.1"})
        ::unlink((runFile + suffix).c_str());
    if (::unlink(runFile.c_str()) != 0) return failed(errno);
    lock.release();
    return {};
}

size_t forgetOldRuns(const std::string& dir, int64_t beforeMs, size_t most) {
    if (beforeMs == 0 && most == 0) return 0;
    constexpr auto kLookEvery = std::chrono::hours(1);
    const fs::path looked = fs::path(dir) / "looked-through";
    std::error_code failure;
    const auto before = fs::last_write_time(looked, failure);
    if (!failure && before + kLookEvery > fs::file_time_type::clock::now()) return 0;
    const UniqueFd stamp(::open(looked.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!stamp.valid()) return 0; // a place that cannot be written keeps what it has
    ::futimens(stamp.get(), nullptr);
    size_t kept = 0, gone = 0;
    for (const RunRecord& run : listRuns(dir, SIZE_MAX).runs) { // newest first
        if (run.live || run.interrupted()) continue;
        const bool old = run.startedMs < beforeMs || (most != 0 && kept >= most);
        if (old && deleteRun((fs::path(dir) / (run.id + ".sqlite")).string()))
            ++gone;
        else
            ++kept;
    }
    return gone;
}

} // namespace poolboard
