// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <string>
#include <vector>

namespace poolboard {

/// Sentences about a whole run, the same on every face. [any] Pure; UTF-8, one
/// line, no dot at the end.

/// "124 of 301 · 1 failed · 38/s · 0:12 · 0:20–0:31 left"; unsized: count and rate
/// only, or "124 of about 300" where the bytes of the input tell. Ends with why nothing runs, or what holds
/// ordered output back.
std::string statusText(const Snapshot& run);

/// The non-zero counts by outcome: "300 succeeded, 1 failed, 2 timed out"; "no items" when there are none.
std::string countsText(const Snapshot& run);

/// How it ended: "finished: 300 succeeded, 1 failed in 0:21", "stopped: Ctrl-C; 12
/// succeeded, 289 not done in 0:05". Only once the run is over.
std::string summaryText(const Snapshot& run);

/// "✗ b.png: exit_status: exited with 1 (3 attempts)".
std::string failureText(const FailureRow& failure);

/// The warnings after the first `told`, a line each ("warning: …"); of those no snapshot has any more, only
/// how many they were. `told` becomes what is told now.
std::vector<std::string> warningLines(const Snapshot& run, uint64_t& told);

/// Going on with a run that is over makes sense: not everything was tried, and what ended it can be another
/// time.
bool offersResume(const Snapshot& run);

/// Why nothing moves, or what ordered output waits for when more results are held
/// than there are workers, or "".
std::string whyText(const Snapshot& run);

} // namespace poolboard
