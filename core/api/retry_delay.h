// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

namespace poolboard {

/// nextAttemptIn() of the hosted runs, for code that cannot see the core's own Outcome beside the library's.
Duration retryDelay(Duration least, Duration most, unsigned attempt, double luck);

} // namespace poolboard
