// SPDX-License-Identifier: MIT
#include "core/journal/item_times.h"

#include "core/base/text.h"
#include "core/journal/block.h"
#include "core/journal/run_row.h"

#include <algorithm>

namespace poolboard {
namespace {

// So much with one connection: an open one would keep the writer from making the run one file at its end.
constexpr int64_t kBlocksAtOnce = 64, kRowsAtOnce = 16384;

using Use = std::function<void(const ItemTime&)>;

/// The blocks behind `after`, which becomes the last one read. False: there were none.
Result<bool> someBlocks(const std::string& runFile, int64_t& after, const Use& use) {
    TRY_ASSIGN(const Database database, openRunFile(runFile));
    TRY_ASSIGN(Statement row,
               database.prepare("SELECT id, data FROM blocks WHERE id > ?1 ORDER BY id LIMIT ?2"));
    row.bind(1, after);
    row.bind(2, kBlocksAtOnce);
    int64_t found = 0;
    int rc = SQLITE_DONE;
    for (; (rc = row.step()) == SQLITE_ROW; ++found) {
        after = row.integer(0);
        BlockReader block(row.bytes(1));
        PackedItem entry;
        while (block.next(entry))
            use({entry.index, entry.kind, entry.kind == OutcomeKind::Skipped ? 0u : 1u, entry.worker,
                 static_cast<double>(entry.micros) / 1e6, entry.endedMs});
        if (block.damaged())
            return Error{ErrorCode::Io, toDisplay(runFile, 1000),
                         "the run file is damaged: a block of items cannot be read", ""};
    }
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return found != 0;
}

Result<bool> someRows(const std::string& runFile, int64_t& after, const Use& use) {
    TRY_ASSIGN(const Database database, openRunFile(runFile));
    TRY_ASSIGN(Statement row, database.prepare("SELECT seq, idx, kind, attempts, worker, seconds, ended_ms "
                                               "FROM items WHERE seq > ?1 ORDER BY seq LIMIT ?2"));
    row.bind(1, after);
    row.bind(2, kRowsAtOnce);
    int64_t found = 0;
    int rc = SQLITE_DONE;
    for (; (rc = row.step()) == SQLITE_ROW; ++found) {
        after = row.integer(0);
        use({static_cast<uint64_t>(row.integer(1)),
             static_cast<OutcomeKind>(std::clamp<int64_t>(row.integer(2), 0, kOutcomeKinds - 1)),
             static_cast<uint32_t>(row.integer(3)), static_cast<int32_t>(row.integer(4)), row.number(5),
             row.integer(6)});
    }
    if (rc != SQLITE_DONE) return database.failure("cannot be read");
    return found != 0;
}

} // namespace

Result<void> eachItemTime(const std::string& runFile, const std::function<void(const ItemTime&)>& use) {
    for (const auto some : {someBlocks, someRows})
        for (int64_t after = -1;;) {
            TRY_ASSIGN(const bool more, some(runFile, after, use));
            if (!more) break;
        }
    return {};
}

} // namespace poolboard
