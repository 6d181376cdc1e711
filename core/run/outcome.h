// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/run/item.h"
#include "core/run/outcome_kind.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace poolboard {

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

/// An attempt that was followed by another one.
struct Attempt {
    uint32_t number = 1;
    OutcomeKind kind = OutcomeKind::Failed;
    int32_t worker = -1;
    double seconds = 0;
    std::string type, message; ///< of its error
    Instant endedAt{};         ///< none: the epoch
    int64_t endedMs = 0;       ///< the same by the wall clock, UTC ms, set by [record]; 0: unknown
};

/// What of a result may be shown before its item ends.
enum class Ahead : uint8_t { Result = 0, Diagnostics = 1 };
struct AheadPiece {
    Ahead stream = Ahead::Result;
    std::string input; ///< the item's bytes
    std::string bytes; ///< whole lines
};

/// How one item ended. Moves from [run] to [record]; nobody shares it.
struct Outcome {
    uint64_t index = 0;
    OutcomeKind kind = OutcomeKind::Succeeded;
    Content content = Content::Raw;         ///< of `result`
    Content inputContent = Content::Raw;    ///< of `input`
    Passing passing = Passing::Single;      ///< of `input`
    uint32_t attempts = 1;                  ///< 0: decided before any worker saw it
    Instant endedAt{};                      ///< of the last attempt; none: the epoch
    int64_t endedMs = 0;                    ///< the same by the wall clock, UTC ms; set by [record]
    int32_t worker = -1;                    ///< pool-wide worker slot, -1: never reached one
    double seconds = 0;                     ///< in the worker, of the last attempt
    std::string input;                      ///< the item's bytes
    std::string result;                     ///< any bytes; a failed command's stdout is here too
    std::string diagnostics;                ///< a command's stderr, passed on per item
    std::unique_ptr<WorkerError> error;     ///< null exactly when succeeded or skipped
    uint64_t stamp = 0;                     ///< as of the item
    std::array<uint64_t, 2> ahead{};        ///< bytes of result and diagnostics that are out already
    std::optional<EarlierOutcome> replaces; ///< the outcome of the item that this one takes the place of
    std::unique_ptr<std::vector<Attempt>>
        earlier; ///< attempts before the last, the latest kAttemptsKept; null: none
    static constexpr size_t kAttemptsKept = 20;

    bool ok() const { return kind == OutcomeKind::Succeeded; }
    /// What it counts for in the byte budget.
    size_t bytes() const { return input.size() + result.size() + diagnostics.size() + 64; }
};

} // namespace poolboard
