// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/pool/host_pool.h"
#include "core/wire/slabs.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace poolboard {

/// The engine's end of one host's slabs. What the host writes there is hostile
/// and may change under us: it is copied once, and the copy is what counts. What is
/// kept about the slabs is kept here, never read back from the shared memory. One
/// owner [run]; ends with the host, and all its slabs with it.
class EngineSlabs {
public:
    /// `fd`: the memfd of the host's page, of the layout's size and sealed.
    static Result<EngineSlabs> map(int fd, const wire::SlabLayout& layout);
    EngineSlabs() = default; ///< without slabs: everything goes in frames
    EngineSlabs(EngineSlabs&& other) noexcept { swap(other); }
    EngineSlabs& operator=(EngineSlabs&& other) noexcept {
        swap(other);
        return *this;
    }
    ~EngineSlabs();

    /// Puts an item's bytes into a slab, with a NUL behind them, until free(ticket).
    /// Nothing: they are to go in the frame (too large, no slab free).
    std::optional<wire::SlabPlace> put(Ticket ticket, std::string_view body);
    /// The attempt is over or given back: its slab, if it had one, is free.
    void free(Ticket ticket) {
        if (m_used != 0) release(ticket);
    }

    /// Copies a result out and lets the host have the slab again. Nothing: there is no such place.
    std::optional<std::string> take(wire::SlabPlace place);

    /// The host was frozen for so much longer; to be said before it goes on.
    void addStood(Duration stood);

    uint32_t used() const { return m_used; } ///< item slabs

private:
    void release(Ticket ticket);
    void swap(EngineSlabs& other) noexcept {
        std::swap(m_memory, other.m_memory);
        std::swap(m_layout, other.m_layout);
        std::swap(m_holders, other.m_holders);
        std::swap(m_returned, other.m_returned);
        std::swap(m_used, other.m_used);
    }
    char* m_memory = nullptr; ///< from the returns on
    wire::SlabLayout m_layout{1, 1};
    std::vector<Ticket> m_holders;    ///< by item slab; 0: free
    std::vector<uint32_t> m_returned; ///< by result slab: what we have said
    uint32_t m_used = 0;
};

} // namespace poolboard
