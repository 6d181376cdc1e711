// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/event.h"
#include "core/run/item_gate.h"
#include "core/run/job_spec.h"
#include "core/run/outcome.h"
#include "core/sink/file_target.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace poolboard {

/// Where outcomes go. Lives on [record]. write() may buffer; flush() hands
/// everything to the kernel. A failed write is an error that names the path
/// (ErrorCode::Io); after it nothing more is written.
class Sink {
public:
    virtual ~Sink() = default;
    virtual Result<void> write(const Outcome& outcome) = 0;
    virtual Result<void> flush() = 0;
    /// Lines of a result before its outcome, which says how many bytes of it they were. Only a sink
    /// for OutputSpec::lineBuffer gets any.
    virtual Result<void> ahead(const AheadPiece& /*piece*/) { return {}; }
    /// After the last outcome, once: flush and make the file final.
    virtual Result<void> finish() = 0;
    /// Bytes of its file up to now, those of earlier sessions included; 0: it has no file of its own.
    virtual uint64_t written() const { return 0; }
};

/// What is known about an output that an earlier session of the same run has begun.
struct ResumedOutput {
    KeptFile file; ///< path "": not one file
    uint64_t length = 0;
    int64_t startedMs = 0, committedMs = 0; ///< wall clock: the run began, its last commit
    /// When files may have been written that were not recorded, because their session was killed: wall clock,
    /// ms.
    std::vector<std::pair<int64_t, int64_t>> unrecorded;
    bool force = false; ///< a file is taken for the one that was written even if it is another
};

/// What an output needs to know besides its spec.
struct OutputContext {
    std::string cwd;
    SourceKind source = SourceKind::None;      ///< files: picks the default name
    bool isCommand = false;                    ///< text: the bytes are a command's, nothing is added
    bool stderrTaken = false;                  ///< the event stream is there and tells the diagnostics, too
    int stopFd = -1;                           ///< interrupts a blocked write
    bool journaled = false;                    ///< the run can be resumed: what it wrote must stay
    std::optional<ResumedOutput> resumed = {}; ///< an earlier session of the run has begun it
};

/// The main output of a run.
struct Output {
    std::unique_ptr<Sink> sink;     ///< [record]
    std::unique_ptr<ItemGate> gate; ///< [source]; null: every item is wanted
    std::string path;               ///< the file or folder, as chosen; "": stdout, or none
    std::optional<KeptFile> kept;   ///< one file with all records, which can be read again
};

/// As the spec says (format must not be Auto): a file, created according to `ifExists`; a
/// folder with a file per item; stdout; nowhere. Each outcome's diagnostics go to
/// stderr, grouped, after its result.
Result<Output> openOutput(const OutputSpec& spec, const OutputContext& context);

/// The checks of openOutput() and of the lists without creating anything: Usage
/// errors (the file exists, is a folder, its folder is missing; words that
/// contradict each other). [any]
/// With context.resumed only the words are checked.
Result<void> checkOutput(const OutputSpec& spec, const OutputContext& context);

/// A filter passes on the items whose result is the JSON value true, or this word as text.
bool passesFilter(const Outcome& outcome);

/// The reader of a pipe went away (EPIPE): the quiet end of a run, status 141.
bool isBrokenPipe(const Error& error);

/// One failed input a line, usable as input again (NUL-separated when `nul`).
/// The list replaces an older one in finish(), which also gives the Error when an
/// input could not be listed because it holds a newline and `nul` is false.
Result<std::unique_ptr<Sink>> openFailedList(const std::string& path, bool nul, int stopFd);

/// A folder per item below `spec.results`, called by its index: stdout (the result's
/// bytes), stderr (the diagnostics), and last meta.json (the record without its
/// result). What an earlier run left for an item is replaced; of a skipped item it stays.
Result<std::unique_ptr<Sink>> openResults(const OutputSpec& spec, const std::string& cwd);

/// How a job log names what ran.
struct JobLogWords {
    std::vector<std::string> command; ///< the template, or empty
    std::string mark = "{}";
    bool appendsItem = true; ///< when the command has no mark
    std::string worker;      ///< without a command: "image/thumbnail", then the item
    bool filter = false;     ///< what was not passed on has Exitval 1, as its command did not end with 0
};
/// A tab-separated line per item that ran, in the order of the output, with the columns of
/// GNU parallel: Seq Host Starttime JobRuntime Send Receive Exitval Signal Command. Send and
/// Receive are the bytes of item and result; Exitval is −1 after a timeout.
/// `length`: of what an earlier session has written, and this one goes on behind.
Result<std::unique_ptr<Sink>> openJobLog(const std::string& path, JobLogWords words, int stopFd,
                                         uint64_t length = 0);

/// The event stream as NDJSON. Outcomes written to it become item_done, after a log
/// event with their diagnostics, if any.
class EventSink : public Sink {
public:
    virtual Result<void> write(const Event& event) = 0;
    using Sink::write;
};
/// To each of the paths, of which there is one at least; "-": stderr.
Result<std::unique_ptr<EventSink>> openEvents(const std::vector<std::string>& paths, const std::string& runId,
                                              int stopFd);

/// How one outcome is written to a result file: appends its bytes. Pure.
using Renderer = std::function<void(std::string& out, const Outcome& outcome)>;
Renderer makeRenderer(const OutputSpec& spec,
                      const OutputContext& context); ///< for Ndjson, Text and a filter

/// The record of interfaces.md, one JSON object without a newline. Shared by
/// the ndjson output and item_done.
void appendRecord(std::string& out, const Outcome& outcome);

} // namespace poolboard
