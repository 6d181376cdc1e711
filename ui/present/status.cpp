// SPDX-License-Identifier: MIT
#include "ui/present/status.h"

#include "core/base/text.h"
#include "ui/present/numbers.h"
#include "ui/present/words.h"

#include <algorithm>

namespace poolboard {
namespace {

void append(std::string& out, const std::string& part, std::string_view separator) {
    if (part.empty()) return;
    if (!out.empty()) out += separator;
    out += part;
}

std::string counted(const Snapshot& run, OutcomeKind kind) {
    const uint64_t count = run.counts[static_cast<size_t>(kind)];
    return count == 0 ? std::string() : countText(count) + " " + lowerWord(kind);
}

std::string endWord(RunState state) {
    switch (state) {
    case RunState::Halted:
        return "halted";
    case RunState::Stopped:
        return "stopped";
    case RunState::Broken:
        return "failed";
    default:
        return "finished";
    }
}

} // namespace

std::string countsText(const Snapshot& run) {
    std::string out;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        append(out, counted(run, static_cast<OutcomeKind>(kind)), ", ");
    return out.empty() ? "no items" : out;
}

std::string whyText(const Snapshot& run) {
    if (!run.why.empty()) return run.why;
    // As many as there are workers is what a little unevenness makes.
    if (run.held > run.workers.size() && run.heldBackBy)
        return countedText(run.held, "result", "results") + " held back by item " +
               std::to_string(*run.heldBackBy);
    return {};
}

std::string statusText(const Snapshot& run) {
    std::string out = run.total ? countText(run.done()) + " of " + countText(*run.total)
                      : run.estimatedTotal
                          ? countText(run.done()) + " of about " + countText(*run.estimatedTotal)
                          : countedText(run.done(), "item", "items");
    for (OutcomeKind kind :
         {OutcomeKind::Failed, OutcomeKind::TimedOut, OutcomeKind::Crashed, OutcomeKind::Cancelled})
        append(out, counted(run, kind), " · ");
    append(out, rateText(run.rate), " · ");
    append(out, clockText(run.wholeTime()), " · ");
    if (const std::string eta = etaText(run.eta); !eta.empty()) append(out, eta + " left", " · ");
    append(out, whyText(run), " · ");
    return out;
}

std::string summaryText(const Snapshot& run) {
    std::string out = endWord(run.state) + ": ";
    // Of a worker that failed it has a trace behind its first line.
    if (!run.stopReason.empty())
        out += toDisplay(run.stopReason.substr(0, run.stopReason.find('\n')), 400) + "; ";
    out += countsText(run);
    if (run.total && *run.total > run.done()) out += ", " + countText(*run.total - run.done()) + " not done";
    return out + " in " + clockText(run.wholeTime());
}

std::vector<std::string> warningLines(const Snapshot& run, uint64_t& told) {
    std::vector<std::string> out;
    const auto fresh = run.warningsAfter(told);
    const uint64_t missed = run.warned - std::min(told, run.warned) - fresh.size();
    if (missed != 0) out.push_back("warning: " + countText(missed) + " more before the next");
    for (const std::string& text : fresh)
        out.push_back("warning: " + text);
    told = run.warned;
    return out;
}

bool offersResume(const Snapshot& run) {
    constexpr int kNotStarted = 5;
    const bool unfinished =
        run.state == RunState::Stopped || run.state == RunState::Halted || run.state == RunState::Broken;
    // What could not even start is mended and started again, not gone on with.
    return unfinished && (run.exitStatus != kNotStarted || run.done() != 0);
}

std::string failureText(const FailureRow& failure) {
    const StateWord word = stateWord(failure.kind);
    std::string out(word.symbol);
    out += " " + (failure.input.empty() ? "item " + std::to_string(failure.index) : failure.input) + ": ";
    out += failure.type.empty() ? lowerWord(failure.kind) : failure.type;
    if (!failure.message.empty()) out += ": " + failure.message;
    if (failure.attempts > 1) out += " (" + std::to_string(failure.attempts) + " attempts)";
    return out;
}

} // namespace poolboard
