// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/outcome.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace poolboard {

/// Gives outcomes back in the order in which their items were admitted, holding those behind a gap. Owned by
/// the run loop. [run] Passive and pure; what it holds is bounded by the window
/// that admitted the items. A place is the number of an item in the order of admission, from 0: what an
/// earlier session has done leaves no gap. Each may be put exactly once; twice is our bug.
class OrderedWindow {
public:
    /// Takes one outcome; appends to `ready` all that may now be passed on.
    void put(uint64_t place, Outcome&& outcome, std::vector<Outcome>& ready);

    /// Everything held, in order; for a run that stops with a gap. Empty afterwards.
    std::vector<Outcome> takeHeld();

    size_t held() const { return m_held; }
    /// The place everything held is waiting for, if anything is held.
    std::optional<uint64_t> waitingFor() const;
    /// The place the next released outcome will have.
    uint64_t next() const { return m_next; }

private:
    std::optional<Outcome>& slot(uint64_t place) { return m_ring[place & (m_ring.size() - 1)]; }
    void grow(size_t places);

    std::vector<std::optional<Outcome>> m_ring; ///< a power of two; places m_next … by their low bits
    uint64_t m_next = 0;
    size_t m_held = 0;
};

} // namespace poolboard
