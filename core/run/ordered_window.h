// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/outcome.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace poolboard {

/// Gives outcomes back in input order, holding those behind a gap. Owned by
/// the run loop. [run] Passive and pure; what it holds is bounded by the window
/// that admitted the items. Each index may be put exactly once; twice is our bug.
class OrderedWindow {
public:
    /// Takes one outcome; appends to `ready` all that may now be passed on.
    void put(Outcome&& outcome, std::vector<Outcome>& ready);

    /// Everything held, in order; for a run that stops with a gap. Empty afterwards.
    std::vector<Outcome> takeHeld();

    size_t held() const { return m_held; }
    /// The index everything held is waiting for, if anything is held.
    std::optional<uint64_t> waitingFor() const;
    /// The index the next released outcome will have.
    uint64_t next() const { return m_next; }

private:
    std::optional<Outcome>& slot(uint64_t index) { return m_ring[index & (m_ring.size() - 1)]; }
    void grow(size_t places);

    std::vector<std::optional<Outcome>> m_ring; ///< a power of two; indices m_next … by their low bits
    uint64_t m_next = 0;
    size_t m_held = 0;
};

} // namespace poolboard
