// SPDX-License-Identifier: MIT
// After a retry: the places of all records, once newer ones stand in the result file.
#include "core/journal/kept_results.h"
#include "core/journal/sqlite_journal.h"

#include <algorithm>
#include <tuple>

namespace poolboard {
namespace {

/// The order of records in the file: by place; those without bytes stand before the one that begins there, in
/// the order of their index.
using FileOrder = std::tuple<uint64_t, bool, uint64_t>;
FileOrder orderOf(uint64_t place, uint64_t bytes, uint64_t index) { return {place, bytes != 0, index}; }

/// Where a record that began at some place of the old file begins in the new one.
class Shifts {
public:
    /// `moved` in the file's order.
    explicit Shifts(const std::vector<MovedRecord>& moved) {
        int64_t sum = 0;
        for (const MovedRecord& record : moved) {
            sum += static_cast<int64_t>(record.bytes) - static_cast<int64_t>(record.old.bytes);
            m_steps.emplace_back(orderOf(record.old.offset, record.old.bytes, record.index), sum);
        }
    }
    uint64_t moved(uint64_t place, uint64_t bytes, uint64_t index) const {
        const auto behind =
            std::upper_bound(m_steps.begin(), m_steps.end(), orderOf(place, bytes, index),
                             [](const FileOrder& at, const auto& step) { return at < step.first; });
        return behind == m_steps.begin() ? place : place + static_cast<uint64_t>(std::prev(behind)->second);
    }

private:
    std::vector<std::pair<FileOrder, int64_t>> m_steps; ///< behind it, by so much
};

Result<void> shiftBlock(const Database& database, int64_t id, const Shifts& shifts) {
    TRY_ASSIGN(Statement row, database.prepare("SELECT data FROM blocks WHERE id = ?"));
    row.bind(1, id);
    if (row.step() != SQLITE_ROW) return database.failure("cannot be read");
    BlockReader before(row.bytes(0));
    BlockWriter after;
    PackedItem item;
    while (before.next(item)) {
        if (item.placed) item.place = shifts.moved(item.place, item.placeBytes, item.index);
        after.add(item);
    }
    if (before.damaged())
        return Error{ErrorCode::Protocol, database.path(), "the run file is damaged: a block cannot be read",
                     ""};
    TRY_ASSIGN(Statement update, database.prepare("UPDATE blocks SET data = ? WHERE id = ?"));
    update.bindBytes(1, after.bytes());
    update.bind(2, id);
    return database.finish(update);
}

Result<std::vector<int64_t>> numbers(const Database& database, const char* sql) {
    TRY_ASSIGN(Statement row, database.prepare(sql));
    std::vector<int64_t> out;
    int rc = SQLITE_DONE;
    while ((rc = row.step()) == SQLITE_ROW)
        out.push_back(row.integer(0));
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return out;
}

Result<void> shiftRows(const Database& database, const Shifts& shifts) {
    TRY_ASSIGN(const std::vector<int64_t> rows,
               numbers(database, "SELECT seq FROM items WHERE place IS NOT NULL AND held = 0"));
    TRY_ASSIGN(Statement read, database.prepare("SELECT place, place_bytes, idx FROM items WHERE seq = ?"));
    TRY_ASSIGN(Statement write, database.prepare("UPDATE items SET place = ? WHERE seq = ?"));
    for (const int64_t seq : rows) {
        read.bind(1, seq);
        if (read.step() != SQLITE_ROW) return database.failure("cannot be read");
        const auto place = static_cast<uint64_t>(read.integer(0));
        const uint64_t moved = shifts.moved(place, static_cast<uint64_t>(read.integer(1)),
                                            static_cast<uint64_t>(read.integer(2)));
        read.reset();
        if (moved == place) continue;
        write.bind(1, static_cast<int64_t>(moved));
        write.bind(2, seq);
        TRY(database.finish(write));
    }
    return {};
}

} // namespace

Result<std::vector<MovedRecord>> SqliteJournal::unmerged() {
    std::vector<MovedRecord> out;
    if (!m_database || m_failure) return out;
    TRY_ASSIGN(Statement row,
               m_database->prepare("SELECT idx, place, place_bytes FROM items WHERE held <> 0 AND "
                                   "place IS NOT NULL ORDER BY place, place_bytes <> 0, idx"));
    int rc = SQLITE_DONE;
    while ((rc = row.step()) == SQLITE_ROW)
        out.push_back({static_cast<uint64_t>(row.integer(0)),
                       {static_cast<uint64_t>(row.integer(1)), static_cast<uint64_t>(row.integer(2))},
                       0});
    if (rc != SQLITE_DONE) return m_database->failure("cannot be read");
    return out;
}

Result<Outcome> SqliteJournal::outcome(uint64_t index) {
    return storedOutcome(*m_database, m_path, {}, index); // only for what is held, which is here
}

Result<void> SqliteJournal::merged(const std::vector<MovedRecord>& moved, OutputFile file) {
    TRY(commit());
    TRY(begin());
    const Shifts shifts(moved);
    TRY_ASSIGN(const std::vector<int64_t> blocks, numbers(*m_database, "SELECT id FROM blocks ORDER BY id"));
    for (const int64_t id : blocks)
        TRY(keepFailure(shiftBlock(*m_database, id, shifts)));
    TRY(keepFailure(shiftRows(*m_database, shifts)));
    int64_t shift = 0; // what stands before a record moves it as well
    for (const MovedRecord& record : moved) {
        const uint64_t place = record.old.offset + static_cast<uint64_t>(shift);
        shift += static_cast<int64_t>(record.bytes) - static_cast<int64_t>(record.old.bytes);
        auto row = m_items->find(record.index);
        if (!row) return keepFailure(row.error());
        if (!row.value()) continue;
        TRY(keepFailure(m_items->release(*row.value(), record.index, RecordPlace{place, record.bytes})));
        --m_held;
    }
    m_block.clear(); // its row has changed; what comes goes into another
    m_blockId = 0;
    setOutput(std::move(file));
    return commit();
}

} // namespace poolboard
