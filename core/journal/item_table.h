// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/database.h"
#include "core/journal/journal.h"
#include "core/journal/spill.h"

#include <map>
#include <optional>
#include <tuple>

namespace poolboard {

/// The rows of `items`, `attempts` and `error_groups`, as the writer changes them. Owned by the journal's
/// writer, inside its transaction.
class ItemTable {
public:
    /// `database` and `spill` outlive it.
    static Result<std::unique_ptr<ItemTable>> open(const Database& database, Spill& spill);

    /// A row as far as a change of it must know.
    struct Row {
        int64_t seq = 0;
        OutcomeKind kind = OutcomeKind::Failed;
        uint64_t rank = 0;
        uint32_t attempts = 0;
        bool held = false;
        std::optional<RecordPlace> place;
    };
    Result<std::optional<Row>> find(uint64_t index);

    struct Position {
        uint64_t seq = 0, rank = 0;
        bool held = false;
        std::optional<RecordPlace> place;
        bool storeResult = true;
    };
    Result<void> insert(const Outcome& outcome, const Position& at);
    /// The row's outcome becomes an attempt; the new one takes its place.
    Result<void> replace(const Outcome& outcome, const Row& old, const Position& at);
    /// A held one is in the output now.
    Result<void> release(const Row& row, uint64_t index, std::optional<RecordPlace> place);

    /// Bytes of results that lie beside the run file, and may be cut; what must not be cut is not counted.
    uint64_t spilledBytes() const { return m_spilledBytes; }
    void setSpilledBytes(uint64_t bytes) { m_spilledBytes = bytes; }

private:
    ItemTable(const Database& database, Spill& spill) : m_database(database), m_spill(spill) {}
    Result<void> prepare();
    Result<void> loadGroups();
    Result<std::optional<int64_t>> groupOf(const Outcome& outcome);
    Result<void> write(Statement& row, const Outcome& outcome, const Position& at);
    Result<void> writeEarlier(uint64_t index, uint32_t from, const Outcome& outcome);
    Result<void> writeAttempt(uint64_t index, const Attempt& attempt);

    const Database& m_database;
    Spill& m_spill;
    std::optional<Statement> m_insert, m_update, m_find, m_old, m_attempt, m_release, m_group;
    std::map<std::tuple<int, std::string, std::string>, int64_t> m_groups;
    uint64_t m_spilledBytes = 0;
};

} // namespace poolboard
