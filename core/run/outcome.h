// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/run/item.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace poolboard {

/// The one end of an item. This closed set is used by engine, journal, wire
/// and faces alike.
enum class OutcomeKind : uint8_t { Succeeded = 0, Failed, TimedOut, Crashed, Cancelled, Skipped };
inline constexpr size_t kOutcomeKinds = 6;

/// "succeeded", "timed_out" … as in records and events.
std::string_view outcomeName(OutcomeKind kind);

/// A worker's advice about trying again; the run's policy decides.
enum class RetryAdvice : uint8_t { No = 0, SameWorker = 1, OtherWorker = 2 };

/// Why an attempt did not succeed, with all a person needs to see. Texts are
/// UTF-8 (cleaned at the border), bounded by the host.
struct WorkerError {
    std::string type;    ///< "std::runtime_error", "exit_status", "timed_out", "SIGSEGV"
    std::string message; ///< one sentence
    std::string trace;   ///< traceback, cause chain or tail of stderr; may be empty
    RetryAdvice advice = RetryAdvice::No;
    uint32_t retryAfterMs = 0;
    bool replaceWorker = false; ///< the worker asks to be replaced before its next item
    int signal = 0;             ///< of a crashed host or command, else 0
    int exitCode = -1;          ///< of a crashed host or a command, else -1
};

/// How one item ended. Moves from [run] to [record]; nobody shares it.
struct Outcome {
    uint64_t index = 0;
    OutcomeKind kind = OutcomeKind::Succeeded;
    Content content = Content::Raw;     ///< of `result`
    Passing passing = Passing::Single;  ///< of `input`
    uint32_t attempts = 1;              ///< 0: decided before any worker saw it
    Instant endedAt{};                  ///< of the last attempt; none: the epoch
    int32_t worker = -1;                ///< pool-wide worker slot, -1: never reached one
    double seconds = 0;                 ///< in the worker, of the last attempt
    std::string input;                  ///< the item's bytes
    std::string result;                 ///< any bytes; a failed command's stdout is here too
    std::string diagnostics;            ///< a command's stderr, passed on per item
    std::unique_ptr<WorkerError> error; ///< null exactly when succeeded or skipped

    bool ok() const { return kind == OutcomeKind::Succeeded; }
    /// What it counts for in the byte budget.
    size_t bytes() const { return input.size() + result.size() + diagnostics.size() + 64; }
};

} // namespace poolboard
