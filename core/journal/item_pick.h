// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/item.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// Items of a run that are to be worked on (again), out of its journal.
struct ItemPick {
    enum class What {
        Pending, ///< read from a source that cannot be read again, not finished; and what waits for its place
                 ///< in the output
        Unsuccessful, ///< failed, timed_out, crashed, cancelled
        Listed,       ///< of these, `indices`
        Group,        ///< of these, those of an error group
    };
    What what = What::Unsuccessful;
    std::vector<uint64_t> indices; ///< sorted
    int64_t group = 0;
};

/// How many there are. Usage errors: a listed item has no outcome, or one that cannot be bettered; there is
/// no such group.
Result<uint64_t> countPicked(const std::string& runFile, const ItemPick& pick);

/// At most `limit` of them, and about `mostBytes` of input, behind the index `after` (−1: from the first), in
/// the order of their index. Those with an outcome say so in `replaces`.
Result<std::vector<Item>> pickItems(const std::string& runFile, const ItemPick& pick, int64_t after,
                                    size_t limit, size_t mostBytes = SIZE_MAX);

/// Where the next part of a pick begins: as it is made, the first.
struct PickPlace {
    uint64_t next = 0; ///< behind this number; of a list: from this place in it
    uint64_t upTo = 0; ///< the newest number when the first part was read
};
struct PickedPart {
    std::vector<Item> items;
    std::optional<PickPlace> next; ///< nothing: that was the last part
};
/// A part of what did not succeed, of a group or of a list, while the run goes on: in the order it was
/// recorded, and only what was on record when the first part was read, so that what fails once more does not
/// come again. What has no outcome, or one that cannot be bettered, is passed over.
Result<PickedPart> pickPart(const std::string& runFile, const ItemPick& pick, PickPlace from, size_t limit,
                            size_t mostBytes);

} // namespace poolboard
