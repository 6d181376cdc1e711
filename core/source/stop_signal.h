// SPDX-License-Identifier: MIT
#pragma once

#include <cstring>
#include <poll.h>
#include <string>

namespace poolboard {

/// Whether the caller's stop descriptor is readable now. Never waits; −1: never.
inline bool stopRequested(int stopFd) {
    pollfd stop{stopFd, POLLIN, 0};
    return stopFd >= 0 && ::poll(&stop, 1, 0) > 0;
}

/// What an errno means, in English and without the shared buffer of strerror().
inline std::string errnoText(int error) {
    const char* text = ::strerrordesc_np(error);
    return text != nullptr ? text : "error " + std::to_string(error);
}

} // namespace poolboard
