// SPDX-License-Identifier: MIT
// Loading what a run file says, and committing what has been added.
#include "core/journal/run_row.h"
#include "core/journal/sqlite_journal.h"

#include <chrono>
#include <thread>

namespace poolboard {
namespace {

int64_t wallMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

Result<std::unique_ptr<JournalWriter>> SqliteJournal::open(RunLock lock, Database database) {
    std::unique_ptr<SqliteJournal> journal(new SqliteJournal(std::move(lock), std::move(database)));
    TRY(journal->load());
    return std::unique_ptr<JournalWriter>(std::move(journal));
}

Result<void> SqliteJournal::load() {
    const Database& database = *m_database;
    TRY_ASSIGN(m_items, ItemTable::open(database, m_spill));
    TRY_ASSIGN(m_writeBlock,
               database.prepare("INSERT OR REPLACE INTO blocks(id, first_seq, last_seq, low_idx, high_idx, "
                                "succeeded_before, skipped_before, data) VALUES(?,?,?,?,?,?,?,?)"));
    TRY_ASSIGN(m_writeRun, database.prepare("UPDATE run SET succeeded = ?, failed = ?, timed_out = ?, "
                                            "crashed = ?, cancelled = ?, skipped = ?, committed_ms = ?, "
                                            "spilled_bytes = ?, work_s = ?"));
    TRY_ASSIGN(m_writePending, database.prepare("INSERT OR REPLACE INTO pending VALUES(?,?,?,?,?)"));
    TRY_ASSIGN(m_forgetPending, database.prepare("DELETE FROM pending WHERE idx = ?"));
    TRY_ASSIGN(const RunRecord run, readRun(database));
    m_counts = run.counts;
    m_held = run.heldItems() + run.unmerged;
    m_pending = run.pending;
    m_handedOut = run.done() - run.heldItems();
    m_elapsedBefore = run.elapsed;
    m_phasesBefore = run.phases;
    for (const OutputFile& file : run.outputs)
        m_outputs[file.role] = file;
    const auto number = [&database](const std::string& sql) -> Result<uint64_t> {
        TRY_ASSIGN(Statement row, database.prepare(sql.c_str()));
        if (row.step() != SQLITE_ROW) return database.failure("cannot be read");
        return static_cast<uint64_t>(row.integer(0));
    };
    TRY_ASSIGN(m_seq, number("SELECT max((SELECT ifnull(max(seq), 0) FROM items), "
                             "(SELECT ifnull(max(last_seq), 0) FROM blocks))"));
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind) {
        TRY_ASSIGN(m_ranks[kind],
                   number("SELECT ifnull(max(rank), 0) FROM items WHERE kind = " + std::to_string(kind)));
        // What succeeded or was skipped never becomes anything else, so its ranks have no gaps.
        if (isFine(static_cast<OutcomeKind>(kind))) m_ranks[kind] = m_counts[kind];
    }
    TRY_ASSIGN(const uint64_t spilled, number("SELECT spilled_bytes FROM run"));
    m_items->setSpilledBytes(spilled);
    TRY_ASSIGN(Statement slow, database.prepare("SELECT idx, seconds, input FROM slowest"));
    while (slow.step() == SQLITE_ROW)
        m_slowest.add({static_cast<uint64_t>(slow.integer(0)), slow.number(1), std::string(slow.bytes(2))});
    m_slowest.takeChanged();
    return {};
}

Result<void> SqliteJournal::startSession(const Session& session) {
    const Database& database = *m_database;
    TRY(begin());
    // Also of a session that was killed, which could not say it itself.
    TRY_ASSIGN(Statement before, database.prepare("UPDATE run SET elapsed = ?"));
    before.bind(1, m_elapsedBefore);
    TRY(keepFailure(database.finish(before)));
    TRY_ASSIGN(
        Statement row,
        database.prepare("INSERT INTO sessions(kind, started_ms, plugin_version, plugin_sha256, "
                         "unrecorded_from_ms) SELECT ?,?,?,?, iif(ended_ms = 0, committed_ms, 0) FROM run"));
    row.bindText(1, session.kind);
    row.bind(2, session.startedMs);
    row.bindText(3, session.pluginVersion);
    row.bindText(4, session.pluginSha256);
    TRY(keepFailure(database.finish(row)));
    TRY(keepFailure(database.run(
        "UPDATE run SET state = 'running', ended_ms = 0, stop_reason = '', exit_status = NULL")));
    if (!session.job.empty()) {
        TRY_ASSIGN(Statement job, database.prepare("UPDATE run SET job = ?"));
        job.bindText(1, session.job);
        TRY(keepFailure(database.finish(job)));
    }
    TRY_ASSIGN(Statement worker, database.prepare("UPDATE run SET plugin_version = ?, plugin_sha256 = ?"));
    worker.bindText(1, session.pluginVersion);
    worker.bindText(2, session.pluginSha256);
    TRY(keepFailure(database.finish(worker)));
    return commit();
}

Result<void> SqliteJournal::writeBlock() {
    if (!m_blockChanged) return {};
    m_blockChanged = false;
    Statement& row = *m_writeBlock;
    row.bindNull(1); // a new row
    if (m_blockId != 0) row.bind(1, m_blockId);
    row.bind(2, static_cast<int64_t>(m_block.firstSeq()));
    row.bind(3, static_cast<int64_t>(m_block.lastSeq()));
    row.bind(4, static_cast<int64_t>(m_block.lowestIndex()));
    row.bind(5, static_cast<int64_t>(m_block.highestIndex()));
    row.bind(6, static_cast<int64_t>(m_blockSucceeded));
    row.bind(7, static_cast<int64_t>(m_blockSkipped));
    row.bindBytes(8, m_block.bytes());
    TRY(m_database->finish(row));
    m_blockId = m_database->lastRow();
    return {};
}

Result<void> SqliteJournal::writeRun() {
    Statement& row = *m_writeRun;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        row.bind(static_cast<int>(kind) + 1, static_cast<int64_t>(m_counts[kind]));
    row.bind(7, wallMs());
    row.bind(8, static_cast<int64_t>(m_items->spilledBytes()));
    row.bind(9, m_phasesBefore.work + m_worked);
    return m_database->finish(row);
}

Result<void> SqliteJournal::writeOutputs() {
    if (!m_outputsChanged) return {};
    m_outputsChanged = false;
    TRY_ASSIGN(Statement row, m_database->prepare("INSERT OR REPLACE INTO outputs VALUES(?,?,?,?,?)"));
    for (const auto& [role, file] : m_outputs) {
        row.bindText(1, role);
        row.bindText(2, file.path);
        row.bindText(3, file.part);
        row.bind(4, static_cast<int64_t>(file.length));
        row.bind(5, static_cast<int64_t>(file.inode));
        TRY(m_database->finish(row));
    }
    return {};
}

Result<void> SqliteJournal::writeSlowest() {
    if (!m_slowest.takeChanged()) return {};
    TRY(m_database->run("DELETE FROM slowest"));
    TRY_ASSIGN(Statement row, m_database->prepare("INSERT INTO slowest VALUES(?,?,?)"));
    for (const Slowest::Entry& entry : m_slowest.entries()) {
        row.bind(1, static_cast<int64_t>(entry.index));
        row.bind(2, entry.seconds);
        row.bindText(3, entry.input);
        TRY(m_database->finish(row));
    }
    return {};
}

Result<void> SqliteJournal::commit() {
    if (m_failure) return *m_failure;
    if (!m_open && !m_outputsChanged) return {};
    TRY(begin());
    TRY(keepFailure(writeBlock()));
    TRY(keepFailure(writeOutputs()));
    TRY(keepFailure(writeSlowest()));
    TRY(keepFailure(writeRun()));
    TRY(keepFailure(m_database->run("COMMIT")));
    m_open = false;
    m_spill.committed();
    return {};
}

Result<void> SqliteJournal::writeEnd(const Snapshot& last) {
    TRY_ASSIGN(Statement end,
               m_database->prepare("UPDATE run SET state = ?, ended_ms = ?, total = ?, stop_reason = ?, "
                                   "exit_status = ?, elapsed = ?, start_s = ?, init_s = ?, wait_s = ?, "
                                   "source_ended = ?"));
    end.bindText(1, runStateName(last.state));
    end.bind(2, wallMs());
    if (last.total) end.bind(3, static_cast<int64_t>(*last.total));
    end.bindText(4, last.stopReason);
    end.bind(5, static_cast<int64_t>(last.exitStatus));
    end.bind(6, m_elapsedBefore + last.elapsed);
    end.bind(7, m_phasesBefore.start + last.phases.start);
    end.bind(8, m_phasesBefore.init + last.phases.init);
    end.bind(9, m_phasesBefore.wait + last.phases.wait);
    end.bind(10, static_cast<int64_t>(last.sourceEnded));
    m_worked = last.phases.work; // of the attempts without a record as well
    return m_database->finish(end);
}

Result<void> SqliteJournal::finish(const Snapshot& last) {
    TRY(begin());
    TRY(keepFailure(writeEnd(last)));
    TRY(commit());
    m_items.reset();
    for (std::optional<Statement>* statement :
         {&m_writeBlock, &m_writeRun, &m_writePending, &m_forgetPending})
        statement->reset();
    TRY(keepFailure(m_database->run("PRAGMA wal_checkpoint(TRUNCATE)")));
    // Away from WAL: the run becomes one file that can be read on a read-only medium too. It
    // needs a moment without readers, who only look in briefly; a stubborn one
    // (a database browser) costs nothing but two empty files beside the run.
    for (int attempt = 0; attempt < 20 && !m_database->run("PRAGMA journal_mode = DELETE"); ++attempt)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    m_database.reset();
    m_lock.release();
    return {};
}

} // namespace poolboard
