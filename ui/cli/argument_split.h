// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// A command line cut where GNU parallel cuts it. Bytes are untouched.
struct ArgumentSplit {
    std::vector<std::string> options;                ///< before `--` and `:::`
    std::optional<std::vector<std::string>> command; ///< after `--`, up to the first `:::`
    std::vector<std::vector<std::string>> lists;     ///< one per `:::` or `:::+`
    std::vector<bool> paired;                        ///< as in SourceSpec: which lists began with `:::+`
};

/// After the first `:::` everything but another `:::` or `:::+` is an item, also
/// `--`. Refused: `--` without a command, a leading `:::+`. [any] Pure.
Result<ArgumentSplit> splitArguments(const std::vector<std::string>& arguments);

} // namespace poolboard
