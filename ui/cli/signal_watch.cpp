// SPDX-License-Identifier: MIT
#include "ui/cli/signal_watch.h"

#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace poolboard {

SignalWatch::SignalWatch() {
    sigset_t watched;
    sigemptyset(&watched);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1, SIGWINCH, SIGTSTP}) {
        struct sigaction now {};
        ::sigaction(signal, nullptr, &now);
        if (now.sa_handler != SIG_IGN) sigaddset(&watched, signal);
    }
    std::signal(SIGPIPE, SIG_IGN);
    ::pthread_sigmask(SIG_BLOCK, &watched, &m_before);
    m_fd.reset(::signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK));
}

SignalWatch::~SignalWatch() {
    // What came too late must not act now: the run is over, its status stands.
    while (take())
        ;
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

std::optional<int> SignalWatch::take() {
    signalfd_siginfo info{};
    if (::read(m_fd.get(), &info, sizeof info) != static_cast<ssize_t>(sizeof info)) return std::nullopt;
    return static_cast<int>(info.ssi_signo);
}

} // namespace poolboard
