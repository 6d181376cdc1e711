// SPDX-License-Identifier: MIT
// Making a run file, and opening one to go on with it.
#include "core/base/text.h"
#include "core/journal/run_row.h"
#include "core/journal/schema.h"
#include "core/journal/sqlite_journal.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

Error ioError(const std::string& path, const std::string& message) {
    return {ErrorCode::Io, toDisplay(path, 1000), message, kPlaceHint};
}

/// Errors of the writer say what a person can do about them.
template <class Value> Result<Value> withHint(Result<Value> result) {
    if (result) return result;
    Error error = result.error();
    if (error.hint.empty()) error.hint = kPlaceHint;
    return error;
}

/// mkdir -p, each new folder for its owner alone: inputs may be private.
Result<void> makeFolder(const fs::path& folder) {
    fs::path sofar;
    for (const fs::path& part : folder) {
        sofar /= part;
        if (::mkdir(sofar.c_str(), 0700) == 0) continue;
        const int why = errno == EEXIST ? ENOTDIR : errno; // if it turns out not to be there
        struct stat there {};
        if (::stat(sofar.c_str(), &there) != 0 || !S_ISDIR(there.st_mode))
            return ioError(sofar.string(),
                           std::string("the journal's folder cannot be made: ") + std::strerror(why));
    }
    return {};
}

Result<Database> openToWrite(const std::string& path) {
    TRY_ASSIGN(Database database, Database::open(path, SQLITE_OPEN_READWRITE));
    // Most runs are small, and each of their twenty tables and indices takes a page.
    TRY(database.run("PRAGMA page_size = 2048"));
    // Refused by some network file systems, which stay with the rollback journal.
    TRY(database.run("PRAGMA journal_mode = WAL"));
    TRY(database.run("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000"));
    return database;
}

Result<void> writeRunRow(const Database& database, const RunRecord& run) {
    TRY_ASSIGN(Statement row,
               database.prepare("INSERT INTO run(id, name, worker, job, plugin_version, plugin_sha256, "
                                "started_ms, ended_ms, total, state) VALUES(?,?,?,?,?,?,?,?,?,?)"));
    int at = 0;
    for (const std::string* text :
         {&run.id, &run.name, &run.worker, &run.job, &run.pluginVersion, &run.pluginSha256})
        row.bindText(++at, *text);
    row.bind(++at, run.startedMs);
    row.bind(++at, run.endedMs);
    ++at;
    if (run.total) row.bind(at, static_cast<int64_t>(*run.total));
    row.bindText(++at, runStateName(run.state));
    return database.finish(row);
}

Result<std::unique_ptr<JournalWriter>> create(const std::string& path, const RunRecord& run) {
    TRY_ASSIGN(RunLock lock, RunLock::take(path));
    TRY_ASSIGN(Database database, openToWrite(path));
    TRY(database.run("BEGIN"));
    TRY(database.run(kSchema1));
    TRY(writeRunRow(database, run));
    TRY(database.run(kSchema2));
    TRY(database.run("COMMIT"));
    return SqliteJournal::open(std::move(lock), std::move(database));
}

Result<void> checkWhole(const Database& database) {
    TRY_ASSIGN(Statement row, database.prepare("PRAGMA quick_check(1)"));
    const int rc = row.step();
    const std::string found = rc == SQLITE_ROW ? std::string(row.bytes(0)) : "it cannot be read";
    if (found == "ok") return {};
    return Error{ErrorCode::Io, toDisplay(database.path(), 1000),
                 "the run file is damaged (" + toDisplay(found) + "); it was left as it is",
                 "what can still be read of it: `poolboard --cli runs export`"};
}

} // namespace

Result<void> migrate(const Database& database) {
    TRY_ASSIGN(const int64_t version, schemaVersion(database)); // a newer one is refused there
    if (version == kSchemaVersion) return {};
    TRY(database.run("BEGIN IMMEDIATE"));
    TRY(database.run(kSchema2));
    return database.run("COMMIT");
}

Result<std::unique_ptr<JournalWriter>> createJournal(const std::string& dir, const RunRecord& run) {
    if (run.id.empty() || run.id[0] == '.' || run.id.find('/') != std::string::npos)
        return Error{ErrorCode::Internal, dir, "'" + toDisplay(run.id) + "' cannot be the name of a run", ""};
    std::error_code failure;
    const fs::path folder = fs::absolute(dir, failure).lexically_normal();
    TRY(makeFolder(folder));
    const std::string path = (folder / (run.id + ".sqlite")).string();
    {
        // Made here, not by SQLite: it must be new, and for its owner alone.
        const UniqueFd fresh(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (!fresh.valid())
            return ioError(path, std::string("the run file cannot be created: ") + std::strerror(errno));
    }
    auto writer = withHint(create(path, run));
    if (!writer)
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            ::unlink((path + suffix).c_str());
    return writer;
}

std::optional<uint64_t> recordsHandedOut(const std::string& runFile) { return notedIn(runFile); }

Result<std::unique_ptr<JournalWriter>> continueJournal(const std::string& path) {
    TRY_ASSIGN(RunLock lock, RunLock::take(path));
    TRY_ASSIGN(Database database, Database::open(path, SQLITE_OPEN_READWRITE));
    TRY(schemaVersion(database));
    TRY(checkWhole(database));
    TRY(withHint(database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
                              "PRAGMA wal_autocheckpoint = 4000")));
    TRY(withHint(migrate(database)));
    return SqliteJournal::open(std::move(lock), std::move(database));
}

} // namespace poolboard
