// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace poolboard {

/// The slowest items so far, a fixed number of them. Passive, one owner.
class Slowest {
public:
    struct Entry {
        uint64_t index = 0;
        double seconds = 0;
        std::string input; ///< display-safe
    };
    explicit Slowest(size_t most) : m_most(most) {}

    /// Whether an item that took so long belongs here. Cheap: asked for every item.
    bool wants(double seconds) const {
        return m_entries.size() < m_most || seconds > m_entries.back().seconds;
    }
    void add(Entry entry) {
        std::erase_if(m_entries, [&](const Entry& one) { return one.index == entry.index; });
        const auto place =
            std::upper_bound(m_entries.begin(), m_entries.end(), entry,
                             [](const Entry& a, const Entry& b) { return a.seconds > b.seconds; });
        m_entries.insert(place, std::move(entry));
        if (m_entries.size() > m_most) m_entries.pop_back();
        m_changed = true;
    }
    const std::vector<Entry>& entries() const { return m_entries; } ///< slowest first
    /// Whether there is anything new since the last call.
    bool takeChanged() { return std::exchange(m_changed, false); }

private:
    size_t m_most;
    std::vector<Entry> m_entries;
    bool m_changed = false;
};

} // namespace poolboard
