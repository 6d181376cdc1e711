// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace poolboard {

/// A key of the terminal dashboard, as its help screen and the manual page say it.
struct DashboardKey {
    std::string_view group, keys, does;
};

/// A word that may follow --tui, as its help, the manual page and the completions say it.
struct DashboardWord {
    std::string_view word, value, does;
    bool ofCli = false; ///< what follows it is what follows the --cli command of this name
};

/// All of them, in the order of the help. [any] Pure.
std::span<const DashboardKey> dashboardKeys();
std::span<const DashboardWord> dashboardWords();

} // namespace poolboard
