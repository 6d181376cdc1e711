// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/wire/slabs.h"
#include "plugins/sdk/worker.h"

#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

namespace poolboard::host {

/// This host's end of the slabs: items lie in the engine's, results are written
/// to its own. Absent in a launched host; everything goes in frames then. Mapped
/// until the process ends, because plugin threads may hold a slab for a result.
class HostSlabs {
public:
    /// [pump] Once, before any worker. Fails when the memory is too small; false: there is none.
    Result<bool> map(int fd, uint32_t workers, uint32_t inFlight);

    /// [any] The item there; a NUL stands behind it. Nothing: no such place.
    std::optional<std::string_view> item(wire::SlabPlace place) const;

    /// [any] How long this host has been frozen in all, as far as it is told.
    uint64_t stoodNs() const { return m_stood ? m_stood->ns.load(std::memory_order_acquire) : 0; }

    /// [any] Memory for a result, to be written by the plugin. False: to be had elsewhere.
    bool allocate(uint64_t length, poolboard_buffer* out);
    /// [any] A result on its way to the engine: in its slab already, or copied
    /// into one. Nothing: it is to go in the frame. The slab comes back when the engine has read it.
    std::optional<wire::SlabPlace> send(std::string_view result);

private:
    /// A result slab. Free, held by a plugin, or on its way to the engine.
    struct Slab {
        uint64_t holder = 0; ///< number of the allocation, 0: none
        uint32_t sent = 0;   ///< results sent from it; as many come back
    };
    struct Allocation;
    std::optional<uint32_t> takeLocked();
    std::optional<uint32_t> heldLocked(const char* data) const;
    void release(const Allocation& allocation);
    char* results(uint32_t slab) const { return m_results + slab * wire::kSlabBytes; }

    wire::SlabLayout m_layout{1, 1};
    const wire::SlabReturns* m_returns = nullptr;
    const wire::StoodStill* m_stood = nullptr;
    const char* m_items = nullptr;
    char* m_results = nullptr; ///< null: there are none
    std::mutex m_mutex;        ///< what follows
    std::vector<Slab> m_slabs;
    uint64_t m_allocations = 0;
};

} // namespace poolboard::host
