// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/check/checker.h"
#include "core/plugin/python_worker.h"
#include "ui/cli/cli.h"
#include "ui/cli/command_table.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>

namespace poolboard {
namespace {

using enum OptionKind;
using State = Verdict::State;

constexpr OptionRow kTable[] = {
    {Value, "--level", "1|2|3|4", "Options",
     "1: the file alone, 2: life and items, 3: threads and faults (default), 4: endurance"},
    {Repeat, "--rule", "RULE", "Options", "only that rule (repeat)"},
    {Value, "--limit", "TIME", "Options", "how long a rule may take (20s)"},
    {Value, "--python", "PATH", "Options", "what runs a worker in Python; default: python3 in PATH"},
    {Flag, "--rules", "", "Options", "the rules there are, instead of a check"},
    {Flag, "--json", "", "Options",
     "a JSON object for each rule, a line each, and a last one with the counts"},
    {Flag, "-h,--help", "", "Options", "this text"},
};

constexpr std::string_view kUsage[] = {"FILE [--level N] [--rule RULE] [--json]", "--rules"};

constexpr ExampleRow kExamples[] = {
    {"poolboard --cli check build/shout.so", "does the plugin keep its promises?"},
    {"poolboard --cli check --level 4 build/shout.so", "and for long?"},
    {"poolboard --cli check --rule cancel build/shout.so", "one rule alone"},
    {"poolboard --cli check --python .venv/bin/python stats.py:Model", "a worker in Python"},
};

constexpr PageSection kSections[] = {
    {"Exit status", "0: no rule failed. 2: wrong words. 3: a rule failed. 5: poolboard-check is missing."},
};

std::string jsonOf(const Checked& one) {
    nlohmann::ordered_json out{{"rule", one.rule->id},
                               {"level", one.rule->level},
                               {"verdict", kVerdictWords[static_cast<size_t>(one.verdict.state)]},
                               {"expected", one.rule->expects}};
    if (!one.verdict.got.empty()) out["got"] = one.verdict.got;
    if (one.verdict.state == State::Failed || one.verdict.state == State::Warned) out["fix"] = one.rule->fix;
    out["seconds"] = one.seconds;
    return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string textOf(const Checked& one) {
    static constexpr const char* kMarks[] = {"✓", "!", "✗", "–"};
    std::string out =
        std::string(kMarks[static_cast<size_t>(one.verdict.state)]) + " " + std::string(one.rule->id);
    if (one.verdict.state == State::Passed) return out + "\n";
    if (one.verdict.state == State::Skipped) return out + ": skipped, " + one.verdict.got + "\n";
    return out + "\n    expected: " + std::string(one.rule->expects) + "\n    got:      " + one.verdict.got +
           "\n    fix:      " + std::string(one.rule->fix) + "\n";
}

std::string listOfRules() {
    std::string out;
    for (const auto& table : {rules(), pythonRules()}) {
        if (!out.empty()) out += "\nof workers in Python:\n";
        for (const Rule& rule : table)
            out += std::to_string(rule.level) + "  " + std::string(rule.id) +
                   std::string(14 - rule.id.size(), ' ') + std::string(rule.expects) + "\n";
    }
    return out;
}

Result<CheckPlan> planOf(const OptionWords& words) {
    CheckPlan plan;
    if (words.others().size() != 1)
        return Error{ErrorCode::Usage, "check", "expected one file, a worker plugin or a file in Python",
                     "poolboard --cli check --help"};
    plan.path = words.others().front();
    const auto python = asPythonName(plan.path);
    if (python) plan.python = words.one("python").value_or("");
    if (!python && words.has("python"))
        return Error{ErrorCode::Usage, "--python", "is for files in Python",
                     "check reads what a plugin is from its file"};
    if (!std::filesystem::is_regular_file(python ? python->file : plan.path))
        return Error{ErrorCode::Usage, toDisplay(plan.path), "there is no such file",
                     "a path is expected, such as build/shout.so or stats.py:Model"};
    if (const auto level = words.one("level")) {
        if (level->size() != 1 || (*level)[0] < '1' || (*level)[0] > '4')
            return Error{ErrorCode::Usage, "--level",
                         "expected 1, 2, 3 or 4, got \"" + toDisplay(*level, 40) + "\"", ""};
        plan.level = (*level)[0] - '0';
    }
    TRY(readOption(words, "limit", "--limit", parseDuration, plan.limit));
    plan.only = words.all("rule");
    return plan;
}

} // namespace

constinit const CommandPage kCheckPage = {
    .name = "check",
    .summary = "tries whether a worker keeps the rules",
    .usage = kUsage,
    .examples = kExamples,
    .text =
        "Each rule that runs plugin code is tried in a process of its own, with a time limit, in an empty "
        "folder: whatever the plugin does there, there is a verdict. Items and parameters to try it with are "
        "the examples in its manifest.",
    .words = {},
    .options = kTable,
    .operand = "FILE",
    .sections = kSections,
};

int checkCommand(const std::vector<std::string>& typed) {
    const auto words = parseOptions(kTable, typed);
    if (!words) return reportError(words.error());
    if (words->has("help")) return printText(commandHelp(kCheckPage));
    if (words->has("rules")) return printText(listOfRules());
    const auto plan = planOf(words.value());
    if (!plan) return reportError(plan.error());
    const bool json = words->has("json");
    int written = 0;
    size_t counts[4] = {};
    const auto all = checkPlugin(plan.value(), [&](const Checked& one) {
        ++counts[static_cast<size_t>(one.verdict.state)];
        if (written == 0) written = printText(json ? jsonOf(one) : textOf(one));
    });
    if (!all) return reportError(all.error());
    std::string summary;
    nlohmann::ordered_json last;
    for (size_t i = 0; i < 4; ++i) {
        last[std::string(kVerdictWords[i])] = counts[i];
        if (counts[i] > 0)
            summary += (summary.empty() ? "" : ", ") + std::to_string(counts[i]) + " " +
                       std::string(kVerdictWords[i]);
    }
    if (written == 0) written = printText(json ? last.dump() + "\n" : plan->path + ": " + summary + "\n");
    if (written != 0) return written;
    return counts[static_cast<size_t>(State::Failed)] > 0 ? 3 : 0;
}

} // namespace poolboard
