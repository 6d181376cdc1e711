// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/item.h"
#include "core/run/outcome.h"

#include <memory>
#include <optional>

namespace poolboard {

/// Decides about items before any worker sees them: what is done already need
/// not run, and what has no place for its result must not.
class ItemGate {
public:
    virtual ~ItemGate() = default;

    struct Verdict {
        OutcomeKind kind = OutcomeKind::Skipped; ///< Skipped or Failed
        std::unique_ptr<WorkerError> error;      ///< why, when it failed
    };
    /// Nothing: the item is wanted. Else it has its outcome already. Asked once
    /// for each item, in input order. May look at files, does not wait. [source]
    virtual std::optional<Verdict> refuse(const Item& item) = 0;
};

} // namespace poolboard
