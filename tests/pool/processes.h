// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/pool/process_tree.h"

#include <QByteArray>
#include <QFile>

#include <csignal>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::test {

/// What is left behind comes to the test instead of init, so it is found.
inline void adoptOrphans() { ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

inline bool exists(pid_t pid) { return ::kill(pid, 0) == 0; }

/// The state letter of /proc/PID/stat, 0 when there is no such process.
inline char stateOf(pid_t pid) {
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly)) return 0;
    const QByteArray text = stat.readAll();
    const auto name = text.lastIndexOf(") ");
    return name < 0 ? char(0) : text[name + 2];
}

/// Waits for a condition at a process edge, with a hard limit.
template <class Condition> bool eventually(Condition condition, Duration limit = std::chrono::seconds(10)) {
    const Instant until = Clock::now() + limit;
    while (!condition()) {
        if (Clock::now() > until) return false;
        ::poll(nullptr, 0, 1);
    }
    return true;
}

/// Reaps what is dead and tells whether this process has a child left.
inline bool hasChildren() {
    while (::waitpid(-1, nullptr, WNOHANG) > 0) {
    }
    return !childrenOf(::getpid()).empty();
}

} // namespace poolboard::test
