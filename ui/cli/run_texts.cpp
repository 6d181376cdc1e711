// SPDX-License-Identifier: MIT
#include "ui/cli/run_texts.h"

#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/job/command_line.h"
#include "ui/cli/wrap_text.h"
#include "ui/present/numbers.h"
#include "ui/present/width.h"
#include "ui/present/words.h"

#include <algorithm>
#include <cctype>
#include <ctime>
#include <nlohmann/json.hpp>

namespace poolboard {
namespace {

using nlohmann::json;

std::string timeText(int64_t ms) {
    if (ms == 0) return "–";
    const std::time_t seconds = ms / 1000;
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    char text[40];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts);
    return text;
}

uint64_t unsuccessful(const RunRecord& run) {
    uint64_t sum = 0;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        if (!isFine(static_cast<OutcomeKind>(kind))) sum += run.counts[kind];
    return sum;
}

/// Columns padded to the widest of their cells; the last one as it is.
std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<size_t> widths;
    for (const auto& row : rows)
        for (size_t column = 0; column < row.size(); ++column) {
            if (column == widths.size()) widths.push_back(0);
            widths[column] = std::max(widths[column], static_cast<size_t>(displayWidth(row[column])));
        }
    std::string out;
    for (const auto& row : rows) {
        std::string line;
        for (size_t column = 0; column < row.size(); ++column) {
            line += row[column];
            if (column + 1 < row.size())
                line += std::string(widths[column] + 2 - static_cast<size_t>(displayWidth(row[column])), ' ');
        }
        out += line + "\n";
    }
    return out;
}

std::string itemsText(const RunRecord& run) {
    return countText(run.done()) + (run.total ? "/" + countText(*run.total) : "");
}

std::string countsOf(const RunRecord& run) {
    std::string out;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind) {
        if (run.counts[kind] == 0) continue;
        if (!out.empty()) out += ", ";
        out += countText(run.counts[kind]) + " " + lowerWord(static_cast<OutcomeKind>(kind));
    }
    return out.empty() ? "none" : out;
}

json asJson(const RunRecord& run) {
    json counts;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        counts[std::string(outcomeName(static_cast<OutcomeKind>(kind)))] = run.counts[kind];
    json out{{"run", run.id},
             {"name", run.name},
             {"worker", run.worker},
             {"worker_version", run.pluginVersion},
             {"state", run.live             ? "running"
                       : !isOver(run.state) ? "interrupted"
                                            : std::string(runStateName(run.state))},
             {"resumable", run.canGoOn()},
             {"started_ms", run.startedMs},
             {"ended_ms", run.endedMs == 0 ? json() : json(run.endedMs)},
             {"total", run.total ? json(*run.total) : json()},
             {"counts", counts},
             {"exit_status", run.exitStatus ? json(*run.exitStatus) : json()},
             {"reason", run.stopReason},
             {"sessions", run.sessions},
             {"seconds", run.elapsed},
             {"phases",
              {{"start", run.phases.start},
               {"init", run.phases.init},
               {"wait", run.phases.wait},
               {"work", run.phases.work}}}};
    return out;
}

std::string dumped(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

void addLine(std::string& out, std::string_view what, const std::string& text) {
    const std::string line = "  " + std::string(what);
    if (!text.empty()) out += line + padTo(line, 15) + text + "\n";
}

} // namespace

std::string stateWordOf(const RunRecord& run) {
    const RunState state = run.live ? RunState::Running : isOver(run.state) ? run.state : RunState::Broken;
    std::string word(stateWord(state).word);
    word[0] = static_cast<char>(std::tolower(word[0]));
    return word;
}

std::string journalWords(const std::string& dir) {
    return dir == stateDir() + "/runs" ? std::string() : " --journal " + shellQuoted(dir);
}

std::string runTable(const RunList& list, const std::string& where) {
    std::string out;
    if (list.runs.empty() && list.notes.empty()) return "no runs yet\n";
    std::vector<std::vector<std::string>> rows{{"RUN", "STARTED", "STATE", "ITEMS", "BAD", "NAME"}};
    size_t interrupted = 0;
    std::string example;
    for (const RunRecord& run : list.runs) {
        rows.push_back({run.id, timeText(run.startedMs), stateWordOf(run), itemsText(run),
                        unsuccessful(run) == 0 ? "" : countText(unsuccessful(run)), toDisplay(run.name, 60)});
        if (!run.canGoOn()) continue;
        if (interrupted++ == 0) example = run.id;
    }
    if (!list.runs.empty()) out = table(rows);
    if (list.more != 0) out += "… and " + countText(list.more) + " older (--limit)\n";
    if (interrupted == 1)
        out += "\n1 of them can go on: poolboard --cli resume " + example + where + "\n";
    else if (interrupted > 1)
        out += "\n" + countText(interrupted) +
               " of them can go on, the newest with: poolboard --cli resume " + example + where + "\n";
    for (const std::string& note : list.notes)
        out += "\nnote: " + note + "\n";
    return out;
}

