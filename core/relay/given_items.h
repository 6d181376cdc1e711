// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"
#include "core/wire/messages.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard::relay {

/// Items that wait until the files they name have gone over to the far side, one after another. The files are
/// read as the stream takes them. One owner thread, that of the near side; reads the disk.
class GivenItems {
public:
    /// The body of an Items frame, well formed.
    void add(uint64_t slot, std::string_view items);
    bool empty() const { return m_items.empty(); }
    size_t bytes() const { return m_bytes; } ///< held in memory

    /// What an item has become: it is with the far side, or it is answered here.
    struct Gone {
        uint64_t slot = 0, ticket = 0;
        std::string item;   ///< the path
        std::string answer; ///< why its file cannot be sent, as the body of a Results frame; "": it was
    };
    /// Appends one or two frames to `far`. What has left with them, if anything has.
    std::vector<Gone> sendOne(std::string& far);

    /// No more of its file is wanted over there: the item goes as if that were all.
    void cutShort(uint64_t ticket);

    /// Up to `count` items of that worker back, the last ones first; their tickets. `far` may get a word
    /// about a file that was on its way.
    std::vector<uint64_t> takeBack(uint64_t slot, uint32_t count, std::string& far);
    /// The worker it was for, if it waited here; it does not any more.
    bool remove(uint64_t ticket, std::string& far, uint64_t& slot);
    void clear();

private:
    struct Waiting {
        uint64_t slot = 0, ticket = 0;
        std::string entry, item;
        std::string refusal; ///< why it is none whose file can be sent
        UniqueFd reading;    ///< its file is on its way
        uint64_t left = 0;   ///< bytes of it that are still to go: what is added meanwhile is not its
        bool cut = false;    ///< and no more of it is wanted
    };
    std::string open(Waiting& item, std::string& far); ///< why not; "": it is on its way
    void drop(const std::deque<Waiting>::iterator& item, std::string& far);

    std::deque<Waiting> m_items;
    size_t m_bytes = 0;
};

} // namespace poolboard::relay
