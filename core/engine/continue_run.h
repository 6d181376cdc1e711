// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"
#include "core/engine/run_plan.h"
#include "core/run/item_gate.h"

namespace poolboard {

/// What the journal says, checked against what there is now: the run can go on, and with the same worker
/// unless forced. Usage errors.
Result<RunRecord> recordToContinue(const Continuation& again, const FoundWorker& worker);

/// The items of a session that goes on: those of the source, or those in the journal.
Result<std::unique_ptr<Source>> openSourceAgain(const Continuation& again, const RunRecord& record,
                                                const JobSpec& job, int stopFd);

/// Passes on what is not done yet; null for a retry.
Result<std::unique_ptr<ItemGate>> gateOf(const Continuation& again);

/// Whether a source can give its items once only.
bool cannotBeReadAgain(const SourceSpec& source);

} // namespace poolboard