std::string runAsJson(const RunRecord& run) { return dumped(asJson(run)); }

std::string runPage(const RunRecord& run, const std::vector<ErrorGroup>& groups,
                    const std::vector<SlowItem>& slowest, const std::string& where) {
    std::string out = toDisplay(run.name, 200) + "\n";
    addLine(out, "run", run.id);
    addLine(out, "worker", run.worker + (run.pluginVersion.empty() ? "" : " " + run.pluginVersion));
    addLine(out, "state",
            stateWordOf(run) + (run.stopReason.empty() ? "" : ": " + toDisplay(run.stopReason, 400)));
    addLine(out, "started", timeText(run.startedMs));
    if (run.endedMs != 0) addLine(out, "ended", timeText(run.endedMs));
    if (run.elapsed > 0)
        addLine(out, "took",
                clockText(run.elapsed) +
                    (run.sessions > 1 ? " in " + std::to_string(run.sessions) + " sessions" : ""));
    addLine(out, "items", itemsText(run) + ": " + countsOf(run));
    if (run.heldItems() != 0)
        addLine(out, "", countText(run.heldItems()) + " of these wait for their place in the output");
    if (run.pending != 0) addLine(out, "", countText(run.pending) + " were read and have not been finished");
    const Phases& phases = run.phases;
    if (run.elapsed > 0)
        addLine(out, "workers",
                "started " + clockText(phases.start) + ", initialised " + clockText(phases.init) +
                    ", waited " + clockText(phases.wait) + ", worked " + clockText(phases.work));
    for (const OutputFile& file : run.outputs)
        addLine(out, file.role == "joblog" ? "job log" : "results", toDisplay(file.path, 1000));
    if (!groups.empty()) {
        out += "\nErrors\n";
        std::vector<std::vector<std::string>> rows{{"  GROUP", "ITEMS", "WHAT"}};
        for (const ErrorGroup& group : groups)
            rows.push_back({"  " + std::to_string(group.id), countText(group.items),
                            (group.type.empty() ? lowerWord(group.kind) : group.type) + ": " + group.pattern +
                                " (as item " + std::to_string(group.example) + ")"});
        out += table(rows);
    }
    if (!slowest.empty()) {
        out += "\nSlowest\n";
        std::vector<std::vector<std::string>> rows;
        for (size_t at = 0; at < std::min<size_t>(slowest.size(), 5); ++at) {
            char seconds[40];
            std::snprintf(seconds, sizeof seconds, "%.3f s", slowest[at].seconds);
            rows.push_back({"  item " + std::to_string(slowest[at].index), seconds, slowest[at].input});
        }
        out += table(rows);
    }
    if (run.canGoOn())
        out += "\nIt can go on: poolboard --cli resume " + run.id + where + "\n";
    else if (run.interrupted())
        out += "\nIt cannot go on: its result file was deleted or replaced since\n";
    if (!run.live && unsuccessful(run) != 0)
        out += "\nTry again what did not succeed: poolboard --cli retry " + run.id + where + "\n";
    return out;
}

std::string runPageAsJson(const RunRecord& run, const std::vector<ErrorGroup>& groups,
                          const std::vector<SlowItem>& slowest) {
    json out = asJson(run);
    out["errors"] = json::array();
    for (const ErrorGroup& group : groups)
        out["errors"].push_back({{"group", group.id},
                                 {"outcome", outcomeName(group.kind)},
                                 {"type", group.type},
                                 {"pattern", group.pattern},
                                 {"items", group.items},
                                 {"example", group.example}});
    out["slowest"] = json::array();
    for (const SlowItem& item : slowest)
        out["slowest"].push_back({{"index", item.index}, {"seconds", item.seconds}, {"input", item.input}});
    out["files"] = json::array();
    for (const OutputFile& file : run.outputs)
        out["files"].push_back({{"role", file.role}, {"path", file.path}, {"bytes", file.length}});
    out["job"] = run.job;
    return dumped(out);
}

std::string itemTable(const std::vector<ItemRow>& items) {
    std::vector<std::vector<std::string>> rows{
        {"ITEM", "OUTCOME", "ATTEMPTS", "SECONDS", "INPUT", "MESSAGE"}};
    for (const ItemRow& item : items) {
        char seconds[40];
        std::snprintf(seconds, sizeof seconds, "%.3f", item.seconds);
        rows.push_back({std::to_string(item.index), lowerWord(item.kind), std::to_string(item.attempts),
                        seconds, toDisplay(item.input, 60), toDisplay(item.message, 80)});
    }
    return table(rows);
}

} // namespace poolboard
