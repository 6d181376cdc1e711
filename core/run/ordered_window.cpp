// SPDX-License-Identifier: MIT
#include "core/run/ordered_window.h"

#include <cassert>

namespace poolboard {

void OrderedWindow::put(Outcome outcome, std::vector<Outcome>& ready) {
    assert(outcome.index >= m_next && "an index is put once");
    const size_t place = outcome.index - m_next;
    if (place == 0 && m_slots.empty()) { // the common case: nothing waits
        ready.push_back(std::move(outcome));
        ++m_next;
        return;
    }
    if (place >= m_slots.size()) m_slots.resize(place + 1);
    assert(!m_slots[place] && "an index is put once");
    m_slots[place] = std::move(outcome);
    ++m_held;
    while (!m_slots.empty() && m_slots.front()) {
        ready.push_back(std::move(*m_slots.front()));
        m_slots.pop_front();
        ++m_next;
        --m_held;
    }
}

std::vector<Outcome> OrderedWindow::takeHeld() {
    std::vector<Outcome> out;
    for (auto& slot : m_slots)
        if (slot) out.push_back(std::move(*slot));
    m_slots.clear();
    m_held = 0;
    return out;
}

std::optional<uint64_t> OrderedWindow::waitingFor() const {
    if (m_held == 0) return std::nullopt;
    return m_next;
}

} // namespace poolboard
