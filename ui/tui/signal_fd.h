// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"

#include <csignal>
#include <optional>
#include <sys/signalfd.h>
#include <unistd.h>

namespace poolboard {

/// The signals of a dashboard as something to poll. Made before any thread, which inherit the mask. [main]
class SignalFd {
public:
    SignalFd() {
        sigset_t watched;
        sigemptyset(&watched);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGUSR1})
            sigaddset(&watched, signal);
        std::signal(SIGPIPE, SIG_IGN);
        ::pthread_sigmask(SIG_BLOCK, &watched, &m_before);
        m_fd.reset(::signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK));
    }
    ~SignalFd() {
        while (take()) {
        } // what came too late must not act now
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    SignalFd(const SignalFd&) = delete;
    SignalFd& operator=(const SignalFd&) = delete;

    int fd() const { return m_fd.get(); }
    std::optional<int> take() {
        signalfd_siginfo info{};
        if (::read(m_fd.get(), &info, sizeof info) != static_cast<ssize_t>(sizeof info)) return std::nullopt;
        return static_cast<int>(info.ssi_signo);
    }

private:
    UniqueFd m_fd;
    sigset_t m_before{};
};

} // namespace poolboard
