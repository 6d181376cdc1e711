// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace poolboard {

/// One promise of a worker plugin. Plain values, in the order they are checked.
struct Rule {
    std::string_view id;
    int level;                ///< 1: the file alone, 2: life and items, 3: threads and faults, 4: endurance
    std::string_view expects; ///< a sentence without dot
    std::string_view fix;
    std::string_view needs; ///< id of the rule without which this one makes no sense; "": none
    bool runsCode;          ///< in a process of its own, by poolboard-check
};

/// Of plugins, the .so files.
std::span<const Rule> rules();
/// Of workers in Python files.
std::span<const Rule> pythonRules();

/// What came of a rule.
struct Verdict {
    enum class State {
        Passed,
        Warned, ///< not wrong, but not what others can use
        Failed,
        Skipped, ///< there was nothing to check it with; `got` says why
    };
    State state = State::Passed;
    std::string got; ///< what was found instead; UTF-8, one line
};
inline constexpr std::string_view kVerdictWords[] = {"passed", "warned", "failed", "skipped"};

} // namespace poolboard
