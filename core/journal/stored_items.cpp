// SPDX-License-Identifier: MIT
#include "core/journal/stored_items.h"

#include "core/base/text.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr const char* kColumns =
    "SELECT seq, rank, idx, kind, attempts, worker, seconds, ended_ms, content, passing, held, input, "
    "result, "
    "diagnostics, input_bytes, result_bytes, place, place_bytes, spilled, stamp, error_type, error_message, "
    "error_trace, error_signal, error_exit_code, input_content, input_hash FROM items WHERE ";

template <class Enum> Enum known(int64_t value, int64_t highest) {
    return static_cast<Enum>(std::clamp<int64_t>(value, 0, highest));
}

StoredItem fromRow(Statement& row) {
    StoredItem out;
    ItemDetail& detail = out.detail;
    detail.row.index = static_cast<uint64_t>(row.integer(2));
    detail.row.kind = known<OutcomeKind>(row.integer(3), kOutcomeKinds - 1);
    detail.row.attempts = static_cast<uint32_t>(row.integer(4));
    detail.row.worker = static_cast<int32_t>(row.integer(5));
    detail.row.seconds = row.number(6);
    detail.row.endedMs = row.integer(7);
    detail.content = known<Content>(row.integer(8), 2);
    detail.passing = known<Passing>(row.integer(9), 2);
    detail.held = row.integer(10) != 0;
    detail.input = row.bytes(11);
    detail.result = row.bytes(12);
    detail.diagnostics = row.bytes(13);
    detail.inputBytes = static_cast<uint64_t>(row.integer(14));
    detail.resultBytes = static_cast<uint64_t>(row.integer(15));
    if (!row.isNull(16))
        out.place =
            RecordPlace{static_cast<uint64_t>(row.integer(16)), static_cast<uint64_t>(row.integer(17))};
    out.spilledInput = (row.integer(18) & 1) != 0;
    out.spilledResult = (row.integer(18) & 2) != 0;
    out.stamp = static_cast<uint64_t>(row.integer(19));
    out.inputContent = known<Content>(row.integer(25), 2);
    out.inputHash = row.bytes(26);
    if (!row.isNull(20)) {
        WorkerError& error = detail.error.emplace();
        error.type = row.bytes(20);
        error.message = row.bytes(21);
        error.trace = row.bytes(22);
        error.signal = static_cast<int>(row.integer(23));
        error.exitCode = static_cast<int>(row.integer(24));
    }
    return out;
}

StoredItem fromEntry(const PackedItem& entry) {
    StoredItem out;
    ItemDetail& detail = out.detail;
    detail.row.index = entry.index;
    detail.row.kind = entry.kind;
    detail.row.attempts = entry.kind == OutcomeKind::Skipped ? 0 : 1;
    detail.row.worker = entry.worker;
    detail.row.seconds = static_cast<double>(entry.micros) / 1e6;
    detail.row.endedMs = entry.endedMs;
    detail.content = entry.content;
    detail.passing = entry.passing;
    detail.input = entry.input;
    detail.inputBytes = entry.inputBytes;
    detail.result = entry.result;
    detail.resultBytes = entry.resultBytes;
    detail.diagnostics = entry.diagnostics;
    if (entry.placed) out.place = RecordPlace{entry.place, entry.placeBytes};
    out.stamp = entry.stamp;
    out.inputHash = entry.inputHash;
    return out;
}

Error damaged(const Database& database) {
    return {ErrorCode::Io, toDisplay(database.path(), 1000),
            "the run file is damaged: a block of items cannot be read", ""};
}

/// Calls `use` for each entry of the blocks that `sql` selects (data, with two parameters).
template <class Use>
Result<void> eachEntry(const Database& database, const char* sql, uint64_t one, uint64_t two, Use&& use) {
    TRY_ASSIGN(Statement row, database.prepare(sql));
    row.bind(1, static_cast<int64_t>(one));
    row.bind(2, static_cast<int64_t>(two));
    int rc = SQLITE_DONE;
    while ((rc = row.step()) == SQLITE_ROW) {
        BlockReader block(row.bytes(0));
        PackedItem entry;
        while (block.next(entry))
            use(entry);
        if (block.damaged()) return damaged(database);
    }
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return {};
}

