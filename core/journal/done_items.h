// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/content_key.h"
#include "core/journal/database.h"
#include "core/journal/stored_items.h"
#include "core/run/item.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace poolboard {

/// The items of a run that are finished, as they were when this was opened, in the order of their index
/// and in bounded memory: blocks overlap only as far as items overtook each other. Owned by [source].
class DoneItems {
public:
    static Result<std::unique_ptr<DoneItems>> open(const std::string& runFile);

    /// The finished item with this index, or null. Asked for rising indices; good until the next call.
    Result<const StoredItem*> at(uint64_t index);
    /// Each of them from `index` on, in no particular order.
    Result<void> eachFrom(uint64_t index, const std::function<void(const StoredItem&)>& use);

    /// Whether `item` is the one that `done` was made from: the same bytes, and the same file stamp.
    bool same(const StoredItem& done, const Item& item) const;
    /// The outcome with its bytes, as it must go to the output.
    Result<Outcome> outcome(const StoredItem& done) const;
    uint64_t highestIndex() const { return m_highest; }

private:
    explicit DoneItems(std::string path) : m_path(std::move(path)) {}
    Result<void> look();
    Result<void> loadBlocks(uint64_t upTo);
    Result<void> loadRows(uint64_t upTo);

    std::string m_path;
    std::unique_ptr<Database> m_database;
    std::vector<OutputFile> m_outputs;
    int64_t m_lastBlock = 0, m_lastSeq = 0;             ///< what is later is of the present session
    std::optional<std::pair<int64_t, int64_t>> m_block; ///< low_idx and id of the last one loaded
    bool m_blocksLeft = true, m_rowsLeft = true;
    int64_t m_row = -1; ///< index of the last one loaded
    uint64_t m_highest = 0;
    std::map<uint64_t, StoredItem> m_loaded;
};

} // namespace poolboard
