// SPDX-License-Identifier: MIT
// Making a run file. It grows under another name and gets its own when it is whole: whoever lists the runs
// never meets half of one, whenever its maker was killed.
#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/journal/run_row.h"
#include "core/journal/schema.h"
#include "core/journal/sqlite_journal.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

Error ioError(const std::string& path, const std::string& doing, int why) {
    return {ErrorCode::Io, toDisplay(path, 1000), doing + ": " + errnoText(why), kPlaceHint};
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
            return ioError(sofar.string(), "the journal's folder cannot be made", why);
    }
    return {};
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

/// Everything a run file begins with, in `draft`, and closed again. Nobody reads it before it has its name,
/// so making it needs no log and waits for no disk.
Result<void> writeDraft(const std::string& draft, const RunRecord& run) {
    TRY_ASSIGN(const Database database, Database::open(draft, SQLITE_OPEN_READWRITE));
    // Most runs are small, and each of their twenty tables and indices takes a page.
    TRY(database.run("PRAGMA page_size = 2048; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"));
    TRY(database.run("BEGIN"));
    TRY(database.run(kSchema1));
    TRY(writeRunRow(database, run));
    TRY(database.run(kSchema2));
    TRY(database.run(kSchema3));
    TRY(database.run("COMMIT"));
    // Here already: under its own name the change could meet a reader, and would have to wait for it.
    return database.run(kWriterSettings);
}

/// The run file, whole, under the name of `path`, which is free.
Result<void> makeFile(const std::string& path, const RunRecord& run) {
    const std::string draft = path + kDraftSuffix;
    // Made here, not by SQLite: it must be new, and for its owner alone.
    if (!UniqueFd(::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)).valid())
        return ioError(path, "the run file cannot be created", errno);
    Result<void> made = writeDraft(draft, run);
    if (made && ::rename(draft.c_str(), path.c_str()) != 0)
        made = ioError(path, "the run file cannot be created", errno);
    if (!made) ::unlink(draft.c_str());
    return made;
}

Result<std::unique_ptr<JournalWriter>> openNew(RunLock lock, const std::string& path) {
    TRY_ASSIGN(Database database, Database::open(path, SQLITE_OPEN_READWRITE));
    TRY(database.run(kWriterSettings));
    return SqliteJournal::open(std::move(lock), std::move(database));
}

Result<std::unique_ptr<JournalWriter>> create(const std::string& path, const RunRecord& run) {
    struct stat there {};
    if (::lstat(path.c_str(), &there) == 0) return ioError(path, "the run file cannot be created", EEXIST);
    // Whoever finds a draft whose lock is free takes it away: the lock comes first.
    TRY_ASSIGN(RunLock lock, RunLock::take(path));
    if (Result<void> made = makeFile(path, run); !made) {
        lock.release();
        return made.error();
    }
    auto writer = openNew(std::move(lock), path);
    if (!writer)
        for (const char* suffix : {"", "-wal", "-shm", "-lock"})
            ::unlink((path + suffix).c_str());
    return writer;
}

} // namespace

Result<std::unique_ptr<JournalWriter>> createJournal(const std::string& dir, const RunRecord& run) {
    if (run.id.empty() || run.id[0] == '.' || run.id.find('/') != std::string::npos)
        return Error{ErrorCode::Internal, dir, "'" + toDisplay(run.id) + "' cannot be the name of a run", ""};
    std::error_code failure;
    const fs::path folder = fs::absolute(dir, failure).lexically_normal();
    TRY(makeFolder(folder));
    return withHint(create((folder / (run.id + ".sqlite")).string(), run));
}

} // namespace poolboard
