// SPDX-License-Identifier: MIT
#include "core/host/host_slabs.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace poolboard::host {

/// What a plugin's buffer holds of us.
struct HostSlabs::Allocation {
    HostSlabs& slabs;
    const uint32_t slab;
    const uint64_t number;
};

Result<bool> HostSlabs::map(int fd, uint32_t workers, uint32_t inFlight) {
    const int seals = ::fcntl(fd, F_GET_SEALS);
    if (seals < 0 || (seals & F_SEAL_SHRINK) == 0) return false; // not ours: something a launcher left open
    m_layout = wire::SlabLayout(workers, inFlight);
    struct stat status {};
    const bool known = ::fstat(fd, &status) == 0;
    if (known && static_cast<size_t>(status.st_size) == m_layout.slotsBytes()) return false; // without slabs
    if (!known || static_cast<size_t>(status.st_size) < m_layout.totalBytes())
        return Error{ErrorCode::Protocol, "the shared page",
                     "it has " + std::to_string(status.st_size) + " bytes, with its slabs " +
                         std::to_string(m_layout.totalBytes()) + " are needed",
                     ""};
    const size_t fixed = m_layout.resultsAt() - m_layout.returnsAt();
    void* theirs =
        ::mmap(nullptr, fixed, PROT_READ, MAP_SHARED, fd, static_cast<off_t>(m_layout.returnsAt()));
    void* ours = ::mmap(nullptr, m_layout.slabsBytes(), PROT_READ | PROT_WRITE, MAP_SHARED, fd,
                        static_cast<off_t>(m_layout.resultsAt()));
    if (theirs == MAP_FAILED || ours == MAP_FAILED)
        return Error{ErrorCode::Io, "the shared page", std::string("mmap: ") + std::strerror(errno), ""};
    m_returns = static_cast<const wire::SlabReturns*>(theirs);
    m_stood = reinterpret_cast<const wire::StoodStill*>(static_cast<const char*>(theirs) +
                                                        (m_layout.stoodAt() - m_layout.returnsAt()));
    m_items = static_cast<const char*>(theirs) + (m_layout.itemsAt() - m_layout.returnsAt());
    m_results = static_cast<char*>(ours);
    m_slabs.resize(m_layout.count());
    return true;
}

std::optional<std::string_view> HostSlabs::item(wire::SlabPlace place) const {
    if (m_items == nullptr || !m_layout.holds(place)) return std::nullopt;
    return std::string_view(m_items + place.slab * wire::kSlabBytes, place.length);
}

bool HostSlabs::allocate(uint64_t length, poolboard_buffer* out) {
    if (m_results == nullptr || length >= wire::kSlabBytes) return false;
    std::scoped_lock lock(m_mutex);
    const auto slab = takeLocked();
    if (!slab) return false;
    *out = {};
    out->size = sizeof *out;
    out->data = results(*slab);
    out->len = length;
    out->owner = new Allocation{*this, *slab, m_slabs[*slab].holder};
    out->release = [](poolboard_buffer* buffer) noexcept {
        const auto* allocation = static_cast<Allocation*>(buffer->owner);
        allocation->slabs.release(*allocation);
        delete allocation;
    };
    return true;
}

std::optional<wire::SlabPlace> HostSlabs::send(std::string_view result) {
    if (m_results == nullptr || result.size() >= wire::kSlabBytes) return std::nullopt;
    std::unique_lock lock(m_mutex);
    auto slab = heldLocked(result.data());
    if (!slab) {
        slab = takeLocked();
        if (!slab) return std::nullopt;
        lock.unlock(); // it is ours: nobody else looks at it
        std::memcpy(results(*slab), result.data(), result.size());
        lock.lock();
    }
    m_slabs[*slab].holder = 0;
    ++m_slabs[*slab].sent;
    return wire::SlabPlace{*slab, static_cast<uint32_t>(result.size())};
}

/// The first that is free: a few are used again and again, and stay in the processor's cache.
std::optional<uint32_t> HostSlabs::takeLocked() {
    for (uint32_t i = 0; i < m_slabs.size(); ++i) {
        Slab& slab = m_slabs[i];
        if (slab.holder != 0 || m_returns[i].count.load(std::memory_order_acquire) != slab.sent) continue;
        slab.holder = ++m_allocations;
        return i;
    }
    return std::nullopt;
}

/// The slab that begins at `data` and that a plugin holds.
std::optional<uint32_t> HostSlabs::heldLocked(const char* data) const {
    for (uint32_t i = 0; i < m_slabs.size(); ++i)
        if (m_slabs[i].holder != 0 && results(i) == data) return i;
    return std::nullopt;
}

/// After a send it is the engine's, or somebody else's by now: then nothing is to be done.
void HostSlabs::release(const Allocation& allocation) {
    std::scoped_lock lock(m_mutex);
    Slab& slab = m_slabs[allocation.slab];
    if (slab.holder == allocation.number) slab.holder = 0;
}

} // namespace poolboard::host
