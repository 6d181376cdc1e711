// SPDX-License-Identifier: MIT
#pragma once

#include "core/wire/exit_status.h"

namespace poolboard::host {

using wire::kExitDone;
using wire::kExitProtocol;
using wire::kExitStart;
using wire::kExitStream;
using wire::kExitUsage;

/// Ends this process and every process it has started, directly or not, now:
/// nobody's destructors or atexit handlers run, nothing more is sent. This
/// process must be a child subreaper, so that what is orphaned while killing is
/// found in the next round. Takes no lock and allocates nothing, because a
/// plugin thread may hold any lock. At most about half a second. [any]
[[noreturn]] void endNow(int exitCode);

} // namespace poolboard::host
