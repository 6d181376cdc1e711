// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// One --launcher: a command in front of which nothing is needed to start hosts
/// somewhere else, and how many workers are to be there.
struct Launcher {
    unsigned workers = 0;             ///< 0: not said
    std::vector<std::string> command; ///< its words; empty: this machine, without a launcher
    std::string name;                 ///< as it was written, without the number
    bool operator==(const Launcher&) const = default;
};

/// "ssh node1", "4*ssh node1", ":" or "2*:". Words are split as sh does, with quotes and backslashes (within
/// double quotes these escape only $ ` " \ and a line end), but nothing is expanded. Error (Usage) at
/// `where`. Pure.
Result<Launcher> parseLauncher(std::string_view text, std::string_view where);

} // namespace poolboard
