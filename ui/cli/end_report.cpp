// SPDX-License-Identifier: MIT
#include "ui/cli/end_report.h"

#include "core/base/text.h"
#include "ui/cli/run_texts.h"
#include "ui/present/numbers.h"
#include "ui/present/status.h"

#include <algorithm>
#include <filesystem>

namespace poolboard {
namespace {

constexpr size_t kShown = 10;

/// Which of a person's own words halted the run.
std::string haltAdvice(const ErrorSpec& errors) {
    if (!errors.halt) return "--on-error deferred tries all items";
    return errors.policy == ErrorPolicy::Immediate ? "--on-error deferred without --halt tries all items"
                                                   : "without --halt all items are tried";
}

std::string advice(const Snapshot& run, int exitStatus, const std::string& failedList,
                   const ErrorSpec& errors) {
    const bool recorded = !run.journalFile.empty();
    const auto goOn = [&run](const char* command) {
        const std::filesystem::path folder = std::filesystem::path(run.journalFile).parent_path();
        return std::string("poolboard --cli ") + command + " " + run.runId + journalWords(folder.string());
    };
    // First: the list of failed inputs does not have those that were not tried.
    if (recorded && offersResume(run)) return "go on: " + goOn("resume");
    if (recorded && exitStatus == 3) return "try again: " + goOn("retry");
    if (run.unsuccessful() > 0 && !failedList.empty()) return "failed inputs: " + failedList;
    switch (exitStatus) {
    case 0:
        return {};
    case 3:
        return "--failed-list FILE keeps the failed inputs for another run";
    case 4:
        return haltAdvice(errors);
    case 124:
        return "--run-timeout sets the limit";
    case 129:
    case 130:
    case 143:
        return "nothing it started is left running";
    default:
        return "--debug shows more";
    }
}

} // namespace

EndReport endReport(const Snapshot& run, int exitStatus, const std::string& failedList,
                    const ErrorSpec& errors) {
    EndReport report;
    const size_t known = run.failures.size(), shown = std::min(kShown, known);
    for (size_t i = known - shown; i < known; ++i)
        report.failures.push_back(failureText(run.failures[i]));
    if (const uint64_t all = run.unsuccessful(); shown > 0 && all > shown)
        report.failures.push_back("… and " + countText(all - shown) + " more before these");
    // What the summary has no room for.
    for (size_t at = run.stopReason.find('\n'); at < run.stopReason.size();) {
        const size_t end = std::min(run.stopReason.find('\n', at + 1), run.stopReason.size());
        if (end > at + 1)
            report.failures.push_back("  " + toDisplay(run.stopReason.substr(at + 1, end - at - 1), 400));
        at = end;
    }
    report.summary = summaryText(run);
    if (const std::string what = advice(run, exitStatus, failedList, errors); !what.empty())
        report.summary += " · " + what;
    return report;
}

} // namespace poolboard
