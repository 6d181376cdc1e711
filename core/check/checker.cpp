// SPDX-License-Identifier: MIT
#include "core/check/checker.h"

#include "core/base/errno_text.h"
#include "core/base/layout.h"
#include "core/base/text.h"
#include "core/check/kept_probe.h"
#include "core/check/static_rules.h"
#include "core/plugin/python_worker.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <unistd.h>

namespace poolboard {
namespace {

namespace fs = std::filesystem;
using State = Verdict::State;

/// What the plugin may litter; gone afterwards.
class Scratch {
public:
    Scratch() {
        std::error_code failed;
        m_path = (fs::temp_directory_path(failed) / "poolboard-check-XXXXXX").string();
        if (failed || ::mkdtemp(m_path.data()) == nullptr) m_path.clear();
    }
    ~Scratch() {
        std::error_code ignored;
        if (!m_path.empty()) fs::remove_all(m_path, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

/// The last line that begins with `word`, without it.
std::string lastLine(const std::string& output, std::string_view word) {
    std::string found;
    for (size_t at = 0; at < output.size();) {
        const size_t end = std::min(output.find('\n', at), output.size());
        const std::string_view line = std::string_view(output).substr(at, end - at);
        if (line.starts_with(word)) found = line.substr(word.size());
        at = end + 1;
    }
    return found;
}

Verdict judge(const ProbeEnd& ended, Duration limit) {
    const std::string verdict = lastLine(ended.output, "verdict ");
    const std::string_view word = std::string_view(verdict).substr(0, verdict.find(' '));
    for (size_t i = 0; i < std::size(kVerdictWords); ++i)
        if (word == kVerdictWords[i])
            return {
                static_cast<State>(i),
                toDisplay(std::string_view(verdict).substr(std::min(word.size() + 1, verdict.size())), 1000)};
    std::string got = "no end after " +
                      std::to_string(std::chrono::duration_cast<std::chrono::seconds>(limit).count()) + " s";
    if (ended.end && ended.end->how == KeptEnd::How::Killed) {
        const char* name = ::sigabbrev_np(ended.end->value);
        got = "the process was killed by SIG" + std::string(name ? name : "?");
    } else if (ended.end) {
        got = "the process ended with status " + std::to_string(ended.end->value);
    }
    if (const std::string stage = lastLine(ended.output, "stage "); !stage.empty())
        got += ", at: " + toDisplay(stage, 200);
    std::string said = ended.said.substr(ended.said.size() - std::min<size_t>(ended.said.size(), 300));
    while (!said.empty() && said.back() == '\n')
        said.pop_back();
    return {State::Failed, said.empty() ? got : got + "; it said: " + toDisplay(said, 300)};
}

Result<Verdict> tryRule(const Rule& rule, const CheckPlan& plan) {
    const std::string probe = Layout::find().libexec() + "/poolboard-check";
    const Scratch scratch;
    if (scratch.path().empty())
        return Error{ErrorCode::Io, "temporary folder", "cannot be made: " + errnoText(errno), "set TMPDIR"};
    const std::string milliseconds =
        std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(plan.limit).count());
    TRY_ASSIGN(const ProbeEnd ended,
               runKept({probe, std::string(rule.id), plan.path, milliseconds, plan.python}, scratch.path(),
                       plan.limit));
    if (ended.end && ended.end->how == KeptEnd::How::NotStarted)
        return Error{ErrorCode::Start, probe, "cannot be started: " + errnoText(ended.end->value),
                     "is the installation complete?"};
    return judge(ended, plan.limit);
}

Result<void> checkNames(const std::vector<std::string>& only, std::span<const Rule> all) {
    std::vector<std::string_view> known;
    for (const Rule& rule : all)
        known.push_back(rule.id);
    for (const std::string& id : only) {
        if (std::find(known.begin(), known.end(), id) != known.end()) continue;
        const std::string near = nearMiss(id, known);
        return Error{ErrorCode::Usage, "rule \"" + toDisplay(id, 60) + "\"", "there is no such rule",
                     near.empty() ? "poolboard --cli check --rules lists them"
                                  : "did you mean " + near + "?"};
    }
    return {};
}

} // namespace

Result<std::vector<Checked>> checkPlugin(const CheckPlan& asked,
                                         const std::function<void(const Checked&)>& tell) {
    const bool python = asPythonName(asked.path).has_value();
    const std::span<const Rule> table = python ? pythonRules() : rules();
    TRY(checkNames(asked.only, table));
    CheckPlan plan = asked;
    std::error_code failed;
    plan.path = fs::absolute(asked.path, failed).string(); // the probe runs elsewhere
    if (!failed && plan.python.find('/') != std::string::npos)
        plan.python = fs::absolute(plan.python, failed).string();
    if (failed) return Error{ErrorCode::Usage, asked.path, "is not a path: " + failed.message(), ""};
    std::vector<Checked> all;
    std::map<std::string_view, State> known;
    for (const Rule& rule : table) {
        const bool wanted = plan.only.empty()
                                ? rule.level <= plan.level
                                : std::find(plan.only.begin(), plan.only.end(), rule.id) != plan.only.end();
        if (!wanted) continue;
        Checked done{&rule, {}, 0};
        const Instant begun = Clock::now();
        const auto needed = known.find(rule.needs);
        if (needed != known.end() && (needed->second == State::Failed || needed->second == State::Skipped)) {
            done.verdict = {State::Skipped, "it needs the rule " + std::string(rule.needs)};
        } else if (rule.runsCode) {
            TRY_ASSIGN(done.verdict, tryRule(rule, plan));
        } else {
            done.verdict =
                python ? checkPythonText(plan.path, plan.python) : checkStatically(rule, plan.path);
        }
        done.seconds = toSeconds(Clock::now() - begun);
        known[rule.id] = done.verdict.state;
        tell(done);
        all.push_back(std::move(done));
    }
    return all;
}

} // namespace poolboard
