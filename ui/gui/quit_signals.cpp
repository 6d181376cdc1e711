// SPDX-License-Identifier: MIT
#include "ui/gui/quit_signals.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace poolboard {
namespace {

volatile sig_atomic_t g_wakeFd = -1;

void wake(int) {
    const char byte = 0;
    [[maybe_unused]] const ssize_t ignored = ::write(g_wakeFd, &byte, 1);
}

void listen(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND); // the second one is the default: the end
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace

QuitSignals::QuitSignals(std::function<void()> asked) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return; // then a signal just ends the program
    m_read = UniqueFd(ends[0]);
    m_write = UniqueFd(ends[1]);
    g_wakeFd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this, asked = std::move(asked)] {
                         char byte = 0;
                         if (::read(m_read.get(), &byte, 1) == 1) asked();
                     });
    listen(wake);
}

QuitSignals::~QuitSignals() {
    listen(SIG_DFL);
    m_notifier.reset();
}

} // namespace poolboard
