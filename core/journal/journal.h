// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/outcome.h"
#include "core/run/snapshot.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// What the journal says about a run.
struct RunRecord {
    std::string id, name, worker, job; ///< job: the job as TOML, "" if unknown
    std::string pluginVersion, pluginSha256;
    int64_t startedMs = 0, endedMs = 0; ///< wall clock, UTC ms; 0: not ended
    std::optional<uint64_t> total;
    RunState state = RunState::Preparing; ///< as last written
    bool live = false;                    ///< a process holds the run file's lock now
    std::array<uint64_t, kOutcomeKinds> counts{};
};

/// Writes one run file (SQLite, WAL). Owned by [record]; nobody else writes.
/// Holds the file's lock as long as it lives, so that a live run can be told from
/// an interrupted one. append() collects, commit() makes it durable against a process crash.
class JournalWriter {
public:
    virtual ~JournalWriter() = default;
    virtual Result<void> append(const Outcome& outcome) = 0;
    virtual Result<void> commit() = 0;
    virtual Result<void> finish(const Snapshot& last) = 0;
    virtual const std::string& path() const = 0;
};
/// Creates DIR/<id>.sqlite (and DIR, mode 0700). An existing file is refused.
Result<std::unique_ptr<JournalWriter>> createJournal(const std::string& dir, const RunRecord& run);

/// One finished item as a table shows it. Texts are display-safe.
struct ItemRow {
    uint64_t index = 0;
    OutcomeKind kind = OutcomeKind::Succeeded;
    uint32_t attempts = 1;
    int32_t worker = -1;
    double seconds = 0;
    std::string input, message; ///< message: of the error, or a preview of the result
};

/// Everything about one item. `input` and `result` are the bytes (result cut at 64 KiB).
struct ItemDetail {
    ItemRow row;
    std::string input, result, diagnostics;
    uint64_t resultBytes = 0;
    std::optional<WorkerError> error;
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
    /// A row never moves, new ones come at the end.
    virtual Result<std::vector<ItemRow>> page(std::optional<OutcomeKind> kind, uint64_t offset,
                                              uint32_t limit) = 0;
    virtual Result<ItemDetail> item(uint64_t index) = 0;
};
Result<std::unique_ptr<JournalReader>> openJournal(const std::string& path);

/// The runs in a folder, newest first, at most `limit`. Damaged files are left out.
std::vector<RunRecord> listRuns(const std::string& dir, size_t limit);

} // namespace poolboard
