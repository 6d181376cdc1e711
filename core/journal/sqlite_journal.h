// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/block.h"
#include "core/journal/item_table.h"
#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_lock.h"
#include "core/journal/slowest.h"

#include <map>
#include <optional>

namespace poolboard {

/// What a person can do about a run file that cannot be written.
inline constexpr const char* kPlaceHint =
    "make room or permission there, or choose --journal DIR or --no-journal";

template <class Value> Result<Value> withHint(Result<Value> result) {
    if (result || !result.error().hint.empty()) return result;
    Error error = result.error();
    error.hint = kPlaceHint;
    return error;
}

/// Of a writer's connection. Some network file systems refuse WAL and stay with the rollback journal.
inline constexpr const char* kWriterSettings =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000";

/// The writer of a run file. What succeeded at once goes into blocks: the open one is written again with
/// each commit until it is full, so slow items do not cost a row each either.
class SqliteJournal final : public JournalWriter {
public:
    /// `database`: a connection to the file behind `lock`, of the present schema.
    static Result<std::unique_ptr<JournalWriter>> open(RunLock lock, Database database);

    Result<void> startSession(const Session& session) override;
    Result<void> append(const Outcome& outcome, std::optional<RecordPlace> place) override;
    Result<void> hold(const Outcome& outcome) override;
    Result<void> keep(const Item& item) override;
    void setOutput(OutputFile file) override;
    Result<void> commit() override;
    void handedOut(uint64_t records) override { m_lock.note(m_handedOut += records); }
    Result<std::vector<MovedRecord>> unmerged() override;
    Result<Outcome> outcome(uint64_t index) override;
    Result<void> merged(const std::vector<MovedRecord>& moved, OutputFile file) override;
    Result<void> finish(const Snapshot& last) override;
    const std::string& path() const override { return m_path; }

private:
    SqliteJournal(RunLock lock, Database database);
    Result<void> load();
    Result<void> loadOutputs();
    Result<void> begin();
    Result<void> keepFailure(Result<void> result);
    Result<void> record(const Outcome& outcome, std::optional<RecordPlace> place);
    Result<void> replaceRow(const Outcome& outcome, const ItemTable::Row& old, bool held,
                            std::optional<RecordPlace> place);
    uint64_t countNew(OutcomeKind kind);
    void pack(const Outcome& outcome, std::optional<RecordPlace> place);
    void noteSlow(const Outcome& outcome);
    Result<void> forgetPending(uint64_t index);
    Result<void> writeBlock();
    Result<void> writeRun();
    Result<void> writeOutputs();
    Result<void> writeSlowest();
    Result<void> writeEnd(const Snapshot& last);

    std::string m_path;
    RunLock m_lock; // let go last
    std::unique_ptr<Database> m_database;
    Spill m_spill;
    std::unique_ptr<ItemTable> m_items; // its statements are gone before the connection
    std::optional<Statement> m_writeBlock, m_writeRun, m_writePending, m_forgetPending;
    std::array<uint64_t, kOutcomeKinds> m_counts{}, m_ranks{};
    uint64_t m_seq = 0, m_held = 0, m_pending = 0, m_handedOut = 0;
    double m_elapsedBefore = 0; ///< of earlier sessions
    Phases m_phasesBefore;
    double m_worked = 0; ///< seconds of this session's items; should it be killed, nobody else can say
    BlockWriter m_block;
    int64_t m_blockId = 0;
    uint64_t m_blockSucceeded = 0, m_blockSkipped = 0; ///< ranks before the open block
    bool m_blockChanged = false, m_outputsChanged = false;
    std::map<std::string, OutputFile> m_outputs;
    Slowest m_slowest{JournalReader::kSlowest};
    bool m_open = false;            ///< a transaction is
    std::optional<Error> m_failure; ///< after the first nothing more is written: SQLite may have rolled back
};

/// Brings a run file of an older schema up to date. The connection may write; nobody else has it open to
/// write. A newer schema is refused.
Result<void> migrate(const Database& database);

} // namespace poolboard
