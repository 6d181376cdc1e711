// SPDX-License-Identifier: MIT
#include "ui/tui/spoken_lines.h"

#include "ui/present/numbers.h"
#include "ui/present/status.h"
#include "ui/present/words.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr size_t kFailuresAtOnce = 5;

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
}

} // namespace

std::string spokenStatus(const Snapshot& run) {
    std::string out = statusText(run);
    replaceAll(out, " · ", ", ");
    replaceAll(out, "–", " to ");
    return out;
}

std::vector<std::string> spokenFailures(const Snapshot& run, uint64_t before, size_t most) {
    std::vector<std::string> out;
    const uint64_t now = run.unsuccessful();
    if (now <= before) return out;
    const uint64_t fresh = now - before;
    const size_t told = std::min<size_t>({static_cast<size_t>(fresh), run.failures.size(), most});
    for (size_t i = run.failures.size() - told; i < run.failures.size(); ++i) {
        const FailureRow& failure = run.failures[i];
        std::string line = lowerWord(failure.kind) + ": ";
        line += failure.input.empty() ? "item " + std::to_string(failure.index) : failure.input;
        if (!failure.message.empty()) line += ", " + failure.message;
        out.push_back(std::move(line));
    }
    if (fresh > told) out.push_back("and " + countText(fresh - told) + " more without success");
    return out;
}

std::string spokenKeys() {
    return "Keys, each with Enter: p pause or go on, P freeze, s stop, + or - workers, q leave, ? keys; "
           "Enter "
           "alone: the status";
}

std::vector<std::string> SpokenLines::take(const Snapshot& run, bool own, bool keys) {
    std::vector<std::string> out;
    if (!m_said) {
        out.push_back(run.name + ", " +
                      (run.total ? countedText(*run.total, "item", "items") : "an unknown number of items") +
                      ", " + countedText(run.workersWanted, "worker", "workers"));
        if (keys) out.push_back(spokenKeys());
        if (!own) {
            out.push_back(spokenStatus(run));
            m_failuresSaid = run.unsuccessful();
        }
    }
    for (std::string& line : spokenFailures(run, m_failuresSaid, kFailuresAtOnce))
        out.push_back(std::move(line));
    m_failuresSaid = run.unsuccessful();
    for (std::string& line : warningLines(run, m_warningsSaid))
        out.push_back(std::move(line));
    if (m_said != run.state && !isOver(run.state)) out.emplace_back(stateWord(run.state).word);
    m_said = run.state;
    return out;
}

} // namespace poolboard
