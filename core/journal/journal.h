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

/// A file of the run whose committed length the journal knows, so that what was written
/// after the last commit can be cut off. `part`: what is written while `path` must stay as it is; as long as
/// it is there it stands for `path`.
struct OutputFile {
    std::string role; ///< "results" or "joblog"
    std::string path, part;
    uint64_t length = 0; ///< bytes, as of the last commit
    uint64_t inode = 0;  ///< of the file written: another one of that name is somebody else's; 0: unknown

    bool operator==(const OutputFile&) const = default;
};

/// What the journal says about a run.
struct RunRecord {
    std::string id, name, worker, job; ///< job: the job as TOML, "" if unknown
    std::string pluginVersion, pluginSha256;
    int64_t startedMs = 0, endedMs = 0; ///< wall clock, UTC ms; 0: not ended
    int64_t committedMs = 0;            ///< the last commit
    std::optional<uint64_t> total;
    bool sourceEnded = false;             ///< all its items are known
    RunState state = RunState::Preparing; ///< as last written
    std::string stopReason;
    std::optional<int> exitStatus;
    bool live = false; ///< a process holds the run file's lock now
    std::array<uint64_t, kOutcomeKinds> counts{};
    /// Of these: finished behind a gap when the run stopped, and not in the output yet.
    std::array<uint64_t, kOutcomeKinds> held{};
    uint64_t unmerged = 0; ///< tried again; the older record is still in the result file
    uint64_t pending = 0;  ///< read from a source that cannot be read again, not finished
    unsigned sessions = 1;
    /// When files may have been written that were not recorded, because their session was killed: wall clock,
    /// ms.
    std::vector<std::pair<int64_t, int64_t>> unrecorded;
    double elapsed = 0; ///< seconds, of all sessions
    Phases phases;
    std::vector<OutputFile> outputs;
    bool resultsGone =
        false; ///< its result file was deleted or replaced: what it held cannot be gone on with

    uint64_t done() const;
    uint64_t heldItems() const;
    bool interrupted() const; ///< nobody writes it, and it is not at its end
    bool canGoOn() const { return interrupted() && !resultsGone; } ///< with `resume`
};

/// Where an outcome's record is in the result file.
struct RecordPlace {
    uint64_t offset = 0, bytes = 0;
};

/// A record in the result file that a newer outcome of its item takes the place of.
struct MovedRecord {
    uint64_t index = 0;
    RecordPlace old;
    uint64_t bytes = 0; ///< of the new record
};

/// What a run that goes on is: written to the journal as one more session.
struct Session {
    std::string kind; ///< "resume" or "retry"
    std::string pluginVersion, pluginSha256;
    int64_t startedMs = 0;
    std::string job = {}; ///< as it is from now on; "": as it was
};
/// Writes one run file (SQLite, WAL). Owned by [record]; nobody else writes.
/// Holds the file's lock as long as it lives, so that a live run can be told from
/// an interrupted one. What is appended becomes durable against a process crash with commit(): outcomes,
/// lengths of outputs and counts in one transaction. After an Error nothing more is written.
class JournalWriter {
public:
    virtual ~JournalWriter() = default;
    /// A session of a run that goes on begins: once, first, when nothing can refuse it any more.
    virtual Result<void> startSession(const Session& session) = 0;
    /// An outcome that is in the output. `place`: where in the result file, and then the file
    /// keeps the result; nothing: the journal keeps it.
    virtual Result<void> append(const Outcome& outcome, std::optional<RecordPlace> place = {}) = 0;
    /// One that is not in the output yet: finished behind a gap, or to be put in an older one's place.
    virtual Result<void> hold(const Outcome& outcome) = 0;
    /// An item without an outcome, of a source that cannot be read again.
    virtual Result<void> keep(const Item& item) = 0;
    /// A file that is now this long; part of the next commit.
    virtual void setOutput(OutputFile file) = 0;
    virtual Result<void> commit() = 0;
    /// How many records have been handed to a reader who cannot give them back (stdout). Survives a
    /// crash without a commit.
    virtual void handedOut(uint64_t records) = 0;
    /// What was held with an older record in the result file, by its place there.
    virtual Result<std::vector<MovedRecord>> unmerged() = 0;
    virtual Result<Outcome> outcome(uint64_t index) = 0;
    /// The result file is now `file`, in which the `moved` (all of unmerged(), with their new sizes) have
    /// taken the places of the older ones. Committed at once.
    virtual Result<void> merged(const std::vector<MovedRecord>& moved, OutputFile file) = 0;
    virtual Result<void> finish(const Snapshot& last) = 0;
    virtual const std::string& path() const = 0;
};

/// Creates DIR/<id>.sqlite (and DIR, mode 0700). An existing file is refused.
Result<std::unique_ptr<JournalWriter>> createJournal(const std::string& dir, const RunRecord& run);

/// Opens an existing run to go on with it. Errors: another process is writing it; it is damaged (every
/// page is checked, and it is left as it is); a newer version wrote it.
/// The run is as it was until begin().
Result<std::unique_ptr<JournalWriter>> continueJournal(const std::string& path);

/// What handedOut() said last, of a run that did not end in order.
std::optional<uint64_t> recordsHandedOut(const std::string& runFile);

} // namespace poolboard
