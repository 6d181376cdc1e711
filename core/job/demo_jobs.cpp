// SPDX-License-Identifier: MIT
#include "core/job/demo_jobs.h"

#include "core/base/layout.h"
#include "core/base/text.h"

#include <cerrno>
#include <filesystem>
#include <unistd.h>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

Error notMade(const fs::path& path, const std::error_code& why) {
    return {ErrorCode::Io, toDisplay(path.string(), 1000), "cannot be made: " + why.message(),
            "the demo jobs are copied there"};
}

/// The samples of this installation, wherever those of an older one were. A folder of the person's own stays.
Result<void> linkTo(const fs::path& samples, const fs::path& link) {
    std::error_code failed;
    const fs::file_status there = fs::symlink_status(link, failed);
    if (fs::exists(there) && !fs::is_symlink(there)) return {};
    if (fs::exists(there) && fs::read_symlink(link, failed) == samples) return {};
    // Beside it and renamed over it: another window may be using the old one.
    const fs::path fresh = link.string() + "-" + std::to_string(::getpid());
    fs::create_symlink(samples, fresh, failed);
    if (!failed) fs::rename(fresh, link, failed);
    if (failed) return notMade(link, failed);
    return {};
}

} // namespace

Result<std::string> demoJobs(const std::string& share, const std::string& folder) {
    const fs::path from = fs::path(share) / "jobs", to = fs::path(folder) / "jobs";
    std::error_code failed;
    fs::create_directories(to, failed);
    if (failed) return notMade(to, failed);
    fs::directory_iterator job(from, failed);
    if (failed)
        return Error{ErrorCode::Start, from.string(), "cannot be read: " + failed.message(),
                     "on Debian they are the package poolboard-demo"};
    for (const fs::directory_iterator end; !failed && job != end; job.increment(failed)) {
        const fs::path mine = to / job->path().filename();
        if (!job->path().filename().string().ends_with(".poolboard.toml") || fs::exists(mine)) continue;
        fs::copy_file(job->path(), mine, failed);
        if (failed && failed != std::errc::file_exists) return notMade(mine, failed);
        // Theirs to change, whatever the installed one allows.
        fs::permissions(mine, fs::perms::owner_write, fs::perm_options::add, failed);
    }
    TRY(linkTo(fs::path(share) / "samples", fs::path(folder) / "samples"));
    return to.string();
}

Result<std::string> demoJobs() { return demoJobs(Layout::find().share(), dataDir() + "/demo"); }

} // namespace poolboard
