// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// What is new since `before` failures were told, in words: a line each, at most `most`, and then how many
/// more. [any] Pure.
std::vector<std::string> spokenFailures(const Snapshot& run, uint64_t before, size_t most);
/// The status as a sentence without symbols: "124 of 300, 1 failed, 38/s, 0:12, 0:20 to 0:31 left".
std::string spokenStatus(const Snapshot& run);
std::string spokenKeys();

/// A run as lines that are only ever added, from one snapshot to the next. A plain value. [main]
class SpokenLines {
public:
    /// `own`: it was started here; else what was before us is told as a number. `keys`: there is a keyboard.
    std::vector<std::string> take(const Snapshot& run, bool own, bool keys);

private:
    std::optional<RunState> m_said;
    uint64_t m_failuresSaid = 0, m_warningsSaid = 0;
};

} // namespace poolboard
