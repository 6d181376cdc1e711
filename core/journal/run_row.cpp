// SPDX-License-Identifier: MIT
#include "core/journal/run_row.h"

#include "core/base/text.h"
#include "core/journal/run_lock.h"
#include "core/journal/schema.h"

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

RunState stateNamed(std::string_view name) {
    for (int state = 0; state <= static_cast<int>(RunState::Broken); ++state)
        if (runStateName(static_cast<RunState>(state)) == name) return static_cast<RunState>(state);
    return RunState::Broken;
}

} // namespace

Result<Database> openRunFile(const std::string& path) {
    TRY_ASSIGN(Database database, Database::open(path, SQLITE_OPEN_READONLY));
    TRY_ASSIGN(const int64_t application, pragma(database, "PRAGMA application_id"));
    if (application != kApplicationId) return refuse(database, "this is not a run file of Poolboard");
    TRY_ASSIGN(const int64_t version, pragma(database, "PRAGMA user_version"));
    if (version > kSchemaVersion)
        return refuse(database,
                      "written by a newer version of Poolboard (schema " + std::to_string(version) +
                          ", this version reads up to " + std::to_string(kSchemaVersion) + ")",
                      "open it with that version");
    return database;
}

Result<RunRecord> readRun(const Database& database) {
    TRY_ASSIGN(Statement row, database.prepare("SELECT id, name, worker, job, plugin_version, plugin_sha256, "
                                               "started_ms, ended_ms, total, state, succeeded, failed, "
                                               "timed_out, crashed, cancelled, skipped FROM run"));
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
    run.state = stateNamed(row.bytes(++column));
    for (uint64_t& count : run.counts)
        count = static_cast<uint64_t>(row.integer(++column));
    run.live = isLive(database.path());
    return run;
}

} // namespace poolboard
