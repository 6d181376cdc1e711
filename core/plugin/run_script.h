// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace poolboard::plugin {

/// What a short program of ours wrote. How it exited is not told: an answer that
/// is whole counts, whatever came after.
struct ScriptOutput {
    std::string out, err; ///< err: its beginning, at most a few KiB
};

/// Runs a program under a keeper (base/kept_command.h), so that nothing of it outlives this process, and
/// waits for it, at most `limit`; then it is ended with all it started. stdin is `inputFd` from its current
/// position; of what it writes beyond 2 MiB nothing is kept. Error (Start) at `words[0]`. Blocks. [any]
Result<ScriptOutput> runScript(const std::vector<std::string>& words, int inputFd, Duration limit);

/// As execvp() looks for it: absolute, or relative to `cwd` when it has a '/'; else in PATH. "": not found.
std::string findProgram(const std::string& name, const std::string& cwd);

} // namespace poolboard::plugin
