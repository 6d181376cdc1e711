// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <cstdint>
#include <optional>
#include <string>

namespace poolboard {

/// Tells a live run from an interrupted one. Beside the run file stands
/// "<run file>-lock", on which the writer holds an open-file-description lock: the
/// kernel drops it with the last copy of the descriptor, so however the process
/// ends. A file of its own, because closing any descriptor of the run file itself
/// would drop SQLite's locks. It is removed when the writer ends in order; after a crash
/// it stays, unlocked, until the run is resumed or deleted. One owner.
class RunLock {
public:
    /// Fails (Io) when another process holds it.
    static Result<RunLock> take(const std::string& runFile);
    RunLock() = default;
    RunLock(RunLock&&) = default;
    RunLock& operator=(RunLock&& other) noexcept;
    /// Leaves a number in the file, which a crash does not take away. Nothing is told when that fails.
    void note(uint64_t number) const;
    /// Removes the file and lets go. Without it the file stays, as after a crash, with what was noted.
    void release();

private:
    std::string m_path;
    UniqueFd m_fd;
};

/// Whether somebody holds the lock of this run file now. Only asks, never takes. [any]
bool isLive(const std::string& runFile);

/// What note() left in the lock of a run that did not end in order. [any]
std::optional<uint64_t> notedIn(const std::string& runFile);

} // namespace poolboard
