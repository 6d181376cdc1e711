// SPDX-License-Identifier: MIT
#include "ui/cli/terminal_relay.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace poolboard {
namespace {

UniqueFd copyOf(int fd) { return UniqueFd(::fcntl(fd, F_DUPFD_CLOEXEC, 3)); }

} // namespace

TerminalRelay::TerminalRelay(bool takeStdout) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return;
    UniqueFd read(ends[0]), write(ends[1]);
    UniqueFd terminal = copyOf(STDERR_FILENO);
    UniqueFd out = takeStdout ? copyOf(STDOUT_FILENO) : UniqueFd();
    if (!terminal.valid() || (takeStdout && !out.valid()) || ::fcntl(read.get(), F_SETFL, O_NONBLOCK) != 0)
        return;
    if (::dup2(write.get(), STDERR_FILENO) < 0) return;
    if (takeStdout) ::dup2(write.get(), STDOUT_FILENO);
    m_read = std::move(read);
    m_terminal = std::move(terminal);
    m_stdout = std::move(out);
}

std::string TerminalRelay::take() {
    std::string bytes(65536, '\0');
    ssize_t got = -1;
    if (m_read.valid()) do
            got = ::read(m_read.get(), bytes.data(), bytes.size());
        while (got < 0 && errno == EINTR);
    bytes.resize(got > 0 ? static_cast<size_t>(got) : 0);
    return bytes;
}

void TerminalRelay::giveBack() {
    if (m_terminal.valid()) ::dup2(m_terminal.get(), STDERR_FILENO);
    if (m_stdout.valid()) ::dup2(m_stdout.get(), STDOUT_FILENO);
    m_terminal.reset();
    m_stdout.reset();
}

} // namespace poolboard
