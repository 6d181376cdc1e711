// SPDX-License-Identifier: MIT
#pragma once

namespace poolboard {

/// What a killed guard, or a host that dies beside it, leaves behind goes to the next
/// subreaper above, else to init, where nobody finds it. A process that is nothing
/// but an engine takes it in. Never in a library's process: its other children are
/// none of our business.

/// From now on this process adopts, and endAdopted() acts. [main] Before any thread.
void adoptOrphans();

/// Kills and reaps everything below this process, if it adopts; else nothing. When the
/// guard is gone. At most a second; at once when there is nothing. [run]
void endAdopted();

} // namespace poolboard
