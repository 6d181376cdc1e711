// SPDX-License-Identifier: MIT
#include "core/journal/run_index.h"

#include "core/base/unique_fd.h"

#include "core/journal/run_row.h"

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr int64_t kApplicationId = 0x504C4249; // "PLBI"
constexpr int64_t kVersion = 1;
constexpr const char* kSchema = R"sql(
PRAGMA application_id = 0x504C4249;
PRAGMA user_version = 1;
CREATE TABLE runs(
  file TEXT PRIMARY KEY, bytes INTEGER, changed_ns INTEGER, id TEXT, name TEXT, worker TEXT, job TEXT,
  plugin_version TEXT, plugin_sha256 TEXT, stop_reason TEXT, state TEXT, started_ms INTEGER, ended_ms INTEGER,
  total INTEGER, exit_status INTEGER, c0 INTEGER, c1 INTEGER, c2 INTEGER, c3 INTEGER, c4 INTEGER, c5 INTEGER,
  pending INTEGER, sessions INTEGER, elapsed REAL, start_s REAL, init_s REAL, wait_s REAL,
  work_s REAL) WITHOUT ROWID;
)sql";

bool usable(const Database& database) {
    const auto number = [&database](const char* sql) -> int64_t {
        Result<Statement> row = database.prepare(sql);
        return row && row->step() == SQLITE_ROW ? row->integer(0) : -1;
    };
    return number("PRAGMA application_id") == kApplicationId && number("PRAGMA user_version") == kVersion &&
           number("SELECT count(*) FROM (SELECT file FROM runs LIMIT 1)") >= 0;
}

/// An index to write to, made when there is none.
std::unique_ptr<Database> openIndex(const std::string& path) {
    const UniqueFd made(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)); // for its owner alone
    auto database = Database::open(path, SQLITE_OPEN_READWRITE);
    if (!database) return nullptr;
    if (!usable(database.value()))
        if (!database->run("BEGIN IMMEDIATE") || !database->run(kSchema) || !database->run("COMMIT"))
            return nullptr;
    return std::make_unique<Database>(std::move(database).value());
}

template <class Use> void eachText(RunRecord& run, Use&& use) {
    for (std::string* text :
         {&run.id, &run.name, &run.worker, &run.job, &run.pluginVersion, &run.pluginSha256, &run.stopReason})
        use(*text);
}

} // namespace

RunIndex::RunIndex(const std::string& dir) : m_path(dir + "/" + kName) {
    m_database = openIndex(m_path);
    if (m_database || ::access(dir.c_str(), W_OK) != 0) return;
    for (const char* suffix : {"", "-journal"}) // damaged, or of another version: it is only a copy
        ::unlink((m_path + suffix).c_str());
    m_database = openIndex(m_path);
}

std::map<std::string, RunIndex::Entry> RunIndex::load() const {
    std::map<std::string, Entry> out;
    if (!m_database) return out;
    auto row = m_database->prepare("SELECT * FROM runs ORDER BY file");
    if (!row) return out;
    while (row->step() == SQLITE_ROW) {
        Entry entry;
        RunRecord& run = entry.run;
        int at = 0;
        const std::string file(row->bytes(at++));
        entry.mark.bytes = row->integer(at++);
        entry.mark.changedNs = row->integer(at++);
        eachText(run, [&](std::string& text) { text = row->bytes(at++); });
        run.state = runStateNamed(row->bytes(at++));
        run.startedMs = row->integer(at++);
        run.endedMs = row->integer(at++);
        if (!row->isNull(at)) run.total = static_cast<uint64_t>(row->integer(at));
        if (++at; !row->isNull(at)) run.exitStatus = static_cast<int>(row->integer(at));
        for (uint64_t& count : run.counts)
            count = static_cast<uint64_t>(row->integer(++at));
        run.pending = static_cast<uint64_t>(row->integer(++at));
        run.sessions = static_cast<unsigned>(row->integer(++at));
        for (double* seconds :
             {&run.elapsed, &run.phases.start, &run.phases.init, &run.phases.wait, &run.phases.work})
            *seconds = row->number(++at);
        out.emplace_hint(out.end(), file, std::move(entry));
    }
    return out;
}

void RunIndex::update(const std::map<std::string, Entry>& fresh, const std::vector<std::string>& gone) const {
    if (!m_database || (fresh.empty() && gone.empty()) || !m_database->run("BEGIN IMMEDIATE")) return;
    auto add = m_database->prepare("INSERT OR REPLACE INTO runs VALUES"
                                   "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    auto remove = m_database->prepare("DELETE FROM runs WHERE file = ?");
    bool good = add.ok() && remove.ok();
    for (const auto& [file, entry] : fresh) {
        if (!good) break;
        RunRecord run = entry.run;
        int at = 0;
        add->bindText(++at, file);
        add->bind(++at, entry.mark.bytes);
        add->bind(++at, entry.mark.changedNs);
        eachText(run, [&](const std::string& text) { add->bindText(++at, text); });
        // bindText() does not copy; these live until finish().
        add->bindText(++at, runStateName(run.state));
        add->bind(++at, run.startedMs);
        add->bind(++at, run.endedMs);
        add->bindNull(++at);
        if (run.total) add->bind(at, static_cast<int64_t>(*run.total));
        add->bindNull(++at);
        if (run.exitStatus) add->bind(at, int64_t{*run.exitStatus});
        for (const uint64_t count : run.counts)
            add->bind(++at, static_cast<int64_t>(count));
        for (const uint64_t count : {run.pending, uint64_t{run.sessions}})
            add->bind(++at, static_cast<int64_t>(count));
        for (const double seconds :
             {run.elapsed, run.phases.start, run.phases.init, run.phases.wait, run.phases.work})
            add->bind(++at, seconds);
        good = m_database->finish(add.value()).ok();
    }
    for (const std::string& file : gone) {
        if (!good) break;
        remove->bindText(1, file);
        good = m_database->finish(remove.value()).ok();
    }
    if (!good || !m_database->run("COMMIT")) [[maybe_unused]]
        const auto back = m_database->run("ROLLBACK");
}

} // namespace poolboard
