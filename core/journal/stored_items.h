// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/block.h"
#include "core/journal/database.h"
#include "core/journal/journal_reader.h"

#include <functional>
#include <string>
#include <vector>

namespace poolboard {

/// By which number finished items are counted through blocks and rows.
enum class ItemOrder { Recorded, Succeeded, Skipped };

/// A finished item with its number, and where its result is when it is not here.
struct StoredItem {
    uint64_t number = 0; ///< seq, or the rank within its kind: as asked
    uint64_t rank = 0;
    ItemDetail detail;
    std::optional<RecordPlace> place; ///< in the result file
    bool spilledInput = false, spilledResult = false;
    uint64_t stamp = 0;
    Content inputContent = Content::Raw; ///< of items with a row of their own
    std::string inputHash;               ///< when only the beginning of the input was kept
};

/// Those numbered from+1 … to, in order. Ends early when there are no more.
Result<std::vector<StoredItem>> readRange(const Database& database, ItemOrder order, uint64_t from,
                                          uint64_t to);

/// Rows of `items`: `where` is SQL behind WHERE, with up to three parameters.
Result<std::vector<StoredItem>> readRows(const Database& database, const std::string& where, int64_t one = 0,
                                         int64_t two = 0, int64_t three = 0);

/// Of those in blocks: each once, in order, without a copy of its bytes.
Result<void> eachPacked(const Database& database, ItemOrder order, uint64_t from, uint64_t to,
                        const std::function<void(const PackedItem&)>& use);

/// All entries of one block. Fails when it is damaged.
Result<std::vector<StoredItem>> readBlock(const Database& database, std::string_view data);

/// The one with this index, if it is finished.
Result<std::optional<StoredItem>> readIndex(const Database& database, uint64_t index);

} // namespace poolboard
