// SPDX-License-Identifier: MIT
// Opening a run file to go on with it.
#include "core/base/text.h"
#include "core/journal/run_row.h"
#include "core/journal/schema.h"
#include "core/journal/sqlite_journal.h"

namespace poolboard {
namespace {

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
    if (version < 2) TRY(database.run(kSchema2));
    TRY(database.run(kSchema3));
    return database.run("COMMIT");
}

std::optional<uint64_t> recordsHandedOut(const std::string& runFile) { return notedIn(runFile); }

Result<std::unique_ptr<JournalWriter>> continueJournal(const std::string& path) {
    TRY_ASSIGN(RunLock lock, RunLock::take(path));
    TRY_ASSIGN(Database database, Database::open(path, SQLITE_OPEN_READWRITE));
    TRY(schemaVersion(database));
    TRY(checkWhole(database));
    TRY(withHint(database.run(kWriterSettings)));
    TRY(withHint(migrate(database)));
    return SqliteJournal::open(std::move(lock), std::move(database));
}

} // namespace poolboard
