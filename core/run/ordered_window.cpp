// SPDX-License-Identifier: MIT
#include "core/run/ordered_window.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace poolboard {
namespace {
constexpr size_t kFewest = 64;
constexpr size_t kKept = 1u << 16; ///< places; a larger ring is given back once it is empty
} // namespace

void OrderedWindow::put(uint64_t place, Outcome&& outcome, std::vector<Outcome>& ready) {
    assert(place >= m_next && "a place is put once");
    const size_t ahead = place - m_next;
    if (ahead == 0 && m_held == 0) { // the common case: nothing waits
        ready.push_back(std::move(outcome));
        ++m_next;
        return;
    }
    if (ahead >= m_ring.size()) grow(ahead + 1);
    assert(!slot(place) && "a place is put once");
    slot(place) = std::move(outcome);
    ++m_held;
    while (m_held != 0 && slot(m_next)) {
        ready.push_back(std::move(*slot(m_next)));
        slot(m_next).reset();
        ++m_next;
        --m_held;
    }
    if (m_held == 0 && m_ring.size() > kKept) std::vector<std::optional<Outcome>>().swap(m_ring);
}

void OrderedWindow::grow(size_t places) {
    std::vector<std::optional<Outcome>> larger(std::bit_ceil(std::max(places, kFewest)));
    for (uint64_t place = m_next; place < m_next + m_ring.size(); ++place)
        if (slot(place)) larger[place & (larger.size() - 1)] = std::move(slot(place));
    m_ring.swap(larger);
}

std::vector<Outcome> OrderedWindow::takeHeld() {
    std::vector<Outcome> out;
    for (uint64_t place = m_next; m_held != 0; ++place) {
        if (!slot(place)) continue;
        out.push_back(std::move(*slot(place)));
        --m_held;
    }
    std::vector<std::optional<Outcome>>().swap(m_ring);
    return out;
}

std::optional<uint64_t> OrderedWindow::waitingFor() const {
    if (m_held == 0) return std::nullopt;
    return m_next;
}

} // namespace poolboard
