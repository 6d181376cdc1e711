// SPDX-License-Identifier: MIT
#include "ui/tui/past_run.h"

#include "core/base/text.h"
#include "core/engine/run_places.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_list.h"
#include "ui/present/numbers.h"

#include <algorithm>
#include <filesystem>

namespace poolboard {

Result<PastRun> readPastRun(const std::string& name) {
    TRY_ASSIGN(const std::string file, findRun(runsFolder(), name));
    TRY_ASSIGN(const auto reader, openJournal(file));
    TRY_ASSIGN(const RunRecord run, reader->run());
    PastRun out;
    Snapshot& shown = out.snapshot;
    shown.runId = run.id;
    shown.name = toDisplay(run.name);
    shown.worker = toDisplay(run.worker);
    shown.journalFile = file;
    shown.total = run.total;
    shown.counts = run.counts;
    shown.elapsed = run.elapsed;
    shown.phases = run.phases;
    shown.stopReason = run.stopReason;
    shown.exitStatus = run.exitStatus.value_or(1);
    shown.state = isOver(run.state) ? run.state : RunState::Broken;
    const std::vector<std::string> live = liveRuns();
    out.live = run.live && std::ranges::find(live, run.id) != live.end();
    if (run.live && !out.live) {
        out.notice = "This run goes on elsewhere and takes no viewers; what it had finished is below";
    } else if (run.resultsGone) {
        out.notice = "Its result file was deleted or replaced since, so it cannot go on; run the job anew";
    } else if (!isOver(run.state) && !run.live) {
        out.notice = "Interrupted at " + countText(run.done()) +
                     (run.total ? " of " + countText(*run.total) : std::string()) +
                     " items; o goes on with it";
    }
    return out;
}

Result<EngineWords> engineWords(std::vector<std::string> words) {
    EngineWords out;
    if (words[0] == "resume" || words[0] == "retry") {
        if (words.size() < 2) return Error{ErrorCode::Usage, words[0], "which run?", "an id, or last"};
        TRY_ASSIGN(const std::string file, findRun(runsFolder(), words[1]));
        out.runId = std::filesystem::path(file).stem().string();
    } else {
        out.runId = newRunName();
        words.insert(words.begin() + 1, {"--run-id", out.runId});
    }
    out.words = std::move(words);
    return out;
}

Result<std::string> liveRun(const std::string& name) {
    const std::vector<std::string> live = liveRuns();
    if (live.empty())
        return Error{ErrorCode::Usage, "attach", "no run of yours goes on at this moment",
                     "`poolboard --tui history` lists those of the past"};
    if (name.empty() || name == "last") return live.front();
    std::vector<std::string> meant;
    for (const std::string& id : live)
        if (id == name)
            return id;
        else if (id.starts_with(name))
            meant.push_back(id);
    if (meant.size() == 1) return meant.front();
    return Error{ErrorCode::Usage, toDisplay(name, 80),
                 meant.empty() ? "no run of this name goes on" : "several runs begin like this",
                 "`poolboard --cli runs` lists them; `poolboard --tui show RUN` shows one of the past"};
}

} // namespace poolboard
