// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace poolboard::inline api {

/// Chunks that are ready, from one consumer to many lanes, in order. Never holds more than `most`, which the
/// owner of the chunks sees to. No lock: a lane reads a place before it claims it, and the place is not
/// written again before it is claimed.
template <class Chunk> class ChunkRing {
public:
    explicit ChunkRing(size_t most) : m_places(most) {}

    void publish(Chunk& chunk) { // [consumer]
        const uint64_t at = m_published.load(std::memory_order_relaxed);
        m_places[at % m_places.size()].store(&chunk, std::memory_order_relaxed);
        m_published.store(at + 1, std::memory_order_seq_cst);
    }
    /// Null: there is none. [lane]
    Chunk* claim() {
        uint64_t at = m_claimed.load(std::memory_order_relaxed);
        while (at < m_published.load(std::memory_order_seq_cst)) {
            Chunk* const chunk = m_places[at % m_places.size()].load(std::memory_order_relaxed);
            if (m_claimed.compare_exchange_weak(at, at + 1, std::memory_order_acq_rel)) return chunk;
        }
        return nullptr;
    }
    uint64_t unclaimed() const { // [consumer]
        return m_published.load(std::memory_order_relaxed) - m_claimed.load(std::memory_order_relaxed);
    }

private:
    std::vector<std::atomic<Chunk*>> m_places;
    alignas(64) std::atomic<uint64_t> m_published{0};
    alignas(64) std::atomic<uint64_t> m_claimed{0};
};

} // namespace poolboard::inline api
