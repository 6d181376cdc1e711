// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace poolboard {

/// How the program poolboard-guard, started as `poolboard-guard --keep PROGRAM ARGUMENT…`,
/// says how the program it keeps ended: one packet on descriptor 3, a SOCK_SEQPACKET
/// socket. The other end of it being closed is the order to end the program.
struct KeptEnd {
    enum class How : int32_t { NotStarted, Exited, Killed };
    How how = How::NotStarted;
    int32_t value = 0; ///< errno, exit status or signal
};
inline constexpr int kKeeperFd = 3;
inline constexpr const char* kKeepWord = "--keep";

} // namespace poolboard
