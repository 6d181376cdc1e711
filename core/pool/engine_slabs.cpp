// SPDX-License-Identifier: MIT
#include "core/pool/engine_slabs.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/mman.h>

namespace poolboard {

Result<EngineSlabs> EngineSlabs::map(int fd, const wire::SlabLayout& layout) {
    const size_t skipped = layout.returnsAt();
    void* at = ::mmap(nullptr, layout.totalBytes() - skipped, PROT_READ | PROT_WRITE, MAP_SHARED, fd,
                      static_cast<off_t>(skipped));
    if (at == MAP_FAILED)
        return Error{ErrorCode::Start, "shared slabs",
                     std::string("cannot be mapped: ") + std::strerror(errno), ""};
    EngineSlabs slabs;
    slabs.m_memory = static_cast<char*>(at);
    slabs.m_layout = layout;
    slabs.m_holders.resize(layout.count());
    slabs.m_returned.resize(layout.count());
    return slabs;
}

EngineSlabs::~EngineSlabs() {
    if (m_memory) ::munmap(m_memory, m_layout.totalBytes() - m_layout.returnsAt());
}

std::optional<wire::SlabPlace> EngineSlabs::put(Ticket ticket, std::string_view body) {
    if (body.size() >= wire::kSlabBytes) return std::nullopt;
    // The first that is free: a few are used again and again, and stay in the processor's cache.
    const auto holder = std::find(m_holders.begin(), m_holders.end(), Ticket{0});
    if (holder == m_holders.end()) return std::nullopt;
    *holder = ticket;
    ++m_used;
    const auto slab = static_cast<uint32_t>(holder - m_holders.begin());
    char* const to = m_memory + (m_layout.itemsAt() - m_layout.returnsAt()) + slab * wire::kSlabBytes;
    std::memcpy(to, body.data(), body.size());
    to[body.size()] = '\0';
    return wire::SlabPlace{slab, static_cast<uint32_t>(body.size())};
}

void EngineSlabs::release(Ticket ticket) {
    const auto holder = std::find(m_holders.begin(), m_holders.end(), ticket);
    if (holder == m_holders.end()) return;
    *holder = 0;
    --m_used;
}

std::optional<std::string> EngineSlabs::take(wire::SlabPlace place) {
    if (!m_memory || !m_layout.holds(place)) return std::nullopt;
    const char* const from =
        m_memory + (m_layout.resultsAt() - m_layout.returnsAt()) + place.slab * wire::kSlabBytes;
    std::string copy(from, place.length);
    reinterpret_cast<wire::SlabReturns*>(m_memory)[place.slab].count.store(++m_returned[place.slab],
                                                                           std::memory_order_release);
    return copy;
}

void EngineSlabs::addStood(Duration stood) {
    if (!m_memory) return;
    auto* cell = reinterpret_cast<wire::StoodStill*>(m_memory + (m_layout.stoodAt() - m_layout.returnsAt()));
    const auto ns = std::chrono::duration_cast<std::chrono::nanoseconds>(stood).count();
    cell->ns.fetch_add(static_cast<uint64_t>(ns), std::memory_order_release);
}

} // namespace poolboard
