// SPDX-License-Identifier: MIT
#include "core/journal/journal_reader.h"

#include "core/base/text.h"
#include "core/journal/kept_results.h"
#include "core/journal/run_row.h"
#include "core/journal/stored_items.h"

#include <algorithm>
#include <filesystem>

namespace poolboard {
namespace {

constexpr size_t kPreviewBytes = 200;
constexpr size_t kPreviewRead = 4u << 10; ///< enough bytes for any preview
constexpr size_t kShownResult = 16u << 20;
constexpr uint64_t kAtOnce = 512; ///< items of each()

Result<int64_t> numberOf(const Database& database, const std::string& sql) {
    TRY_ASSIGN(Statement row, database.prepare(sql.c_str()));
    if (row.step() != SQLITE_ROW) return database.failure("cannot be read");
    return row.integer(0);
}

/// Of a filtered list that may have gaps in its numbers since items were tried again.
Result<std::vector<StoredItem>> sparse(const Database& database, const ItemFilter& filter, uint64_t offset,
                                       uint64_t limit) {
    const auto skip = static_cast<int64_t>(std::min<uint64_t>(offset, INT64_MAX));
    if (filter.group)
        return readRows(
            database,
            "seq IN (SELECT seq FROM items WHERE error_group = ?1 ORDER BY seq LIMIT ?3 OFFSET ?2) "
            "ORDER BY seq",
            *filter.group, skip, static_cast<int64_t>(limit));
    if (filter.unsuccessful) {
        static_assert(!isFine(OutcomeKind::Failed) && !isFine(OutcomeKind::Cancelled));
        return readRows(database,
                        "seq IN (SELECT seq FROM items WHERE kind BETWEEN 1 AND 4 ORDER BY seq LIMIT ?3 "
                        "OFFSET ?2) ORDER BY seq",
                        0, skip, static_cast<int64_t>(limit));
    }
    const auto kind = static_cast<int64_t>(*filter.kind);
    TRY_ASSIGN(
        const int64_t highest,
        numberOf(database, "SELECT ifnull(max(rank), 0) FROM items WHERE kind = " + std::to_string(kind)));
    TRY_ASSIGN(const RunRecord run, readRun(database));
    if (run.counts[static_cast<size_t>(kind)] == static_cast<uint64_t>(highest))
        return readRows(database, "kind = ?1 AND rank > ?2 ORDER BY rank LIMIT ?3", kind, skip,
                        static_cast<int64_t>(limit));
    // The inner query walks the small index alone; only the page's rows are read.
    return readRows(
        database,
        "seq IN (SELECT seq FROM items WHERE kind = ?1 ORDER BY rank LIMIT ?3 OFFSET ?2) ORDER BY rank", kind,
        skip, static_cast<int64_t>(limit));
}

Result<std::vector<StoredItem>> range(const Database& database, const ItemFilter& filter, uint64_t offset,
                                      uint64_t limit) {
    if (filter.group || filter.unsuccessful || (filter.kind && !isFine(*filter.kind)))
        return sparse(database, filter, offset, limit);
    TRY_ASSIGN(const RunRecord run, readRun(database));
    const uint64_t items = filter.kind ? run.counts[static_cast<size_t>(*filter.kind)] : run.done();
    if (offset >= items) return std::vector<StoredItem>();
    const ItemOrder order = !filter.kind                           ? ItemOrder::Recorded
                            : *filter.kind == OutcomeKind::Skipped ? ItemOrder::Skipped
                                                                   : ItemOrder::Succeeded;
    return readRange(database, order, offset, std::min(offset + std::min(limit, items), items));
}

/// Holds no connection between calls: an open one would keep the writer from
/// making the run one file at its end, and opening takes a fraction of a millisecond.
class SqliteReader final : public JournalReader {
public:
    explicit SqliteReader(std::string path) : m_path(std::move(path)) {}

    Result<RunRecord> run() override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        return readRun(database);
    }

    Result<uint64_t> count(std::optional<OutcomeKind> kind) override {
        TRY_ASSIGN(const RunRecord record, run());
        return kind ? record.counts[static_cast<size_t>(*kind)] : record.done();
    }

    Result<std::vector<ItemRow>> page(const ItemFilter& filter, uint64_t offset, uint32_t limit) override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY_ASSIGN(const RunRecord record, readRun(database));
        TRY_ASSIGN(std::vector<StoredItem> items, range(database, filter, offset, limit));
        KeptResults kept(m_path, record.outputs);
        std::vector<ItemRow> out;
        for (StoredItem& item : items)
            out.push_back(shown(item, kept, kPreviewRead).row);
        return out;
    }

