// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/outcome.h"

#include <cstdint>
#include <string>
#include <vector>

namespace poolboard::script {

/// The scripted run as four workers would do it, each item when one of them is free: an item that runs into
/// the limit takes as long as the limit says, and what fails is tried again. So that all places of the window
/// that tell of one run agree. In input order; pure.
std::vector<Outcome> madeRun(int64_t startedMs);
/// Seconds from the start until the first `done` items have ended; 0: none has.
double elapsedUntil(const std::vector<Outcome>& run, uint64_t done, int64_t startedMs);
/// How many items had ended by then.
uint64_t endedBy(const std::vector<Outcome>& run, double elapsed, int64_t startedMs);

/// The log of the run file: what did not succeed of the run, and a warning. Blocks on disk.
void writeLog(const std::string& runFile, const std::vector<Outcome>& run, const std::string& warning);

} // namespace poolboard::script
