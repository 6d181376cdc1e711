// SPDX-License-Identifier: MIT
#include "core/journal/journal.h"
#include "core/journal/run_row.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

namespace poolboard {
namespace fs = std::filesystem;

std::vector<RunRecord> listRuns(const std::string& dir, size_t limit) {
    std::vector<RunRecord> runs;
    std::error_code failure;
    const fs::path folder = fs::absolute(dir, failure);
    fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, failure);
    for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
        if (entry->path().extension() != ".sqlite") continue;
        const Result<Database> database = openRunFile(entry->path().string());
        if (!database) continue;
        if (Result<RunRecord> run = readRun(database.value())) runs.push_back(std::move(run).value());
    }
    std::sort(runs.begin(), runs.end(), [](const RunRecord& a, const RunRecord& b) {
        return std::tie(a.startedMs, a.id) > std::tie(b.startedMs, b.id);
    });
    if (runs.size() > limit) runs.resize(limit);
    return runs;
}

} // namespace poolboard
