// SPDX-License-Identifier: MIT
#include "ui/tui/job_choices.h"

#include "core/base/text.h"
#include "core/job/command_line.h"
#include "core/job/job_file.h"

#include <algorithm>
#include <filesystem>

namespace poolboard {
namespace fs = std::filesystem;

std::vector<JobChoice> jobChoices(const std::vector<std::string>& folders) {
    constexpr std::string_view kEnd = ".poolboard.toml";
    std::vector<JobChoice> out;
    for (const std::string& folder : folders) {
        std::vector<fs::path> paths;
        std::error_code failed;
        for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
             entry.increment(failed))
            if (entry->path().filename().string().ends_with(kEnd)) paths.push_back(entry->path());
        std::ranges::sort(paths);
        for (const fs::path& path : paths) {
            if (out.size() == kMostJobs) return out;
            JobChoice choice;
            choice.path = path.lexically_normal().string();
            const std::string file = path.filename().string();
            choice.name = toDisplay(file.substr(0, file.size() - kEnd.size()));
            if (const auto job = loadJob(choice.path)) {
                if (!job->name.empty()) choice.name = toDisplay(job->name);
                choice.runs = toCommandLine(job.value());
            } else {
                choice.problem = toDisplay(job.error().text(), 400);
            }
            out.push_back(std::move(choice));
        }
    }
    return out;
}

} // namespace poolboard
