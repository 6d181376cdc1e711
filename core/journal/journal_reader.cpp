// SPDX-License-Identifier: MIT
#include "core/base/text.h"
#include "core/journal/journal.h"
#include "core/journal/run_row.h"

#include <algorithm>
#include <filesystem>

namespace poolboard {
namespace {

constexpr size_t kPreviewBytes = 200;

#define ROW_COLUMNS "idx, kind, attempts, worker, seconds, "

// Numbered without gaps from 1, so any page of all items is found by its number.
constexpr const char* kPage = "SELECT " ROW_COLUMNS "substr(input, 1, 256), "
                              "coalesce(error_message, substr(result, 1, 256)) FROM items "
                              "WHERE seq > ?1 ORDER BY seq LIMIT ?2";
// The inner query walks the small index alone; only the page's rows are read.
constexpr const char* kPageOfKind =
    "SELECT " ROW_COLUMNS "substr(input, 1, 256), coalesce(error_message, substr(result, 1, 256)) FROM items "
    "WHERE seq IN (SELECT seq FROM items WHERE kind = ?3 ORDER BY seq LIMIT ?2 OFFSET ?1) ORDER BY seq";
constexpr const char* kItem = "SELECT " ROW_COLUMNS "input, result, diagnostics, result_bytes, error_type, "
                              "error_message, error_trace, error_signal, error_exit_code "
                              "FROM items WHERE idx = ? ORDER BY seq DESC LIMIT 1";

ItemRow readRow(Statement& row) {
    ItemRow out;
    out.index = static_cast<uint64_t>(row.integer(0));
    out.kind = static_cast<OutcomeKind>(std::clamp<int64_t>(row.integer(1), 0, kOutcomeKinds - 1));
    out.attempts = static_cast<uint32_t>(row.integer(2));
    out.worker = static_cast<int32_t>(row.integer(3));
    out.seconds = row.number(4);
    return out;
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
        if (kind) return record.counts[static_cast<size_t>(*kind)];
        uint64_t all = 0;
        for (const uint64_t one : record.counts)
            all += one;
        return all;
    }

    Result<std::vector<ItemRow>> page(std::optional<OutcomeKind> kind, uint64_t offset,
                                      uint32_t limit) override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY_ASSIGN(Statement row, database.prepare(kind ? kPageOfKind : kPage));
        row.bind(1, static_cast<int64_t>(std::min<uint64_t>(offset, INT64_MAX)));
        row.bind(2, static_cast<int64_t>(limit));
        if (kind) row.bind(3, static_cast<int64_t>(*kind));
        std::vector<ItemRow> out;
        int rc = SQLITE_DONE;
        while ((rc = row.step()) == SQLITE_ROW) {
            ItemRow item = readRow(row);
            item.input = toDisplay(row.bytes(5), kPreviewBytes);
            item.message = toDisplay(row.bytes(6), kPreviewBytes);
            out.push_back(std::move(item));
        }
        if (rc != SQLITE_DONE) return database.failure("cannot be read");
        return out;
    }

    Result<ItemDetail> item(uint64_t index) override {
        TRY_ASSIGN(const Database database, openRunFile(m_path));
        TRY_ASSIGN(Statement row, database.prepare(kItem));
        row.bind(1, static_cast<int64_t>(index));
        const int rc = row.step();
        if (rc == SQLITE_DONE)
            return Error{ErrorCode::Usage, toDisplay(m_path, 1000),
                         "item " + std::to_string(index) + " has no outcome in this run", ""};
        if (rc != SQLITE_ROW) return database.failure("cannot be read");
        ItemDetail out;
        out.row = readRow(row);
        out.input = row.bytes(5);
        out.result = row.bytes(6);
        out.diagnostics = row.bytes(7);
        out.resultBytes = static_cast<uint64_t>(row.integer(8));
        if (!row.isNull(9)) {
            WorkerError error;
            error.type = row.bytes(9);
            error.message = row.bytes(10);
            error.trace = row.bytes(11);
            error.signal = static_cast<int>(row.integer(12));
            error.exitCode = static_cast<int>(row.integer(13));
            out.error = std::move(error);
        }
        out.row.input = toDisplay(out.input, kPreviewBytes);
        out.row.message = toDisplay(out.error ? out.error->message : out.result, kPreviewBytes);
        return out;
    }

private:
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
