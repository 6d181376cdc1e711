// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/errno_text.h"

#include <poll.h>

namespace poolboard {

/// Whether the caller's stop descriptor is readable now. Never waits; −1: never.
inline bool stopRequested(int stopFd) {
    pollfd stop{stopFd, POLLIN, 0};
    return stopFd >= 0 && ::poll(&stop, 1, 0) > 0;
}

} // namespace poolboard
