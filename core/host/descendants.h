// SPDX-License-Identifier: MIT
#pragma once

namespace poolboard::host {

/// What the process's exit status means.
inline constexpr int kExitDone = 0;      ///< after Bye
inline constexpr int kExitUsage = 2;     ///< started by hand
inline constexpr int kExitStream = 74;   ///< the engine is gone
inline constexpr int kExitProtocol = 76; ///< the engine sent nonsense
inline constexpr int kExitStart = 78;    ///< the plugin could not be loaded

/// Ends this process and every process it has started, directly or not, now:
/// nobody's destructors or atexit handlers run, nothing more is sent. This
/// process must be a child subreaper, so that what is orphaned while killing is
/// found in the next round. Takes no lock and allocates nothing, because a
/// plugin thread may hold any lock. At most about half a second. [any]
[[noreturn]] void endNow(int exitCode);

} // namespace poolboard::host
