// SPDX-License-Identifier: MIT
#include "core/journal/attempt_times.h"

#include "core/base/text.h"
#include "core/journal/run_row.h"
#include "core/journal/stored_items.h"

#include <algorithm>
#include <array>

namespace poolboard {
namespace {

// So much with one connection: an open one would keep the writer from making the run one file at its end.
constexpr int64_t kBlocksAtOnce = 64, kRowsAtOnce = 16384;

using Use = std::function<void(const AttemptTime&)>;

AttemptTime fromEntry(const PackedItem& entry) {
    const uint32_t attempt = entry.kind == OutcomeKind::Skipped ? 0 : 1;
    return {entry.index,  attempt, true, entry.kind, entry.worker, static_cast<double>(entry.micros) / 1e6,
            entry.endedMs};
}

constexpr const char* kLast = "SELECT seq, idx, attempts, kind, worker, seconds, ended_ms FROM items ";
constexpr const char* kEarlier = "SELECT 0, idx, attempt, kind, worker, seconds, ended_ms FROM attempts ";

AttemptTime fromRow(Statement& row, bool last) {
    return {static_cast<uint64_t>(row.integer(1)),
            static_cast<uint32_t>(row.integer(2)),
            last,
            static_cast<OutcomeKind>(std::clamp<int64_t>(row.integer(3), 0, kOutcomeKinds - 1)),
            static_cast<int32_t>(row.integer(4)),
            row.number(5),
            row.integer(6)};
}

/// How far a walk through one of the tables has come.
struct Place {
    int64_t after = -1, attempt = 0;
};

/// The blocks behind `place`, which becomes the last one read. False: there were none.
Result<bool> someBlocks(const std::string& runFile, Place& place, const Use& use) {
    TRY_ASSIGN(const Database database, openRunFile(runFile));
    TRY_ASSIGN(Statement row,
               database.prepare("SELECT id, data FROM blocks WHERE id > ?1 ORDER BY id LIMIT ?2"));
    row.bind(1, place.after);
    row.bind(2, kBlocksAtOnce);
    int64_t found = 0;
    int rc = SQLITE_DONE;
    for (; (rc = row.step()) == SQLITE_ROW; ++found) {
        place.after = row.integer(0);
        BlockReader block(row.bytes(1));
        PackedItem entry;
        while (block.next(entry))
            use(fromEntry(entry));
        if (block.damaged())
            return Error{ErrorCode::Io, toDisplay(runFile, 1000),
                         "the run file is damaged: a block of items cannot be read", ""};
    }
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return found != 0;
}

Result<bool> someRows(const std::string& runFile, Place& place, const Use& use) {
    TRY_ASSIGN(const Database database, openRunFile(runFile));
    TRY_ASSIGN(Statement row,
               database.prepare((std::string(kLast) + "WHERE seq > ?1 ORDER BY seq LIMIT ?2").c_str()));
    row.bind(1, place.after);
    row.bind(2, kRowsAtOnce);
    int64_t found = 0;
    int rc = SQLITE_DONE;
    for (; (rc = row.step()) == SQLITE_ROW; ++found) {
        place.after = row.integer(0);
        use(fromRow(row, true));
    }
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return found != 0;
}

Result<bool> someEarlier(const std::string& runFile, Place& place, const Use& use) {
    TRY_ASSIGN(const Database database, openRunFile(runFile));
    TRY_ASSIGN(Statement row, database.prepare((std::string(kEarlier) + "WHERE (idx, attempt) > (?1, ?2) "
                                                                        "ORDER BY idx, attempt LIMIT ?3")
                                                   .c_str()));
    row.bind(1, place.after);
    row.bind(2, place.attempt);
    row.bind(3, kRowsAtOnce);
    int64_t found = 0;
    int rc = SQLITE_DONE;
    for (; (rc = row.step()) == SQLITE_ROW; ++found) {
        place = {row.integer(1), row.integer(2)};
        use(fromRow(row, false));
    }
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return found != 0;
}

} // namespace

int64_t AttemptTime::startedMs() const {
    return endedMs - static_cast<int64_t>(std::clamp(seconds * 1000, 0.0, 1e12));
}

Result<bool> AttemptWalk::more(const Use& use) {
    constexpr std::array kTables{someBlocks, someRows, someEarlier};
    for (; m_table < kTables.size(); ++m_table) {
        Place place{m_after, m_attempt};
        TRY_ASSIGN(const bool found, kTables[m_table](m_runFile, place, use));
        m_after = found ? place.after : Place().after;
        m_attempt = found ? place.attempt : Place().attempt;
        if (found) return true;
    }
    return false;
}

Result<void> eachAttemptTime(const std::string& runFile, const Use& use) {
    for (AttemptWalk walk(runFile);;) {
        TRY_ASSIGN(const bool more, walk.more(use));
        if (!more) return {};
    }
}

Result<std::vector<AttemptTime>> attemptTimes(const Database& database, uint64_t from, uint64_t to) {
    std::vector<AttemptTime> out;
    TRY(eachPacked(database, ItemOrder::Recorded, from, to,
                   [&out](const PackedItem& entry) { out.push_back(fromEntry(entry)); }));
    const auto add = [&](const std::string& sql, bool last) -> Result<void> {
        TRY_ASSIGN(Statement row, database.prepare(sql.c_str()));
        row.bind(1, static_cast<int64_t>(from));
        row.bind(2, static_cast<int64_t>(to));
        int rc = SQLITE_DONE;
        while ((rc = row.step()) == SQLITE_ROW)
            out.push_back(fromRow(row, last));
        if (rc != SQLITE_DONE) return database.failure("cannot be read");
        return {};
    };
    TRY(add(std::string(kLast) + "WHERE seq > ?1 AND seq <= ?2", true));
    TRY(add(std::string(kEarlier) +
                "WHERE idx IN (SELECT idx FROM items WHERE seq > ?1 AND seq <= ?2 AND attempts > 1)",
            false));
    std::stable_sort(out.begin(), out.end(),
                     [](const AttemptTime& a, const AttemptTime& b) { return a.endedMs < b.endedMs; });
    return out;
}

} // namespace poolboard
