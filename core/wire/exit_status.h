// SPDX-License-Identifier: MIT
#pragma once

namespace poolboard::wire {

/// What a host's exit status means, to those on both ends.
inline constexpr int kExitDone = 0;      ///< after Bye
inline constexpr int kExitUsage = 2;     ///< started by hand
inline constexpr int kExitStream = 74;   ///< its stream has ended: the engine is gone, or a plugin closed it
inline constexpr int kExitProtocol = 76; ///< the engine sent nonsense
inline constexpr int kExitStart = 78;    ///< the plugin could not be loaded

} // namespace poolboard::wire
