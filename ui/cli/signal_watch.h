// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"

#include <csignal>
#include <optional>

namespace poolboard {

/// Turns the signals of a run into something poll() sees. Made before any thread
/// starts, so that no thread gets them; a signal that was ignored when the
/// program started (nohup, background jobs) stays ignored. SIGPIPE is ignored
/// from here on. The old mask comes back at the end. [main]
class SignalWatch {
public:
    SignalWatch();
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

    int fd() const { return m_fd.get(); }
    std::optional<int> take(); ///< the next signal that came, never waits

private:
    sigset_t m_before;
    UniqueFd m_fd;
};

} // namespace poolboard
