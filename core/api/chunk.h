// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/outcome.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <vector>

namespace poolboard::inline api {

/// Keeps vector<bool> out of the way.
template <class T> struct Boxed { T value; };

/// Some items that follow each other, and what came of them. The consumer fills it, one lane works on it, the
/// consumer empties it and fills it anew: its memory is used again.
template <class Slot, class Stored> struct Chunk {
    uint64_t first = 0; ///< index of the first item
    std::vector<Slot> items;
    std::vector<Boxed<Stored>> results; ///< of those that gave one, in the order of the items
    std::vector<WorkerError> errors;    ///< of those that failed, unless results are Outcomes
    uint64_t nanoseconds = 0;           ///< the whole chunk took
    std::atomic<bool> done{false};      ///< set by the lane, last

    bool whole() const { return results.size() + errors.size() == items.size(); }
    void clear() {
        items.clear();
        results.clear();
        errors.clear();
        done.store(false, std::memory_order_relaxed);
    }
};

/// How many items the next chunk gets. Pure.
class ChunkSize {
public:
    static constexpr unsigned kMost = 512;       ///< of threads
    static constexpr uint64_t kWanted = 100'000; ///< nanoseconds of work in a chunk: a wake-up costs 25,000

    explicit ChunkSize(unsigned fixed, unsigned most = kMost, uint64_t wanted = kWanted)
        : m_fixed(fixed != 0), m_now(std::max(1u, fixed)), m_most(most), m_wanted(wanted) {}
    unsigned now() const { return m_now; }
    /// A chunk of so many items took so long. It grows by four at most, and falls at once.
    void learn(size_t items, uint64_t nanoseconds) {
        if (m_fixed || items == 0) return;
        const uint64_t fits = m_wanted * items / std::max<uint64_t>(nanoseconds, 1);
        m_now = static_cast<unsigned>(std::clamp<uint64_t>(fits, 1, std::min(m_most, m_now * 4)));
    }

private:
    bool m_fixed;
    unsigned m_now, m_most;
    uint64_t m_wanted;
};

} // namespace poolboard::inline api
