// SPDX-License-Identifier: MIT
#include "core/host/item_queue.h"

#include "core/host/host_slabs.h"

#include <algorithm>
#include <cassert>

namespace poolboard::host {

std::shared_ptr<Batch> Batch::decode(std::string_view body, const HostSlabs& slabs) {
    auto batch = std::make_shared<Batch>();
    batch->bytes.assign(body);
    auto items = wire::decodeItems(batch->bytes);
    if (!items) return nullptr;
    batch->items = std::move(*items);
    // Everything is decoded, so the byte behind each body (the next entry's
    // ticket, or the string's own NUL) is free to hold the promised NUL.
    char* const begin = batch->bytes.data();
    for (wire::ItemEntry& item : batch->items) {
        if (!item.place.there()) {
            begin[item.body.data() - begin + static_cast<ptrdiff_t>(item.body.size())] = '\0';
            continue;
        }
        const auto there = slabs.item(item.place);
        if (!there) return nullptr;
        item.body = *there;
    }
    return batch;
}

void ItemQueue::add(std::shared_ptr<Batch> batch) {
    if (batch->items.empty()) return;
    m_size += batch->items.size();
    m_batches.push_back(std::move(batch));
}

QueuedItem ItemQueue::takeFront() {
    assert(!empty());
    std::shared_ptr<Batch>& front = m_batches.front();
    const wire::ItemEntry entry = front->items[front->next++];
    --m_size;
    if (front->next < front->items.size()) return {entry, front};
    QueuedItem last{entry, std::move(front)};
    m_batches.pop_front();
    return last;
}

std::vector<uint64_t> ItemQueue::takeBack(uint32_t count) {
    std::vector<uint64_t> tickets;
    while (tickets.size() < count && !empty()) {
        Batch& back = *m_batches.back();
        tickets.push_back(back.items.back().ticket);
        back.items.pop_back();
        --m_size;
        if (back.next == back.items.size()) m_batches.pop_back();
    }
    return tickets;
}

bool ItemQueue::remove(uint64_t ticket) {
    for (auto batch = m_batches.begin(); batch != m_batches.end(); ++batch) {
        auto& items = (*batch)->items;
        const auto from = items.begin() + static_cast<ptrdiff_t>((*batch)->next);
        const auto found = std::find_if(from, items.end(),
                                        [&](const wire::ItemEntry& item) { return item.ticket == ticket; });
        if (found == items.end()) continue;
        items.erase(found);
        --m_size;
        if ((*batch)->next == items.size()) m_batches.erase(batch);
        return true;
    }
    return false;
}

void ItemQueue::clear() {
    m_batches.clear();
    m_size = 0;
}

} // namespace poolboard::host
