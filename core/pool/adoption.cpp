// SPDX-License-Identifier: MIT
#include "core/pool/adoption.h"

#include "core/base/clock.h"
#include "core/pool/process_tree.h"

#include <atomic>
#include <csignal>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard {
namespace {
std::atomic<bool> adopts = false;
}

void adoptOrphans() { adopts = ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0; }

void endAdopted() {
    if (!adopts) return;
    const Instant giveUp = Clock::now() + std::chrono::seconds(1);
    for (;;) {
        while (::waitpid(-1, nullptr, WNOHANG) > 0) {
        }
        if (childrenOf(::getpid()).empty() || Clock::now() > giveUp) return;
        signalBelow(::getpid(), SIGKILL);
        ::poll(nullptr, 0, 1); // the killed need a moment; one that was forked meanwhile comes to us
    }
}

} // namespace poolboard
