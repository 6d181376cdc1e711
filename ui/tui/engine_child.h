// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/engine/session_log.h"

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace poolboard {

/// What an engine process is started with.
struct EngineOrder {
    std::vector<std::string> argv;
    std::string log;     ///< its standard error is appended here
    bool input = false;  ///< it has our standard input, else it is closed: to read it is an error
    bool output = false; ///< it has our standard output, else none
};

/// A `poolboard --cli …` in a session of its own, so that it lives on when the terminal goes. This object
/// watches it, and ends it only when it is told to. One owner. [main]
class EngineChild {
public:
    static Result<EngineChild> start(const EngineOrder& order);

    int fd() const { return m_pidfd.get(); } ///< readable once it has ended
    /// Its exit status, or 128 + signal, once it has ended. Removes a log without a word.
    std::optional<int> ended();
    /// The end of what it wrote.
    std::vector<std::string> lastWords() const { return m_log.lastWords(); }
    pid_t pid() const { return m_pid; } ///< 0 once ended() has told
    void signal(int number) const;      ///< nothing once ended() has told

private:
    pid_t m_pid = 0;
    UniqueFd m_pidfd;
    SessionLog m_log;
};

} // namespace poolboard
