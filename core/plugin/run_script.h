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

/// Runs a program and waits for it, at most `limit`; it is killed with its group then, and
/// when it writes more than a manifest may have. stdin is `inputFd` from its current position, which no child
/// of it keeps open. Error (Start) at `words[0]`. Blocks. [any]
Result<ScriptOutput> runScript(const std::vector<std::string>& words, int inputFd, Duration limit);

/// As execvp() looks for it: absolute, or relative to `cwd` when it has a '/'; else in PATH. "": not found.
std::string findProgram(const std::string& name, const std::string& cwd);

} // namespace poolboard::plugin
