// SPDX-License-Identifier: MIT
#include "core/journal/run_row.h"

#include "core/base/text.h"
#include "core/journal/kept_results.h"
#include "core/journal/run_lock.h"
#include "core/journal/schema.h"
#include "core/journal/sqlite_journal.h"

#include <cerrno>
#include <numeric>
#include <sys/stat.h>

namespace poolboard {
namespace {

Error refuse(const Database& database, std::string message, std::string hint = "") {
    return {ErrorCode::Io, toDisplay(database.path(), 1000), std::move(message), std::move(hint)};
}

Result<int64_t> pragma(const Database& database, const char* sql) {
    TRY_ASSIGN(Statement statement, database.prepare(sql));
    if (statement.step() != SQLITE_ROW) return database.failure("cannot be read");
    return statement.integer(0);
}

Result<void> readHeld(const Database& database, RunRecord& run) {
    TRY_ASSIGN(Statement row,
               database.prepare("SELECT kind, place IS NULL, count(*) FROM items INDEXED BY items_held "
                                "WHERE held <> 0 GROUP BY kind, place IS NULL"));
    int rc = SQLITE_DONE;
    while ((rc = row.step()) == SQLITE_ROW) {
        const auto kind = static_cast<size_t>(row.integer(0));
        const auto items = static_cast<uint64_t>(row.integer(2));
        if (row.integer(1) == 0)
            run.unmerged += items;
        else if (kind < kOutcomeKinds)
            run.held[kind] += items;
    }
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return {};
}

Result<void> readUnrecorded(const Database& database, RunRecord& run) {
    TRY_ASSIGN(Statement row,
               database.prepare(
                   "SELECT unrecorded_from_ms, started_ms FROM sessions WHERE unrecorded_from_ms <> 0"));
    int rc = SQLITE_DONE;
    while ((rc = row.step()) == SQLITE_ROW)
        run.unrecorded.emplace_back(row.integer(0), row.integer(1));
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return {};
}

Result<void> readOutputs(const Database& database, RunRecord& run) {
    TRY_ASSIGN(Statement row, database.prepare("SELECT role, path, part, length, inode FROM outputs"));
    int rc = SQLITE_DONE;
    while ((rc = row.step()) == SQLITE_ROW)
        run.outputs.push_back({std::string(row.bytes(0)), std::string(row.bytes(1)),
                               std::string(row.bytes(2)), static_cast<uint64_t>(row.integer(3)),
                               static_cast<uint64_t>(row.integer(4))});
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return {};
}

/// Whether `resume` will not find the file behind whose results it is to write.
bool areResultsGone(const RunRecord& run) {
    for (const OutputFile& file : run.outputs) {
        if (file.role == kJobLogRole) continue;
        struct stat info {};
        const bool inPart = !file.part.empty() && ::stat(file.part.c_str(), &info) == 0;
        if (!inPart && ::stat(file.path.c_str(), &info) != 0) {
            if (file.length != 0 && (errno == ENOENT || errno == ENOTDIR)) return true;
            continue; // what cannot be looked at may be there
        }
        const bool another = file.inode != 0 && file.inode != info.st_ino;
        if (static_cast<uint64_t>(info.st_size) < file.length || (another && info.st_size != 0)) return true;
    }
    return false;
}

} // namespace

RunState runStateNamed(std::string_view name) {
    for (int state = 0; state <= static_cast<int>(RunState::Broken); ++state)
        if (runStateName(static_cast<RunState>(state)) == name) return static_cast<RunState>(state);
    return RunState::Broken;
}

uint64_t RunRecord::done() const { return std::accumulate(counts.begin(), counts.end(), uint64_t{0}); }
uint64_t RunRecord::heldItems() const { return std::accumulate(held.begin(), held.end(), uint64_t{0}); }

bool RunRecord::interrupted() const {
    return !live && (!isOver(state) || state == RunState::Stopped || state == RunState::Halted ||
                     state == RunState::Broken);
}

Result<int64_t> schemaVersion(const Database& database) {
    TRY_ASSIGN(const int64_t application, pragma(database, "PRAGMA application_id"));
    if (application != kApplicationId) return refuse(database, "this is not a run file of Poolboard");
    TRY_ASSIGN(const int64_t version, pragma(database, "PRAGMA user_version"));
    if (version > kSchemaVersion)
        return refuse(database,
                      "written by a newer version of Poolboard (schema " + std::to_string(version) +
                          ", this version reads up to " + std::to_string(kSchemaVersion) + ")",
                      "open it with that version");
    return version;
}

Result<Database> openRunFile(const std::string& path) {
    TRY_ASSIGN(Database database, Database::open(path, SQLITE_OPEN_READONLY));
    auto found = schemaVersion(database);
    if (!found && !isLive(path)) {
        // A process that was killed at the wrong moment left a change half done; whoever may write undoes it.
        if (auto healing = Database::open(path, SQLITE_OPEN_READWRITE))
            found = schemaVersion(healing.value());
    }
    TRY_ASSIGN(const int64_t version, std::move(found));
    if (version == kSchemaVersion) return database;
    if (isLive(path))
        return refuse(database, "an older version of Poolboard is writing this run",
                      "wait for its end, or look at it with that version");
    TRY_ASSIGN(Database writable, Database::open(path, SQLITE_OPEN_READWRITE));
    if (const Result<void> done = migrate(writable); !done) {
        Error error = done.error();
        error.message += "; it is of an older version of Poolboard and must be brought up to date";
        error.hint = "copy it to a place that can be written";
        return error;
    }
    return database;
}

Result<RunRecord> readRun(const Database& database) {
    TRY_ASSIGN(
        Statement row,
        database.prepare(
            "SELECT id, name, worker, job, plugin_version, plugin_sha256, "
            "started_ms, ended_ms, total, state, succeeded, failed, "
            "timed_out, crashed, cancelled, skipped, committed_ms, source_ended, stop_reason, exit_status, "
            // A session that goes on, or was killed, has not said how long it took: up to its last commit
            // is known.
            "elapsed + iif(ended_ms = 0, max(0, committed_ms - (SELECT started_ms FROM sessions "
            "ORDER BY n DESC LIMIT 1)) / 1000.0, 0), "
            "start_s, init_s, wait_s, work_s, "
            "(SELECT count(*) FROM pending), "
            "(SELECT count(*) FROM sessions) FROM run"));
    const int rc = row.step();
    if (rc == SQLITE_DONE)
        return refuse(database, "the run file is damaged: it does not say which run it is");
    if (rc != SQLITE_ROW) return database.failure("cannot be read");
    RunRecord run;
    std::string* const texts[] = {&run.id,  &run.name,          &run.worker,
                                  &run.job, &run.pluginVersion, &run.pluginSha256};
    int column = 0;
    for (std::string* text : texts)
        *text = row.bytes(column++);
    run.startedMs = row.integer(column++);
    run.endedMs = row.integer(column++);
    if (!row.isNull(column)) run.total = static_cast<uint64_t>(row.integer(column));
    run.state = runStateNamed(row.bytes(++column));
    for (uint64_t& count : run.counts)
        count = static_cast<uint64_t>(row.integer(++column));
    run.committedMs = row.integer(++column);
    run.sourceEnded = row.integer(++column) != 0;
    run.stopReason = row.bytes(++column);
    if (++column; !row.isNull(column)) run.exitStatus = static_cast<int>(row.integer(column));
    for (double* seconds :
         {&run.elapsed, &run.phases.start, &run.phases.init, &run.phases.wait, &run.phases.work})
        *seconds = row.number(++column);
    run.pending = static_cast<uint64_t>(row.integer(++column));
    run.sessions = static_cast<unsigned>(row.integer(++column));
    TRY(readHeld(database, run));
    TRY(readOutputs(database, run));
    TRY(readUnrecorded(database, run));
    run.live = isLive(database.path());
    run.resultsGone = run.interrupted() && areResultsGone(run);
    return run;
}

} // namespace poolboard
