// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/attempt_times.h"
#include "core/journal/item_scan.h"
#include "core/journal/journal.h"

#include <functional>

namespace poolboard {

/// One finished item as a table shows it. Texts are display-safe.
struct ItemRow {
    uint64_t index = 0;
    OutcomeKind kind = OutcomeKind::Succeeded;
    uint32_t attempts = 1;
    int32_t worker = -1;
    double seconds = 0;
    int64_t endedMs = 0;        ///< wall clock, UTC ms; 0: unknown
    std::string input, message; ///< message: of the error, or a preview of the result
};

/// Everything about one item. `input` and `result` are the bytes, as far as they were kept.
struct ItemDetail {
    ItemRow row;
    Content content = Content::Raw;
    Passing passing = Passing::Single;
    bool held = false; ///< not in the output yet
    std::string input, result, diagnostics;
    uint64_t inputBytes = 0, resultBytes = 0; ///< of the whole
    std::string resultFault;                  ///< why the result cannot be shown, or ""
    std::optional<WorkerError> error;
    std::vector<Attempt> attempts; ///< those before the last, oldest first
};

/// A finished item as it came from its worker, as far as its bytes were kept.
Outcome toOutcome(const ItemDetail& item);

/// Errors that differ only in numbers, names and paths.
struct ErrorGroup {
    int64_t id = 0;
    OutcomeKind kind = OutcomeKind::Failed;
    std::string type, pattern; ///< display-safe
    uint64_t items = 0;
    uint64_t example = 0;            ///< index of one of them
    int64_t firstMs = 0, lastMs = 0; ///< when the first and the last of them ended, UTC ms; 0: unknown
    uint64_t workers = 0;            ///< how many have had one of them last
    int32_t worker = -1;             ///< one of these, −1: none
};

struct SlowItem {
    uint64_t index = 0;
    double seconds = 0;
    std::string input;
};

/// Which items a page is about.
struct ItemFilter {
    ItemFilter() = default;
    ItemFilter(std::optional<OutcomeKind> wanted) : kind(wanted) {}
    ItemFilter(OutcomeKind wanted) : kind(wanted) {}

    std::optional<OutcomeKind> kind;
    std::optional<int64_t> group; ///< an ErrorGroup's id
    bool unsuccessful = false;    ///< all kinds that are not fine; then neither kind nor group is given
};

/// Reads a run file on its own read-only connection, also while it is written.
/// One owner, any thread; calls block on disk, so never on [main].
class JournalReader {
public:
    virtual ~JournalReader() = default;
    virtual Result<RunRecord> run() = 0;
    /// How many finished items there are (of one kind).
    virtual Result<uint64_t> count(std::optional<OutcomeKind> kind) = 0;
    /// Finished items in the order they were recorded: rows offset … offset+limit−1.
    /// A row never moves, new ones come at the end; only a retry takes rows out of a filtered list.
    virtual Result<std::vector<ItemRow>> page(const ItemFilter& filter, uint64_t offset, uint32_t limit) = 0;
    /// Of these finished items, in this order; one without an outcome fails the whole.
    virtual Result<std::vector<ItemRow>> rows(const std::vector<uint64_t>& indices) = 0;
    /// Finished items (of one kind) from the first or behind a part before, in the order of page(), as
    /// quickly as a disk gives them; what takes its kind by a retry comes behind those that had it. At most
    /// about `limit`. `results`: false leaves the result file alone.
    virtual Result<ScanPart> scan(std::optional<OutcomeKind> kind, uint64_t after, uint32_t limit,
                                  bool results, const std::function<void(const ScannedItem&)>& use) = 0;
    /// All attempts at the items of page({}, offset, limit), by their ends.
    virtual Result<std::vector<AttemptTime>> attempts(uint64_t offset, uint32_t limit) = 0;
    virtual Result<ItemDetail> item(uint64_t index) = 0;
    /// Each finished item in the order of recording, whole; `use` false: enough.
    virtual Result<void> each(const ItemFilter& filter,
                              const std::function<bool(const ItemDetail&)>& use) = 0;
    /// Largest first. Reads every item that did not succeed: seconds for millions of them.
    virtual Result<std::vector<ErrorGroup>> errorGroups() = 0;
    virtual Result<uint64_t> countErrorGroups() = 0;     ///< at once
    virtual Result<std::vector<SlowItem>> slowest() = 0; ///< slowest first, at most kSlowest
    static constexpr size_t kSlowest = 20;
};
Result<std::unique_ptr<JournalReader>> openJournal(const std::string& path);

} // namespace poolboard
