// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/item.h"

#include <cstdint>
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

} // namespace poolboard
