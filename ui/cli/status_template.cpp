// SPDX-License-Identifier: MIT
#include "ui/cli/status_template.h"

#include "core/base/text.h"
#include "ui/present/numbers.h"
#include "ui/present/status.h"
#include "ui/present/words.h"

#include <algorithm>
#include <iterator>

namespace poolboard {
namespace {

std::string orUnknown(const std::string& text) { return text.empty() ? "?" : text; }

template <OutcomeKind kind> std::string counted(const Snapshot& run) {
    return std::to_string(run.counts[static_cast<size_t>(kind)]);
}

std::string totalOf(const Snapshot& run) {
    if (run.total) return std::to_string(*run.total);
    return run.estimatedTotal ? "~" + std::to_string(*run.estimatedTotal) : "?";
}

struct Row {
    std::string_view name, means;
    std::string (*text)(const Snapshot&);
};

constexpr Row kRows[] = {
    {"name", "the run's name", [](const Snapshot& run) { return run.name; }},
    {"run", "its id", [](const Snapshot& run) { return run.runId; }},
    {"state", "running, failing, paused …",
     [](const Snapshot& run) { return std::string(runStateName(run.state)); }},
    {"done", "items with an outcome", [](const Snapshot& run) { return std::to_string(run.done()); }},
    {"total", "items in all, ~N when estimated", totalOf},
    {"percent", "done of total",
     [](const Snapshot& run) { return orUnknown(percentText(run.done(), run.total)); }},
    {"succeeded", "items, by outcome", counted<OutcomeKind::Succeeded>},
    {"failed", "", counted<OutcomeKind::Failed>},
    {"timed_out", "", counted<OutcomeKind::TimedOut>},
    {"crashed", "", counted<OutcomeKind::Crashed>},
    {"cancelled", "", counted<OutcomeKind::Cancelled>},
    {"skipped", "", counted<OutcomeKind::Skipped>},
    {"unsuccessful", "failed, timed_out, crashed and cancelled together",
     [](const Snapshot& run) { return std::to_string(run.unsuccessful()); }},
    {"running", "items in a worker", [](const Snapshot& run) { return std::to_string(run.running); }},
    {"waiting", "items read and not started",
     [](const Snapshot& run) { return std::to_string(run.waiting); }},
    {"workers", "how many there should be",
     [](const Snapshot& run) { return std::to_string(run.workersWanted); }},
    {"rate", "items a second, recently", [](const Snapshot& run) { return orUnknown(rateText(run.rate)); }},
    {"elapsed", "since the start", [](const Snapshot& run) { return clockText(run.wholeTime()); }},
    {"left", "time left, as a range", [](const Snapshot& run) { return orUnknown(etaText(run.eta)); }},
    {"why", "why nothing moves, or nothing", whyText},
};

Error refuse(std::string_view where, std::string message, std::string hint) {
    return {ErrorCode::Usage, std::string(where), std::move(message), std::move(hint)};
}

} // namespace

Result<StatusTemplate> StatusTemplate::read(std::string_view text, std::string_view where) {
    StatusTemplate made;
    std::string literal;
    const auto endLiteral = [&] {
        if (!literal.empty()) made.m_parts.push_back({std::exchange(literal, {}), -1});
    };
    while (!text.empty()) {
        if (text.starts_with("{{") || text.front() != '{') {
            literal += text.front();
            text.remove_prefix(text.starts_with("{{") ? 2 : 1);
            continue;
        }
        const size_t end = text.find('}');
        if (end == text.npos) return refuse(where, "a { is not closed", "a brace itself is written {{");
        const std::string_view name = text.substr(1, end - 1);
        const auto row = std::ranges::find(kRows, name, &Row::name);
        if (row == std::end(kRows)) {
            std::vector<std::string_view> known;
            for (const Row& each : kRows)
                known.push_back(each.name);
            const std::string near = nearMiss(name, known);
            return refuse(where, "there is no {" + toDisplay(name, 40) + "}",
                          near.empty() ? "run --help lists the names; a brace itself is written {{"
                                       : "did you mean {" + near + "}?");
        }
        endLiteral();
        made.m_parts.push_back({{}, static_cast<int>(row - kRows)});
        text.remove_prefix(end + 1);
    }
    endLiteral();
    return made;
}

std::string StatusTemplate::expand(const Snapshot& run) const {
    std::string out;
    for (const Part& part : m_parts)
        out += part.name < 0 ? part.literal : kRows[part.name].text(run);
    return out;
}

std::vector<StatusTemplate::Name> StatusTemplate::names() {
    std::vector<Name> out;
    for (const Row& row : kRows)
        out.push_back({row.name, row.means});
    return out;
}

} // namespace poolboard
