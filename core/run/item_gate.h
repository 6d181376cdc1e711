// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/item.h"
#include "core/run/outcome.h"

#include <memory>
#include <variant>

namespace poolboard {

/// Decides about items before any worker sees them: what is done already need
/// not run, and what has no place for its result must not.
class ItemGate {
public:
    virtual ~ItemGate() = default;

    struct Wanted {};
    struct Recorded {}; ///< an earlier session of this run has its outcome on record: nothing is to be done
    /// An Outcome: the item has it now, without a worker.
    using Verdict = std::variant<Wanted, Recorded, Outcome>;

    /// Asked once for each item, in input order. May give it another index; may take its bytes for an
    /// Outcome. May look at files, does not wait. An Error ends the source. [source]
    virtual Result<Verdict> judge(Item& item) = 0;
    /// The source has ended. An Error says why it cannot have been the whole. Once. [source]
    virtual Result<void> ended() { return {}; }
};

/// An outcome that no worker made. Takes the item's bytes.
Outcome settledOutcome(Item& item, OutcomeKind kind, std::unique_ptr<WorkerError> error);

/// One gate behind the other: the second is asked about what the first wants. Either may be null.
std::unique_ptr<ItemGate> inTurn(std::unique_ptr<ItemGate> first, std::unique_ptr<ItemGate> second);

} // namespace poolboard
