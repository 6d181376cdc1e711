// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/journal/database.h"
#include "core/journal/journal.h"
#include "core/journal/run_lock.h"
#include "core/journal/schema.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <thread>

namespace poolboard {
namespace fs = std::filesystem;
namespace {

constexpr const char* kHint = "make room or permission there, or choose --journal DIR or --no-journal";

Error ioError(const std::string& path, const std::string& message) {
    return {ErrorCode::Io, toDisplay(path, 1000), message, kHint};
}

/// Errors of the writer say what a person can do about them.
template <class Value> Result<Value> withHint(Result<Value> result) {
    if (result) return result;
    Error error = result.error();
    error.hint = kHint;
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

class SqliteJournal final : public JournalWriter {
public:
    SqliteJournal(RunLock lock, Database database, Statement insert, Statement update)
        : m_path(database.path()), m_lock(std::move(lock)), m_database(std::move(database)),
          m_insert(std::move(insert)), m_update(std::move(update)) {}

    Result<void> append(const Outcome& outcome) override;
    Result<void> commit() override;
    Result<void> finish(const Snapshot& last) override;
    const std::string& path() const override { return m_path; }

private:
    Result<void> begin();
    /// After the first failure nothing more is written: SQLite may have rolled back.
    Result<void> keep(Result<void> result);

    std::string m_path;
    RunLock m_lock; // let go last
    std::optional<Database> m_database;
    std::optional<Statement> m_insert, m_update; // gone before the connection
    std::array<int64_t, kOutcomeKinds> m_counts{};
    bool m_open = false; ///< a transaction is
    std::optional<Error> m_failure;
};

Result<void> SqliteJournal::keep(Result<void> result) {
    if (!result) {
        m_failure = result.error();
        m_failure->hint = kHint;
        return *m_failure;
    }
    return result;
}

Result<void> SqliteJournal::begin() {
    if (m_failure) return *m_failure;
    if (!m_database) return Error{ErrorCode::Internal, m_path, "the journal is already finished", ""};
    if (!m_open) TRY(keep(m_database->run("BEGIN")));
    m_open = true;
    return {};
}

Result<void> SqliteJournal::append(const Outcome& outcome) {
    TRY(begin());
    Statement& row = *m_insert;
    row.bind(1, static_cast<int64_t>(outcome.index));
    row.bind(2, static_cast<int64_t>(outcome.kind));
    row.bind(3, static_cast<int64_t>(outcome.attempts));
    row.bind(4, static_cast<int64_t>(outcome.worker));
    row.bind(5, outcome.seconds);
    row.bind(6, static_cast<int64_t>(outcome.content));
    row.bind(7, static_cast<int64_t>(outcome.result.size()));
    if (const WorkerError* error = outcome.error.get()) {
        row.bind(8, static_cast<int64_t>(error->signal));
        row.bind(9, static_cast<int64_t>(error->exitCode));
        row.bindText(10, error->type);
        row.bindText(11, error->message);
        row.bindText(15, error->trace);
    } else {
        for (const int column : {8, 9, 10, 11, 15})
            row.bindNull(column);
    }
    row.bindBytes(12, outcome.input);
    row.bindBytes(13, std::string_view(outcome.result).substr(0, kStoredResult));
    row.bindBytes(14, outcome.diagnostics);
    TRY(keep(m_database->finish(row)));
    ++m_counts[static_cast<size_t>(outcome.kind)];
    return {};
}

Result<void> SqliteJournal::commit() {
    if (m_failure) return *m_failure;
    if (!m_open) return {};
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        m_update->bind(static_cast<int>(kind) + 1, m_counts[kind]);
    TRY(keep(m_database->finish(*m_update)));
    TRY(keep(m_database->run("COMMIT")));
    m_open = false;
    return {};
}

Result<void> SqliteJournal::finish(const Snapshot& last) {
    TRY(begin());
    {
        TRY_ASSIGN(Statement end,
                   withHint(m_database->prepare("UPDATE run SET state = ?, ended_ms = ?, total = ?, "
                                                "stop_reason = ?, exit_status = ?")));
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        end.bindText(1, runStateName(last.state));
        end.bind(2, static_cast<int64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()));
        if (last.total) end.bind(3, static_cast<int64_t>(*last.total));
        end.bindText(4, last.stopReason);
        end.bind(5, static_cast<int64_t>(last.exitStatus));
        TRY(keep(m_database->finish(end)));
    }
    TRY(commit());
    m_insert.reset();
    m_update.reset();
    TRY(keep(m_database->run("PRAGMA wal_checkpoint(TRUNCATE)")));
    // Away from WAL: the run becomes one file that can be read on a read-only medium too. It
    // needs a moment without readers, who only look in briefly; a stubborn one
    // (a database browser) costs nothing but two empty files beside the run.
    for (int attempt = 0; attempt < 20 && !m_database->run("PRAGMA journal_mode = DELETE"); ++attempt)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    m_database.reset();
    m_lock.release();
    return {};
}

Result<Database> createFile(const std::string& path, const RunRecord& run) {
    TRY_ASSIGN(Database database, Database::open(path, SQLITE_OPEN_READWRITE));
    // Refused by some network file systems, which stay with the rollback journal.
    TRY(database.run("PRAGMA journal_mode = WAL"));
    TRY(database.run("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000"));
    TRY(database.run("BEGIN"));
    TRY(database.run(kSchema));
    TRY_ASSIGN(
        Statement row,
        database.prepare("INSERT INTO run(id, name, worker, job, plugin_version, plugin_sha256, started_ms, "
                         "ended_ms, total, state) VALUES(?,?,?,?,?,?,?,?,?,?)"));
    int at = 0;
    for (const std::string* text :
         {&run.id, &run.name, &run.worker, &run.job, &run.pluginVersion, &run.pluginSha256})
        row.bindText(++at, *text);
    row.bind(++at, run.startedMs);
    row.bind(++at, run.endedMs);
    ++at;
    if (run.total) row.bind(at, static_cast<int64_t>(*run.total));
    row.bindText(++at, runStateName(run.state));
    TRY(database.finish(row));
    TRY(database.run("COMMIT"));
    return database;
}

Result<std::unique_ptr<JournalWriter>> openWriter(const std::string& path, const RunRecord& run) {
    TRY_ASSIGN(RunLock lock, RunLock::take(path));
    TRY_ASSIGN(Database database, createFile(path, run));
    TRY_ASSIGN(
        Statement insert,
        database.prepare("INSERT INTO items(idx, kind, attempts, worker, seconds, content, result_bytes, "
                         "error_signal, error_exit_code, error_type, error_message, input, result, "
                         "diagnostics, error_trace) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    TRY_ASSIGN(Statement update, database.prepare("UPDATE run SET succeeded = ?, failed = ?, timed_out = ?, "
                                                  "crashed = ?, cancelled = ?, skipped = ?"));
    return std::unique_ptr<JournalWriter>(std::make_unique<SqliteJournal>(
        std::move(lock), std::move(database), std::move(insert), std::move(update)));
}

} // namespace

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
    auto writer = withHint(openWriter(path, run));
    if (!writer)
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            ::unlink((path + suffix).c_str());
    return writer;
}

} // namespace poolboard
