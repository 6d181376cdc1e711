// SPDX-License-Identifier: MIT
#include "core/journal/done_items.h"

#include "core/journal/kept_results.h"
#include "core/journal/run_row.h"

namespace poolboard {
namespace {

constexpr int64_t kRowsAtOnce = 256;

} // namespace

Result<std::unique_ptr<DoneItems>> DoneItems::open(const std::string& runFile) {
    std::unique_ptr<DoneItems> out(new DoneItems(runFile));
    TRY(out->look());
    return out;
}

Result<void> DoneItems::look() {
    TRY_ASSIGN(Database database, openRunFile(m_path));
    m_database = std::make_unique<Database>(std::move(database));
    TRY_ASSIGN(RunRecord run, readRun(*m_database));
    m_outputs = std::move(run.outputs);
    TRY_ASSIGN(Statement row, m_database->prepare("SELECT (SELECT ifnull(max(id), 0) FROM blocks), "
                                                  "(SELECT ifnull(max(seq), 0) FROM items), "
                                                  "max((SELECT ifnull(max(high_idx), 0) FROM blocks), "
                                                  "(SELECT ifnull(max(idx), 0) FROM items))"));
    if (row.step() != SQLITE_ROW) return m_database->failure("cannot be read");
    m_lastBlock = row.integer(0);
    m_lastSeq = row.integer(1);
    m_highest = static_cast<uint64_t>(row.integer(2));
    return {};
}

Result<const StoredItem*> DoneItems::at(uint64_t index) {
    m_loaded.erase(m_loaded.begin(), m_loaded.lower_bound(index));
    TRY(loadBlocks(index));
    TRY(loadRows(index));
    const auto found = m_loaded.find(index);
    return found == m_loaded.end() ? nullptr : &found->second;
}

Result<void> DoneItems::loadBlocks(uint64_t upTo) {
    while (m_blocksLeft && (!m_block || m_block->first <= static_cast<int64_t>(upTo))) {
        // One at a time, and no statement stays open: the writer works on the same file.
        TRY_ASSIGN(Statement row, m_database->prepare("SELECT low_idx, id, data FROM blocks WHERE "
                                                      "(low_idx, id) > (?1, ?2) AND id <= ?3 "
                                                      "ORDER BY low_idx, id LIMIT 1"));
        row.bind(1, m_block ? m_block->first : int64_t{-1});
        row.bind(2, m_block ? m_block->second : int64_t{0});
        row.bind(3, m_lastBlock);
        const int rc = row.step();
        if (rc != SQLITE_ROW && rc != SQLITE_DONE) return m_database->failure("cannot be read");
        m_blocksLeft = rc == SQLITE_ROW;
        if (!m_blocksLeft) return {};
        m_block = {row.integer(0), row.integer(1)};
        TRY_ASSIGN(std::vector<StoredItem> items, readBlock(*m_database, row.bytes(2)));
        for (StoredItem& item : items) {
            item.detail.result.clear(); // only held ones are asked for theirs, and they have rows
            item.detail.diagnostics.clear();
            const uint64_t index = item.detail.row.index;
            m_loaded.insert_or_assign(index, std::move(item));
        }
    }
    return {};
}

Result<void> DoneItems::loadRows(uint64_t upTo) {
    while (m_rowsLeft && m_row < static_cast<int64_t>(upTo)) {
        TRY_ASSIGN(std::vector<StoredItem> rows,
                   readRows(*m_database, "idx > ?1 AND seq <= ?2 ORDER BY idx LIMIT ?3", m_row, m_lastSeq,
                            kRowsAtOnce));
        m_rowsLeft = static_cast<int64_t>(rows.size()) == kRowsAtOnce;
        for (StoredItem& row : rows) {
            m_row = static_cast<int64_t>(row.detail.row.index);
            m_loaded.insert_or_assign(row.detail.row.index, std::move(row));
        }
    }
    return {};
}

Result<void> DoneItems::eachFrom(uint64_t index, const std::function<void(const StoredItem&)>& use) {
    for (const auto& [number, item] : m_loaded)
        if (number >= index) use(item);
    m_loaded.clear();
    while (m_blocksLeft || m_rowsLeft) {
        TRY(loadBlocks(m_block ? static_cast<uint64_t>(m_block->first) : 0));
        TRY(loadRows(static_cast<uint64_t>(m_row + 1)));
        for (const auto& [number, item] : m_loaded)
            if (number >= index) use(item);
        m_loaded.clear();
    }
    return {};
}

bool DoneItems::same(const StoredItem& done, const Item& item) const {
    if (done.stamp != item.stamp || done.detail.inputBytes != item.body.size()) return false;
    if (!done.inputHash.empty()) return contentKey(done) == contentKey(item.body, item.stamp);
    if (!done.spilledInput) return done.detail.input == item.body;
    StoredItem whole = done;
    KeptResults(m_path, {}).complete(whole, SIZE_MAX);
    return whole.detail.input == item.body;
}

Result<Outcome> DoneItems::outcome(const StoredItem& done) const {
    return storedOutcome(*m_database, m_path, m_outputs, done.detail.row.index);
}

} // namespace poolboard
