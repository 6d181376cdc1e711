// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"

#include <string>

namespace poolboard {

/// Makes one writer the owner of the terminal: standard error, and standard
/// output when it is the same terminal, become a pipe that the owner reads and
/// passes on. So results, the commands' stderr and the progress line never mix.
/// Back-pressure stays: a full pipe holds its writer. [main], one per process.
class TerminalRelay {
public:
    /// Takes the descriptors over. Stays passive (active() false) when that fails.
    explicit TerminalRelay(bool takeStdout);
    ~TerminalRelay() { giveBack(); }
    TerminalRelay(const TerminalRelay&) = delete;
    TerminalRelay& operator=(const TerminalRelay&) = delete;

    bool active() const { return m_read.valid(); }
    int fd() const { return m_read.get(); } ///< readable when others wrote; −1 when passive
    int terminal() const { return m_terminal.valid() ? m_terminal.get() : 2; }
    /// What others wrote since, at most 64 KiB; empty when nothing is there.
    std::string take();
    /// The descriptors are as before; take() still gives what was left.
    void giveBack();

private:
    UniqueFd m_read, m_terminal, m_stdout;
};

} // namespace poolboard