// The blocks that may hold numbers ?1+1 … ?2. One whose follower begins with the same rank has none of the
// kind.
constexpr const char* kBlocksOf[] = {
    "SELECT data FROM blocks WHERE first_seq <= ?2 AND first_seq >= "
    "(SELECT ifnull(max(first_seq), 0) FROM blocks WHERE first_seq <= ?1 + 1) ORDER BY first_seq",
    "SELECT data FROM blocks AS one WHERE succeeded_before < ?2 AND succeeded_before >= "
    "(SELECT ifnull(max(succeeded_before), 0) FROM blocks WHERE succeeded_before <= ?1) AND succeeded_before "
    "IS NOT "
    "(SELECT succeeded_before FROM blocks WHERE id > one.id ORDER BY id LIMIT 1) ORDER BY id",
    "SELECT data FROM blocks AS one WHERE skipped_before < ?2 AND skipped_before >= "
    "(SELECT ifnull(max(skipped_before), 0) FROM blocks WHERE skipped_before <= ?1) AND skipped_before IS "
    "NOT "
    "(SELECT skipped_before FROM blocks WHERE id > one.id ORDER BY id LIMIT 1) ORDER BY id"};

} // namespace

Result<std::vector<StoredItem>> readRows(const Database& database, const std::string& where, int64_t one,
                                         int64_t two, int64_t three) {
    TRY_ASSIGN(Statement row, database.prepare((kColumns + where).c_str()));
    row.bind(1, one);
    row.bind(2, two);
    row.bind(3, three);
    std::vector<StoredItem> out;
    int rc = SQLITE_DONE;
    while ((rc = row.step()) == SQLITE_ROW) {
        out.push_back(fromRow(row));
        out.back().number = static_cast<uint64_t>(row.integer(0));
        out.back().rank = static_cast<uint64_t>(row.integer(1));
    }
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return out;
}

Result<std::vector<StoredItem>> readBlock(const Database& database, std::string_view data) {
    std::vector<StoredItem> out;
    BlockReader block(data);
    PackedItem entry;
    while (block.next(entry)) {
        out.push_back(fromEntry(entry));
        out.back().number = entry.seq;
    }
    if (block.damaged()) return damaged(database);
    return out;
}

Result<void> eachPacked(const Database& database, ItemOrder order, uint64_t from, uint64_t to,
                        const std::function<void(const PackedItem&)>& use) {
    const bool recorded = order == ItemOrder::Recorded;
    const OutcomeKind kind = order == ItemOrder::Skipped ? OutcomeKind::Skipped : OutcomeKind::Succeeded;
    return eachEntry(database, kBlocksOf[static_cast<size_t>(order)], from, to, [&](const PackedItem& entry) {
        const uint64_t number = recorded ? entry.seq : entry.rank;
        if (number > from && number <= to && (recorded || entry.kind == kind)) use(entry);
    });
}

Result<std::vector<StoredItem>> readRange(const Database& database, ItemOrder order, uint64_t from,
                                          uint64_t to) {
    const bool recorded = order == ItemOrder::Recorded;
    const OutcomeKind kind = order == ItemOrder::Skipped ? OutcomeKind::Skipped : OutcomeKind::Succeeded;
    std::vector<StoredItem> out;
    TRY(eachPacked(database, order, from, to, [&](const PackedItem& entry) {
        out.push_back(fromEntry(entry));
        out.back().number = recorded ? entry.seq : entry.rank;
    }));
    const auto packed = static_cast<std::ptrdiff_t>(out.size());
    TRY_ASSIGN(std::vector<StoredItem> rows,
               recorded ? readRows(database, "seq > ?1 AND seq <= ?2 ORDER BY seq",
                                   static_cast<int64_t>(from), static_cast<int64_t>(to))
                        : readRows(database, "kind = ?3 AND rank > ?1 AND rank <= ?2 ORDER BY rank",
                                   static_cast<int64_t>(from), static_cast<int64_t>(to),
                                   static_cast<int64_t>(kind)));
    if (!recorded)
        for (StoredItem& row : rows)
            row.number = row.rank;
    out.insert(out.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    const auto byNumber = [](const StoredItem& a, const StoredItem& b) { return a.number < b.number; };
    std::inplace_merge(out.begin(), out.begin() + packed, out.end(), byNumber);
    return out;
}

Result<std::optional<StoredItem>> readIndex(const Database& database, uint64_t index) {
    TRY_ASSIGN(std::vector<StoredItem> rows, readRows(database, "idx = ?1", static_cast<int64_t>(index)));
    if (!rows.empty()) return std::optional(std::move(rows.front()));
    std::optional<StoredItem> found;
    TRY(eachEntry(database,
                  "SELECT data FROM blocks WHERE id IN (SELECT id FROM blocks WHERE low_idx <= ?1 AND "
                  "high_idx >= ?2)",
                  index, index, [&](const PackedItem& entry) {
                      if (entry.index == index) found = fromEntry(entry);
                  }));
    return found;
}

} // namespace poolboard
