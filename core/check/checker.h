// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/check/rules.h"

#include <functional>
#include <string>
#include <vector>

namespace poolboard {

/// What to check, and how patiently.
struct CheckPlan {
    std::string path;                          ///< a plugin, or "stats.py", "stats.py:Model"
    int level = 3;                             ///< rules up to that one
    std::vector<std::string> only;             ///< ids; empty: all of the levels
    Duration limit = std::chrono::seconds(20); ///< of a rule
    std::string python = {};                   ///< what runs a file in Python; "": python3 in PATH
};

struct Checked {
    const Rule* rule = nullptr;
    Verdict verdict;
    double seconds = 0;
};

/// Tries the rules one after another, each that runs plugin code in a process of
/// its own with a time limit, in an empty folder; whatever it starts is ended
/// with it. A file in Python has rules of its own. `tell` hears of each at once. Blocks; never longer than
/// the limits together. Error (Usage): an unknown rule; (Start): our own parts are missing.
Result<std::vector<Checked>> checkPlugin(const CheckPlan& plan,
                                         const std::function<void(const Checked&)>& tell);

} // namespace poolboard
