// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/event.h"
#include "core/run/job_spec.h"
#include "core/run/outcome.h"

#include <memory>
#include <string>

namespace poolboard {

/// Where outcomes go. Lives on [record]. write() may buffer; flush() hands
/// everything to the kernel. A failed write is an error that names the path
/// (ErrorCode::Io); after it nothing more is written.
class Sink {
public:
    virtual ~Sink() = default;
    virtual Result<void> write(const Outcome& outcome) = 0;
    virtual Result<void> flush() = 0;
    /// After the last outcome, once: flush and make the file final.
    virtual Result<void> finish() = 0;
};

/// Where bytes go: stdout, stderr or a file. Blocking, but interruptible.
/// Owned by one sink. Never sets O_NONBLOCK on a descriptor it was given.
class ByteOutput;

/// The main output as the spec says (ndjson or text; format must not be Auto):
/// a file, created according to `ifExists`, or stdout. Text output writes each
/// outcome's diagnostics to stderr, grouped, and `isCommand` leaves the bytes as they are
/// (else a newline is added where a result lacks one). `stopFd` interrupts a blocked write.
Result<std::unique_ptr<Sink>> openOutput(const OutputSpec& spec, const std::string& cwd, bool isCommand,
                                         int stopFd);

/// The checks of openOutput() and openFailedList() without creating anything:
/// Usage errors (the file exists, is a folder, its folder is missing). [any]
Result<void> checkOutput(const OutputSpec& spec, const std::string& cwd);

/// The reader of a pipe went away (EPIPE): the quiet end of a run, status 141.
bool isBrokenPipe(const Error& error);

/// One failed input a line, usable as input again (NUL-separated when `nul`).
/// The list replaces an older one in finish(), which also gives the Error when an
/// input could not be listed because it holds a newline and `nul` is false.
Result<std::unique_ptr<Sink>> openFailedList(const std::string& path, bool nul, int stopFd);

/// The event stream as NDJSON. Outcomes written to it become item_done.
class EventSink : public Sink {
public:
    virtual Result<void> write(const Event& event) = 0;
    using Sink::write;
};
/// `path` "-": stderr.
Result<std::unique_ptr<EventSink>> openEvents(const std::string& path, const std::string& runId, int stopFd);

/// The record of interfaces.md, one JSON object without a newline. Shared by
/// the ndjson output and item_done.
void appendRecord(std::string& out, const Outcome& outcome);

} // namespace poolboard
