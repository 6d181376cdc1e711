// SPDX-License-Identifier: MIT
#include "core/journal/item_pick.h"

#include "core/base/text.h"
#include "core/journal/kept_results.h"
#include "core/journal/run_row.h"

#include <algorithm>

namespace poolboard {
namespace {

using What = ItemPick::What;

/// `since`: when the latest session began, UTC ms.
Item toItem(StoredItem& stored, int64_t since) {
    Item item;
    ItemDetail& detail = stored.detail;
    item.index = detail.row.index;
    item.passing = detail.passing;
    item.content = stored.inputContent;
    item.stamp = stored.stamp;
    item.replaces = EarlierOutcome{detail.row.kind, detail.row.attempts, detail.row.endedMs >= since};
    item.body = std::move(detail.input);
    return item;
}

/// What is held has its outcome, and is passed to the gate to take its place in the output.
Result<std::vector<Item>> held(const std::string& runFile, const Database& database, int64_t after,
                               size_t limit) {
    TRY_ASSIGN(std::vector<StoredItem> rows,
               readRows(database, "held <> 0 AND place IS NULL AND idx > ?1 ORDER BY idx LIMIT ?2", after,
                        static_cast<int64_t>(limit)));
    KeptResults spilled(runFile, {});
    std::vector<Item> out;
    for (StoredItem& row : rows) {
        row.spilledResult = false;
        spilled.complete(row, SIZE_MAX);
        out.push_back(toItem(row, 0));
        out.back().replaces.reset();
    }
    return out;
}

Result<std::vector<Item>> pending(const std::string& runFile, const Database& database, int64_t after,
                                  size_t limit) {
    TRY_ASSIGN(Statement row, database.prepare("SELECT idx, passing, content, stamp, input FROM pending "
                                               "WHERE idx > ? ORDER BY idx LIMIT ?"));
    row.bind(1, after);
    row.bind(2, static_cast<int64_t>(limit));
    TRY_ASSIGN(std::vector<Item> out, held(runFile, database, after, limit));
    int rc = SQLITE_DONE;
    while ((rc = row.step()) == SQLITE_ROW) {
        Item& item = out.emplace_back();
        item.index = static_cast<uint64_t>(row.integer(0));
        item.passing = static_cast<Passing>(std::clamp<int64_t>(row.integer(1), 0, 2));
        item.content = static_cast<Content>(std::clamp<int64_t>(row.integer(2), 0, 2));
        item.stamp = static_cast<uint64_t>(row.integer(3));
        item.body = row.bytes(4);
    }
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    std::sort(out.begin(), out.end(), [](const Item& a, const Item& b) { return a.index < b.index; });
    if (out.size() > limit) out.resize(limit);
    return out;
}

// As in OutcomeKind; what only waits for its place in the output goes there first.
constexpr const char* kUnsuccessful = "kind BETWEEN 1 AND 4 AND NOT (held <> 0 AND place IS NULL)";

/// Whether a row that did not succeed may be tried once more.
bool mayAgain(const StoredItem& row) {
    return !isFine(row.detail.row.kind) && (!row.detail.held || row.place);
}

Result<uint64_t> count(const Database& database, const std::string& sql) {
    TRY_ASSIGN(Statement row, database.prepare(sql.c_str()));
    if (row.step() != SQLITE_ROW) return database.failure("cannot be read");
    return static_cast<uint64_t>(row.integer(0));
}

/// With their inputs whole, about so many bytes of them: the others are left out, but never the first.
Result<std::vector<Item>> wholeItems(const Database& database, std::vector<StoredItem>& rows,
                                     const std::string& runFile, size_t mostBytes) {
    TRY_ASSIGN(const uint64_t since, count(database, "SELECT ifnull(max(started_ms), 0) FROM sessions"));
    KeptResults spilled(runFile, {});
    std::vector<Item> out;
    size_t bytes = 0;
    for (StoredItem& row : rows) {
        bytes += row.detail.inputBytes;
        if (!out.empty() && bytes > mostBytes) break;
        row.place.reset(); // its result is not wanted
        row.spilledResult = false;
        spilled.complete(row, SIZE_MAX);
        out.push_back(toItem(row, static_cast<int64_t>(since)));
    }
    return out;
}

Result<void> checkListed(const Database& database, uint64_t index) {
    TRY_ASSIGN(const std::optional<StoredItem> found, readIndex(database, index));
    const std::string where = "item " + std::to_string(index);
    if (!found)
        return Error{ErrorCode::Usage, where, "it has no outcome in this run",
                     "`resume` runs what is unfinished"};
    if (isFine(found->detail.row.kind))
        return Error{
            ErrorCode::Usage, where,
            "it " +
                std::string(found->detail.row.kind == OutcomeKind::Skipped ? "was skipped" : "succeeded") +
                "; only what did not succeed is tried again",
            "leave it out"};
    return {};
}

} // namespace

Result<uint64_t> countPicked(const std::string& runFile, const ItemPick& pick) {
    TRY_ASSIGN(const Database database, openRunFile(runFile));
    switch (pick.what) {
    case What::Pending:
        return count(database, "SELECT (SELECT count(*) FROM pending) + "
                               "(SELECT count(*) FROM items WHERE held <> 0 AND place IS NULL)");
    case What::Unsuccessful:
        return count(database, std::string("SELECT count(*) FROM items WHERE ") + kUnsuccessful);
    case What::Listed:
        for (const uint64_t index : pick.indices)
            TRY(checkListed(database, index));
        return static_cast<uint64_t>(pick.indices.size());
    case What::Group:
        break;
    }
    TRY_ASSIGN(const uint64_t items, count(database, "SELECT count(*) FROM items WHERE error_group = " +
                                                         std::to_string(pick.group)));
    if (items != 0) return items;
    return Error{ErrorCode::Usage, "error group " + std::to_string(pick.group),
                 "no item of this run is in it", "`poolboard --cli runs show` lists the groups"};
}

Result<std::vector<Item>> pickItems(const std::string& runFile, const ItemPick& pick, int64_t after,
                                    size_t limit, size_t mostBytes) {
    TRY_ASSIGN(const Database database, openRunFile(runFile));
    if (pick.what == What::Pending) return pending(runFile, database, after, limit);
    std::vector<StoredItem> rows;
    const auto most = static_cast<int64_t>(limit);
    if (pick.what == What::Unsuccessful) {
        TRY_ASSIGN(rows,
                   readRows(database, std::string(kUnsuccessful) + " AND idx > ?1 ORDER BY idx LIMIT ?2",
                            after, most));
    } else if (pick.what == What::Group) {
        TRY_ASSIGN(
            rows,
            readRows(
                database,
                "error_group = ?3 AND NOT (held <> 0 AND place IS NULL) AND idx > ?1 ORDER BY idx LIMIT ?2",
                after, most, pick.group));
    } else {
        auto at = std::upper_bound(pick.indices.begin(), pick.indices.end(), after,
                                   [](int64_t before, uint64_t index) { return before < int64_t(index); });
        for (; at != pick.indices.end() && rows.size() < limit; ++at) {
            TRY_ASSIGN(std::vector<StoredItem> one, readRows(database, "idx = ?1", int64_t(*at)));
            for (StoredItem& row : one)
                if (mayAgain(row)) rows.push_back(std::move(row));
        }
    }
    return wholeItems(database, rows, runFile, mostBytes);
}

Result<PickedPart> pickPart(const std::string& runFile, const ItemPick& pick, PickPlace from, size_t limit,
                            size_t mostBytes) {
    TRY_ASSIGN(const Database database, openRunFile(runFile));
    PickedPart out;
    std::vector<StoredItem> rows;
    if (pick.what == What::Listed) {
        size_t at = from.next;
        size_t bytes = 0;
        for (; at < pick.indices.size() && at - from.next < limit && bytes < mostBytes; ++at) {
            TRY_ASSIGN(auto one, readRows(database, "idx = ?1", static_cast<int64_t>(pick.indices[at])));
            for (StoredItem& row : one) {
                bytes += row.detail.inputBytes;
                if (mayAgain(row)) rows.push_back(std::move(row));
            }
        }
        if (at < pick.indices.size()) out.next = PickPlace{at, 0};
        TRY_ASSIGN(out.items, wholeItems(database, rows, runFile, SIZE_MAX));
        return out;
    }
    if (from.upTo == 0) {
        TRY_ASSIGN(from.upTo, count(database, "SELECT ifnull(max(seq), 0) FROM items"));
    }
    // The plus signs: only what gives the rows in their order is to be walked.
    const std::string which = pick.what == What::Group ? "error_group = " + std::to_string(pick.group)
                                                       : std::string("+kind BETWEEN 1 AND 4");
    TRY_ASSIGN(rows, readRows(database,
                              which + " AND NOT (+held <> 0 AND +place IS NULL) AND seq > ?1 AND seq <= ?2 "
                                      "ORDER BY seq LIMIT ?3",
                              static_cast<int64_t>(from.next), static_cast<int64_t>(from.upTo),
                              static_cast<int64_t>(limit)));
    TRY_ASSIGN(out.items, wholeItems(database, rows, runFile, mostBytes));
    const bool all = out.items.size() == rows.size() && rows.size() < limit;
    if (!all) out.next = PickPlace{rows[out.items.size() - 1].number, from.upTo};
    return out;
}

} // namespace poolboard
