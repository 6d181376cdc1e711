// SPDX-License-Identifier: MIT
#include "core/journal/item_scan.h"

#include "core/journal/kept_results.h"
#include "core/journal/run_row.h"

#include <algorithm>
#include <limits>

namespace poolboard {
namespace {

constexpr size_t kScannedResult = 4u << 10; ///< bytes of a text that are looked at

// The number, what ScannedItem says, and where the result is. Of one kind, ranks may have gaps.
#define FIELDS                                                                                               \
    " idx, kind, attempts, worker, seconds, content, input, error_message, result, place, place_bytes, "     \
    "result_bytes, held FROM items WHERE "
constexpr const char* kRecorded =
    "SELECT seq," FIELDS "seq > ?1 AND seq <= ?2 AND ?3 IS NOT NULL ORDER BY seq LIMIT ?4";
constexpr const char* kOfKind =
    "SELECT rank," FIELDS "kind = ?3 AND rank > ?1 AND rank <= ?2 ORDER BY rank LIMIT ?4";
#undef FIELDS

/// Gives each item its result, as far as it is wanted.
class Teller {
public:
    Teller(KeptResults& kept, bool results, const std::function<void(const ScannedItem&)>& use)
        : m_kept(kept), m_results(results), m_use(use) {}

    void packed(const PackedItem& entry) {
        ScannedItem item{entry.index,
                         entry.kind,
                         entry.kind == OutcomeKind::Skipped ? 0u : 1u,
                         entry.worker,
                         static_cast<double>(entry.micros) / 1e6,
                         entry.input,
                         entry.result.substr(0, kScannedResult),
                         {},
                         entry.content};
        if (entry.placed && entry.resultBytes > 0)
            fetch(item, {entry.place, entry.placeBytes}, entry.resultBytes);
        m_use(item);
    }

    void row(Statement& row) {
        ScannedItem item{static_cast<uint64_t>(row.integer(1)),
                         static_cast<OutcomeKind>(std::clamp<int64_t>(row.integer(2), 0, kOutcomeKinds - 1)),
                         static_cast<uint32_t>(row.integer(3)),
                         static_cast<int32_t>(row.integer(4)),
                         row.number(5),
                         row.bytes(7),
                         {},
                         {},
                         static_cast<Content>(std::clamp<int64_t>(row.integer(6), 0, 2))};
        const auto bytes = static_cast<uint64_t>(row.integer(12));
        if (!row.isNull(8))
            item.message = row.bytes(8).substr(0, kScannedResult);
        else if (row.isNull(10) || row.integer(13) != 0)
            item.message = row.bytes(9).substr(0, kScannedResult);
        else if (bytes > 0)
            fetch(item, {static_cast<uint64_t>(row.integer(10)), static_cast<uint64_t>(row.integer(11))},
                  bytes);
        m_use(item);
    }

private:
    /// A result that cannot be had any more is no result: what else is known is found all the same.
    void fetch(ScannedItem& item, const RecordPlace& place, uint64_t resultBytes) {
        if (!m_results || place.bytes == 0) return;
        const Result<std::string_view> bytes = m_kept.record(place, kScannedResult);
        if (!bytes) return;
        if (m_kept.textRecords()) // one newline more than the result is the one that was added
            item.message = bytes->substr(0, std::min<uint64_t>(bytes->size(), resultBytes));
        else
            item.record = bytes.value();
    }

    KeptResults& m_kept;
    const bool m_results;
    const std::function<void(const ScannedItem&)>& m_use;
};

} // namespace

Result<ScanPart> scanItems(const Database& database, const RunRecord& run, KeptResults& kept,
                           std::optional<OutcomeKind> kind, uint64_t after, uint32_t limit, bool results,
                           const std::function<void(const ScannedItem&)>& use) {
    constexpr auto kNone = static_cast<uint64_t>(std::numeric_limits<int64_t>::max());
    ScanPart part;
    part.of = kind ? run.counts[static_cast<size_t>(*kind)] : run.done();
    const bool gaps = kind && !isFine(*kind);
    const uint64_t from = std::min(after, kNone);
    const uint64_t to = gaps ? kNone : std::max(from, std::min(part.of, from + limit));
    TRY_ASSIGN(Statement rows, database.prepare(kind ? kOfKind : kRecorded));
    rows.bind(1, static_cast<int64_t>(from));
    rows.bind(2, static_cast<int64_t>(to));
    rows.bind(3, static_cast<int64_t>(kind.value_or(OutcomeKind::Succeeded)));
    rows.bind(4, static_cast<int64_t>(limit));
    Teller teller(kept, results, use);
    int rc = rows.step();
    const auto rowsUpTo = [&](uint64_t number) {
        for (; rc == SQLITE_ROW && static_cast<uint64_t>(rows.integer(0)) <= number; rc = rows.step()) {
            part.last = static_cast<uint64_t>(rows.integer(0));
            teller.row(rows);
            ++part.items;
        }
    };
    if (!gaps) {
        const ItemOrder order = !kind                           ? ItemOrder::Recorded
                                : *kind == OutcomeKind::Skipped ? ItemOrder::Skipped
                                                                : ItemOrder::Succeeded;
        TRY(eachPacked(database, order, from, to, [&](const PackedItem& entry) {
            rowsUpTo(kind ? entry.rank : entry.seq);
            teller.packed(entry);
            ++part.items;
        }));
    }
    rowsUpTo(kNone);
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    if (!gaps) part.last = to;
    part.last = std::max(part.last, after);
    part.end = gaps ? part.items < limit : to >= part.of;
    return part;
}

std::string resultIn(const ScannedItem& item) {
    return resultInRecord(item.record, item.index, item.content).value_or(std::string());
}

bool resultMayHave(const ScannedItem& item, std::string_view folded, std::string& scratch) {
    // Only a plain string stands in the record as it is.
    const size_t result = item.record.find("\"result\":\"");
    if (result == std::string_view::npos || item.content == Content::Json) return true;
    if (item.record.find('\\', result) != std::string_view::npos) return true;
    foldAscii(item.record.substr(result), scratch);
    return scratch.find(folded) != std::string::npos;
}

void foldAscii(std::string_view bytes, std::string& out) {
    out.resize(bytes.size());
    std::transform(bytes.begin(), bytes.end(), out.begin(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || value == 0x7F) return ' ';
        return static_cast<char>(value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value);
    });
}

} // namespace poolboard