    Result<std::vector<ItemRow>> rows(const std::vector<uint64_t>& indices) override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY_ASSIGN(const RunRecord record, readRun(database));
        KeptResults kept(m_path, record.outputs);
        std::vector<ItemRow> out;
        for (const uint64_t index : indices) {
            TRY_ASSIGN(std::optional<StoredItem> found, readIndex(database, index));
            if (!found) return noOutcome(index);
            out.push_back(shown(*found, kept, kPreviewRead).row);
        }
        return out;
    }

    Result<ScanPart> scan(std::optional<OutcomeKind> kind, uint64_t after, uint32_t limit, bool results,
                          const std::function<void(const ScannedItem&)>& use) override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY_ASSIGN(const RunRecord record, readRun(database));
        KeptResults kept(m_path, results ? record.outputs : std::vector<OutputFile>());
        return scanItems(database, record, kept, kind, after, limit, results, use);
    }

    Result<std::vector<AttemptTime>> attempts(uint64_t offset, uint32_t limit) override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY(database.run("BEGIN")); // an item that is tried again just now is seen once
        return attemptTimes(database, offset, offset + limit);
    }

    Result<ItemDetail> item(uint64_t index) override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY_ASSIGN(const RunRecord record, readRun(database));
        TRY_ASSIGN(std::optional<StoredItem> found, readIndex(database, index));
        if (!found) return noOutcome(index);
        KeptResults kept(m_path, record.outputs);
        ItemDetail& detail = shown(*found, kept, kShownResult);
        TRY(readAttempts(database, detail));
        return std::move(detail);
    }

    Result<void> each(const ItemFilter& filter, const std::function<bool(const ItemDetail&)>& use) override {
        TRY_ASSIGN(const RunRecord record, run());
        KeptResults kept(m_path, record.outputs);
        for (uint64_t offset = 0;; offset += kAtOnce) {
            TRY_ASSIGN(const Database database, openRunFile(m_path));
            TRY_ASSIGN(std::vector<StoredItem> items, range(database, filter, offset, kAtOnce));
            const bool last = items.size() < kAtOnce;
            for (StoredItem& item : items) {
                if (!use(shown(item, kept, SIZE_MAX))) return {};
                item = {}; // its bytes may be many
            }
            if (last) return {};
        }
    }

    Result<std::vector<ErrorGroup>> errorGroups() override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY_ASSIGN(Statement row,
                   database.prepare(
                       "SELECT id, error_groups.kind, type, pattern, number, example, first, last, workers, "
                       "one FROM error_groups JOIN (SELECT error_group, count(*) AS number, min(idx) AS "
                       "example, min(ended_ms) AS first, max(ended_ms) AS last, "
                       "count(DISTINCT iif(worker >= 0, worker, NULL)) AS workers, max(worker) AS one "
                       "FROM items WHERE error_group IS NOT NULL GROUP BY error_group) "
                       "ON id = error_group ORDER BY number DESC, id"));
        std::vector<ErrorGroup> out;
        int rc = SQLITE_DONE;
        while ((rc = row.step()) == SQLITE_ROW)
            out.push_back(
                {row.integer(0),
                 static_cast<OutcomeKind>(std::clamp<int64_t>(row.integer(1), 0, kOutcomeKinds - 1)),
                 toDisplay(row.bytes(2)), toDisplay(row.bytes(3)), static_cast<uint64_t>(row.integer(4)),
                 static_cast<uint64_t>(row.integer(5)), row.integer(6), row.integer(7),
                 static_cast<uint64_t>(row.integer(8)), static_cast<int32_t>(row.integer(9))});
        if (rc != SQLITE_DONE) return database.failure("cannot be read");
        return out;
    }

    Result<uint64_t> countErrorGroups() override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY_ASSIGN(Statement row,
                   database.prepare("SELECT count(*) FROM error_groups WHERE EXISTS "
                                    "(SELECT 1 FROM items WHERE error_group = error_groups.id)"));
        if (row.step() != SQLITE_ROW) return database.failure("cannot be read");
        return static_cast<uint64_t>(row.integer(0));
    }

    Result<std::vector<SlowItem>> slowest() override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY_ASSIGN(Statement row,
                   database.prepare("SELECT idx, seconds, input FROM slowest ORDER BY seconds DESC, idx"));
        std::vector<SlowItem> out;
        int rc = SQLITE_DONE;
        while ((rc = row.step()) == SQLITE_ROW)
            out.push_back({static_cast<uint64_t>(row.integer(0)), row.number(1), toDisplay(row.bytes(2))});
        if (rc != SQLITE_DONE) return database.failure("cannot be read");
        return out;
    }

private:
    Error noOutcome(uint64_t index) const {
        return {ErrorCode::Usage, toDisplay(m_path, 1000),
                "item " + std::to_string(index) + " has no outcome in this run", ""};
    }

    static ItemDetail& shown(StoredItem& item, KeptResults& kept, size_t most) {
        ItemDetail& detail = item.detail;
        kept.complete(item, most);
        detail.row.input = toDisplay(detail.input, kPreviewBytes);
        detail.row.message = toDisplay(detail.error ? detail.error->message : detail.result, kPreviewBytes);
        return detail;
    }

    static Result<void> readAttempts(const Database& database, ItemDetail& detail) {
        TRY_ASSIGN(Statement row,
                   database.prepare("SELECT attempt, kind, worker, seconds, error_type, "
                                    "error_message, ended_ms FROM attempts WHERE idx = ? ORDER BY attempt"));
        row.bind(1, static_cast<int64_t>(detail.row.index));
        int rc = SQLITE_DONE;
        while ((rc = row.step()) == SQLITE_ROW)
            detail.attempts.push_back(
                {static_cast<uint32_t>(row.integer(0)),
                 static_cast<OutcomeKind>(std::clamp<int64_t>(row.integer(1), 0, kOutcomeKinds - 1)),
                 static_cast<int32_t>(row.integer(2)),
                 row.number(3),
                 std::string(row.bytes(4)),
                 std::string(row.bytes(5)),
                 {},
                 row.integer(6)});
        if (rc != SQLITE_DONE) return database.failure("cannot be read");
        return {};
    }

    std::string m_path;
};

} // namespace

Result<std::unique_ptr<JournalReader>> openJournal(const std::string& path) {
    std::error_code failure;
    const std::string absolute = std::filesystem::absolute(path, failure).string();
    TRY_ASSIGN([[maybe_unused]] const Database checked, openRunFile(absolute));
    return std::unique_ptr<JournalReader>(std::make_unique<SqliteReader>(absolute));
}

} // namespace poolboard
