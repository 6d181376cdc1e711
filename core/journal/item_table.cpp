// SPDX-License-Identifier: MIT
#include "core/journal/item_table.h"

#include "core/base/text.h"
#include "core/journal/content_key.h"
#include "core/journal/error_pattern.h"
#include "core/journal/schema.h"

#include <chrono>

namespace poolboard {
namespace {

constexpr uint64_t kMostSpilled = 256u << 20; ///< results in one run that no one needs but to look at
constexpr size_t kMostGroups = 500;           ///< of errors; the rest share one
constexpr int kSpilledInput = 1, kSpilledResult = 2;

#define COLUMNS                                                                                              \
    "idx, kind, attempts, worker, seconds, content, result_bytes, error_signal, error_exit_code, "           \
    "error_type, error_message, input, result, diagnostics, error_trace, passing, ended_ms, rank, held, "    \
    "place, place_bytes, stamp, error_group, spilled, input_bytes, input_content, "                          \
    "input_hash"

constexpr const char* kInsert =
    "INSERT INTO items(" COLUMNS ", seq) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr const char* kUpdate = "UPDATE items SET (" COLUMNS ") = "
                                "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE seq = ?";
#undef COLUMNS

} // namespace

Result<std::unique_ptr<ItemTable>> ItemTable::open(const Database& database, Spill& spill) {
    std::unique_ptr<ItemTable> table(new ItemTable(database, spill));
    TRY(table->prepare());
    TRY(table->loadGroups());
    return table;
}

Result<void> ItemTable::prepare() {
    const auto ready = [this](std::optional<Statement>& into, const char* sql) -> Result<void> {
        TRY_ASSIGN(into, m_database.prepare(sql));
        return {};
    };
    TRY(ready(m_insert, kInsert));
    TRY(ready(m_update, kUpdate));
    TRY(ready(m_find, "SELECT seq, kind, rank, attempts, held, place, place_bytes FROM items WHERE idx = ?"));
    TRY(ready(m_old, "SELECT worker, seconds, error_type, error_message, ended_ms FROM items WHERE seq = ?"));
    TRY(ready(m_attempt, "INSERT OR REPLACE INTO attempts VALUES(?,?,?,?,?,?,?,?)"));
    TRY(ready(m_release, "UPDATE items SET held = 0, place = ?, place_bytes = ?, spilled = spilled & ?, "
                         "result = CASE WHEN ? THEN x'' ELSE result END WHERE seq = ?"));
    return ready(m_group, "INSERT INTO error_groups(kind, type, pattern) VALUES(?,?,?) RETURNING id");
}

Result<void> ItemTable::loadGroups() {
    TRY_ASSIGN(Statement row, m_database.prepare("SELECT id, kind, type, pattern FROM error_groups"));
    int rc = SQLITE_DONE;
    while ((rc = row.step()) == SQLITE_ROW)
        m_groups[{static_cast<int>(row.integer(1)), std::string(row.bytes(2)), std::string(row.bytes(3))}] =
            row.integer(0);
    if (rc != SQLITE_DONE) return m_database.failure("cannot be read");
    return {};
}

Result<std::optional<ItemTable::Row>> ItemTable::find(uint64_t index) {
    m_find->bind(1, static_cast<int64_t>(index));
    const int rc = m_find->step();
    std::optional<Row> out;
    if (rc == SQLITE_ROW) {
        Statement& row = *m_find;
        out = Row{row.integer(0),
                  static_cast<OutcomeKind>(row.integer(1)),
                  static_cast<uint64_t>(row.integer(2)),
                  static_cast<uint32_t>(row.integer(3)),
                  row.integer(4) != 0,
                  {}};
        if (!row.isNull(5))
            out->place =
                RecordPlace{static_cast<uint64_t>(row.integer(5)), static_cast<uint64_t>(row.integer(6))};
    } else if (rc != SQLITE_DONE) {
        return m_database.failure("cannot be read");
    }
    m_find->reset();
    return out;
}

Result<std::optional<int64_t>> ItemTable::groupOf(const Outcome& outcome) {
    if (!outcome.error) return std::optional<int64_t>();
    std::tuple<int, std::string, std::string> key{static_cast<int>(outcome.kind), outcome.error->type,
                                                  errorPattern(outcome.error->message, outcome.input)};
    if (m_groups.size() >= kMostGroups && !m_groups.contains(key))
        key = {std::get<0>(key), "", "other errors"};
    if (const auto known = m_groups.find(key); known != m_groups.end()) return std::optional(known->second);
    m_group->bind(1, static_cast<int64_t>(std::get<0>(key)));
    m_group->bindText(2, std::get<1>(key));
    m_group->bindText(3, std::get<2>(key));
    if (m_group->step() != SQLITE_ROW) {
        Error error = m_database.failure("cannot be written");
        m_group->reset();
        return error;
    }
    const int64_t id = m_group->integer(0);
    m_group->reset();
    m_groups.emplace(std::move(key), id);
    return std::optional(id);
}

Result<void> ItemTable::write(Statement& row, const Outcome& outcome, const Position& at) {
    std::string_view input = outcome.input, result = outcome.result;
    int spilled = 0;
    std::string hash;
    if (isFine(outcome.kind) && !at.held && input.size() > kWholeInput) {
        hash = contentHash(input);
        input = input.substr(0, kKeptInput);
    } else if (input.size() > kStoredBytes) {
        TRY(m_spill.write(outcome.index, Spill::What::Input, input));
        input = input.substr(0, kStoredBytes);
        spilled |= kSpilledInput;
    }
    if (!at.storeResult) {
        result = {};
    } else if (result.size() > kStoredBytes) {
        // What is held must come whole to its place; what is only kept to be looked at has a bound.
        if (at.held || m_spilledBytes + result.size() <= kMostSpilled) {
            TRY(m_spill.write(outcome.index, Spill::What::Result, result));
            if (!at.held) m_spilledBytes += result.size();
            spilled |= kSpilledResult;
        }
        result = result.substr(0, kStoredBytes);
    }
    TRY_ASSIGN(const std::optional<int64_t> group, groupOf(outcome));
    int column = 0;
    for (const int64_t value : {static_cast<int64_t>(outcome.index), static_cast<int64_t>(outcome.kind),
                                static_cast<int64_t>(outcome.attempts), static_cast<int64_t>(outcome.worker)})
        row.bind(++column, value);
    row.bind(++column, outcome.seconds);
    row.bind(++column, static_cast<int64_t>(outcome.content));
    row.bind(++column, static_cast<int64_t>(outcome.result.size()));
    if (const WorkerError* error = outcome.error.get()) {
        row.bind(8, static_cast<int64_t>(error->signal));
        row.bind(9, static_cast<int64_t>(error->exitCode));
        row.bindText(10, error->type);
        row.bindText(11, error->message);
        row.bindText(15, error->trace);
    } else {
        for (const int none : {8, 9, 10, 11, 15})
            row.bindNull(none);
    }
    row.bindBytes(12, input);
    row.bindBytes(13, result);
    row.bindBytes(14, std::string_view(outcome.diagnostics).substr(0, kStoredBytes));
    row.bind(16, static_cast<int64_t>(outcome.passing));
    row.bind(17, outcome.endedMs);
    row.bind(18, static_cast<int64_t>(at.rank));
    row.bind(19, static_cast<int64_t>(at.held));
    row.bindNull(20);
    row.bindNull(21);
    if (at.place) {
        row.bind(20, static_cast<int64_t>(at.place->offset));
        row.bind(21, static_cast<int64_t>(at.place->bytes));
    }
    row.bind(22, static_cast<int64_t>(outcome.stamp));
    row.bindNull(23);
    if (group) row.bind(23, *group);
    row.bind(24, static_cast<int64_t>(spilled));
    row.bind(25, static_cast<int64_t>(outcome.input.size()));
    row.bind(26, static_cast<int64_t>(outcome.inputContent));
    row.bindNull(27);
    if (!hash.empty()) row.bindBytes(27, hash);
    row.bind(28, static_cast<int64_t>(at.seq));
    return m_database.finish(row);
}

Result<void> ItemTable::writeAttempt(uint64_t index, const Attempt& attempt) {
    m_attempt->bind(1, static_cast<int64_t>(index));
    m_attempt->bind(2, static_cast<int64_t>(attempt.number));
    m_attempt->bind(3, static_cast<int64_t>(attempt.kind));
    m_attempt->bind(4, static_cast<int64_t>(attempt.worker));
    m_attempt->bind(5, attempt.seconds);
    m_attempt->bindText(6, attempt.type);
    m_attempt->bindText(7, attempt.message);
    m_attempt->bind(8, attempt.endedMs);
    return m_database.finish(*m_attempt);
}

Result<void> ItemTable::writeEarlier(uint64_t index, uint32_t from, const Outcome& outcome) {
    if (!outcome.earlier) return {};
    for (const Attempt& attempt : *outcome.earlier)
        if (attempt.number > from) TRY(writeAttempt(index, attempt));
    return {};
}

Result<void> ItemTable::insert(const Outcome& outcome, const Position& at) {
    TRY(writeEarlier(outcome.index, 0, outcome));
    return write(*m_insert, outcome, at);
}

Result<void> ItemTable::replace(const Outcome& outcome, const Row& old, const Position& at) {
    Attempt last;
    last.number = old.attempts;
    last.kind = old.kind;
    m_old->bind(1, old.seq);
    if (m_old->step() != SQLITE_ROW) return m_database.failure("cannot be read");
    last.worker = static_cast<int32_t>(m_old->integer(0));
    last.seconds = m_old->number(1);
    last.type = m_old->bytes(2);
    last.message = m_old->bytes(3);
    last.endedMs = m_old->integer(4);
    m_old->reset();
    // A held outcome that comes once more is itself, not a further attempt.
    if (outcome.attempts > old.attempts) TRY(writeAttempt(outcome.index, last));
    TRY(writeEarlier(outcome.index, old.attempts, outcome));
    return write(*m_update, outcome, at);
}

Result<void> ItemTable::release(const Row& row, uint64_t index, std::optional<RecordPlace> place) {
    Statement& change = *m_release;
    change.bindNull(1);
    change.bindNull(2);
    if (place) {
        change.bind(1, static_cast<int64_t>(place->offset));
        change.bind(2, static_cast<int64_t>(place->bytes));
        m_spill.removeLater(index, Spill::What::Result); // the output has it now
    }
    change.bind(3, static_cast<int64_t>(place ? kSpilledInput : kSpilledInput | kSpilledResult));
    change.bind(4, static_cast<int64_t>(place.has_value()));
    change.bind(5, row.seq);
    return m_database.finish(change);
}

} // namespace poolboard
