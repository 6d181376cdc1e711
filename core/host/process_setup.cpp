// SPDX-License-Identifier: MIT
#include "core/host/process_setup.h"

#include "core/host/descendants.h"
#include "core/wire/started_page.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/prctl.h>
#include <unistd.h>

namespace poolboard::host {
namespace {

void doNothing(int) {}

bool closeOnExec(int fd) {
    const int flags = ::fcntl(fd, F_GETFD);
    return flags >= 0 && ::fcntl(fd, F_SETFD, flags | FD_CLOEXEC) == 0;
}

} // namespace

bool setUpProcess() {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    // No PR_SET_PDEATHSIG: were the guard killed, it would kill this process before
    // it could kill what it started. EOF on the stream ends it, with its whole tree.

    // Handlers, not SIG_IGN: an ignored signal stays ignored across exec, and
    // every command a plugin starts would run without SIGPIPE and Ctrl-C.
    struct sigaction action {};
    action.sa_handler = doNothing;
    action.sa_flags = SA_RESTART;
    for (int signal : {SIGPIPE, SIGINT, SIGTSTP})
        ::sigaction(signal, &action, nullptr);

    // A plugin's printf() goes to a pipe; the last full line should survive a crash.
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    closeOnExec(wire::kPageFd);
    return closeOnExec(wire::kProtocolFd);
}

void complain(std::string_view sentence) {
    const std::string line = "poolboard-worker: " + std::string(sentence) + "\n";
    pollfd out{STDERR_FILENO, POLLOUT, 0}; // true for a pipe when PIPE_BUF bytes fit
    if (line.size() <= 4096 && ::poll(&out, 1, 0) == 1 && (out.revents & POLLOUT) != 0) [[maybe_unused]]
        const ssize_t n = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace poolboard::host
