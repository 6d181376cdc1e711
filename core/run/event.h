// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/outcome.h"
#include "core/run/snapshot.h"

#include <string>
#include <variant>

namespace poolboard {

/// What happens in a run, as every face may hear it: the one typed model. The
/// NDJSON stream (interfaces) is a rendering of it. Made by [run], in order;
/// written by [record]. Plain values; texts are UTF-8.
struct RunStarted {
    std::string job, worker, kind; ///< name, "plugin/kind", "processes" …
    unsigned hosts = 1, workersPerHost = 1, inFlight = 1;
    std::optional<uint64_t> size;
};
struct WorkerChanged {
    uint32_t worker = 0;
    int32_t pid = 0;
    WorkerState state = WorkerState::Starting;
    std::string message; ///< of a crash or a failed init
};
struct ItemStarted { ///< may be dropped at high rates
    uint64_t index = 0;
    uint32_t attempt = 1, worker = 0;
};
struct ItemProgress { ///< at most 10 a second per item
    uint64_t index = 0;
    uint32_t worker = 0;
    uint64_t done = 0, total = 0;
    std::string note;
};
struct AttemptFailed {
    uint64_t index = 0;
    uint32_t attempt = 1, worker = 0;
    OutcomeKind kind = OutcomeKind::Failed;
    std::string type, message;
    double retryInSeconds = 0;
};
struct StatusEvent { ///< one a second
    Snapshot snapshot;
};
struct WarningEvent {
    std::string message;
};
struct LogEvent { ///< from a worker, or its captured stdout and stderr
    uint32_t worker = 0;
    std::optional<uint64_t> index;
    int level = 1; ///< 0 debug … 3 error
    std::string text;
};
struct SummaryEvent { ///< last, always
    Snapshot snapshot;
};

/// item_done is not here: it is the Outcome itself, which [record] gets anyway.
using Event = std::variant<RunStarted, WorkerChanged, ItemStarted, ItemProgress, AttemptFailed, StatusEvent,
                           WarningEvent, LogEvent, SummaryEvent>;

} // namespace poolboard
