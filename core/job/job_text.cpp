// SPDX-License-Identifier: MIT
#include "core/job/job_text.h"

#include "core/job/job_file.h"
#include "core/job/job_keys.h"
#include "core/job/toml_edit.h"
#include "core/job/toml_write.h"

#include <algorithm>
#include <filesystem>

namespace poolboard {
namespace {

constexpr std::string_view kParams = "worker.params";

/// Parameters that have a section of their own are changed one by one.
void addParams(const JobSpec& before, const JobSpec& after, std::vector<TomlEdit>& edits) {
    const auto old = tomlEntries(before.worker.params), now = tomlEntries(after.worker.params);
    const std::string section(kParams);
    for (const auto& entry : old)
        if (std::none_of(now.begin(), now.end(), [&](const auto& one) { return one.first == entry.first; }))
            edits.push_back({section, entry.first, ""});
    for (const auto& entry : now)
        if (std::find(old.begin(), old.end(), entry) == old.end())
            edits.push_back({section, entry.first, entry.second});
}

bool sameJob(JobSpec a, const JobSpec& b) {
    a.file = b.file;
    return a == b;
}

} // namespace

Result<std::string> changedJobText(std::string_view toml, const JobSpec& job, const std::string& dir) {
    TRY_ASSIGN(const JobSpec before, parseJob(toml, "the job file", dir));
    std::vector<TomlEdit> edits;
    for (const JobKey& key : jobKeys()) {
        const std::string old = key.write(before), now = key.write(job);
        if (old == now) continue;
        const bool params = key.section == "worker" && key.name == "params";
        if (params && hasTomlSection(toml, kParams))
            addParams(before, job, edits);
        else
            edits.push_back({std::string(key.section), std::string(key.name), now});
    }
    if (edits.empty()) return std::string(toml);
    std::string text = editToml(toml, edits);
    const auto after = parseJob(text, "the job file", dir);
    if (after && sameJob(after.value(), job)) return text;
    return Error{ErrorCode::Usage, "the job file",
                 "it is written in a way that cannot be changed without writing it anew",
                 "write it anew without its comments, or change it by hand"};
}

std::string newJobText(const JobSpec& job, const std::string& dir) {
    JobSpec saved = job;
    std::error_code ignored;
    const auto folder = std::filesystem::absolute(dir.empty() ? "." : dir, ignored).lexically_normal();
    if (std::filesystem::path(job.cwd).lexically_normal() == folder) saved.cwd.clear();
    return toToml(saved);
}

} // namespace poolboard
