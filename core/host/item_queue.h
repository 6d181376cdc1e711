// SPDX-License-Identifier: MIT
#pragma once

#include "core/wire/messages.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard::host {

class HostSlabs;

/// The bytes of one Items frame and what is in them, kept as long as an item of
/// it is queued or unfinished.
struct Batch {
    std::string bytes;
    std::vector<wire::ItemEntry> items; ///< bodies point into `bytes` or a slab; a NUL stands behind each
    size_t next = 0;                    ///< the first that is still queued

    /// Nothing when the body is not well formed or points to a slab that is not there.
    static std::shared_ptr<Batch> decode(std::string_view body, const HostSlabs& slabs);
};

struct QueuedItem {
    wire::ItemEntry entry;
    std::shared_ptr<const Batch> batch; ///< holds the entry's bytes
};

/// What a worker has been given and not started. Bounded by what the engine
/// sends. Passive; the worker's lock guards it.
class ItemQueue {
public:
    bool empty() const { return m_size == 0; }
    size_t size() const { return m_size; }
    void add(std::shared_ptr<Batch> batch);
    QueuedItem takeFront(); ///< not when empty
    /// Tickets of up to `count` items taken off the back, the last one first.
    std::vector<uint64_t> takeBack(uint32_t count);
    bool remove(uint64_t ticket); ///< false: not here
    void clear();

private:
    std::deque<std::shared_ptr<Batch>> m_batches; ///< none is used up
    size_t m_size = 0;
};

} // namespace poolboard::host
