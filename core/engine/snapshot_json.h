// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <optional>
#include <string>
#include <string_view>

namespace poolboard {

/// The socket between a run and its viewers carries one JSON object a line.
/// Run → viewer: {"type":"snapshot",…}. Viewer → run: commands (run_command.h).
/// Lines over 4 MiB, and lines that do not parse, end that viewer's connection
/// and nothing else. [any] pure functions.

std::string toJson(const Snapshot& snapshot); ///< one line, no newline
std::optional<Snapshot> snapshotFromJson(std::string_view line);

} // namespace poolboard
