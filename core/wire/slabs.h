// SPDX-License-Identifier: MIT
#pragma once

#include "core/wire/started_page.h"

#include <algorithm>

namespace poolboard::wire {

/// Large payloads do not travel through the socket: a local host and the engine
/// share memory in equal pieces, *slabs*, and the frame says which one. It is the
/// same memfd as the started page (descriptor 4), behind it:
///
///     started slots | returns, stood | slabs for items | slabs for results
///     host writes   | engine writes  | engine writes   | host writes
///
/// A slab for an item is the engine's again when the attempt's result came, or
/// the item was given back. A slab for a result is the host's again when the engine
/// has copied it and says so in `returns`: without a frame, so that nobody is woken
/// for it. Nobody ever waits for a slab: when none is free, the payload goes in the
/// frame. Memory is taken by the kernel when a slab is first written, and kept until
/// the host ends: at most 2 × count × kSlabBytes, as a rule two or three slabs each way.

inline constexpr size_t kSlabBytes = 2u << 20;       ///< a payload and the NUL behind it
inline constexpr size_t kSlabWorthwhile = 64u << 10; ///< smaller payloads go in the frame

/// Which slab a payload is in. On the wire of a result: hostile.
struct SlabPlace {
    static constexpr uint32_t kNone = ~0u;
    uint32_t slab = kNone;
    uint32_t length = 0;
    bool there() const { return slab != kNone; }
    bool operator==(const SlabPlace&) const = default;
};

/// What the engine has copied out of a result slab: as many results as it counts.
struct alignas(64) SlabReturns {
    std::atomic<uint32_t> count;
};

/// How long the host has been frozen in all: written before it goes on, so that
/// no deadline in it passes over a spell of which it knows nothing.
struct alignas(64) StoodStill {
    std::atomic<uint64_t> ns;
};

/// Where everything is in that memory, for a host of this shape. Both sides reckon the same.
class SlabLayout {
public:
    SlabLayout(uint32_t workers, uint32_t inFlight)
        : m_slots(pageBytes(workers, inFlight)),
          m_count(static_cast<uint32_t>(std::clamp<uint64_t>(4 * uint64_t{workers} * inFlight, 8, 64))) {}

    uint32_t count() const { return m_count; } ///< of slabs each way
    size_t slotsBytes() const { return m_slots; }
    size_t returnsAt() const { return wholePages(m_slots); }
    size_t stoodAt() const { return returnsAt() + m_count * sizeof(SlabReturns); }
    size_t returnsBytes() const { return m_count * sizeof(SlabReturns) + sizeof(StoodStill); }
    size_t itemsAt() const { return returnsAt() + wholePages(returnsBytes()); }
    size_t slabsBytes() const { return m_count * kSlabBytes; } ///< one way
    size_t resultsAt() const { return itemsAt() + slabsBytes(); }
    size_t totalBytes() const { return resultsAt() + slabsBytes(); }

    /// The place is one of these slabs, and what it holds fits in with its NUL.
    bool holds(SlabPlace place) const { return place.slab < m_count && place.length < kSlabBytes; }

private:
    static size_t wholePages(size_t bytes) { return (bytes + 4095) / 4096 * 4096; }
    size_t m_slots;
    uint32_t m_count;
};

} // namespace poolboard::wire
