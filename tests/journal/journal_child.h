// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"

#include <string>

/// What the test program does when it is started as a writer of its own:
///   wait    commits 100 items, appends 10 more, says "ready", waits to be killed
///   stream  commits 10 items at a time until it is killed; says "ready" after the first
///   create  says "ready", makes one run after the other and leaves it, until it is killed
///   fill    writes until the journal fails, says the error, finish()'s error too
int runJournalChild(const std::string& mode, const std::string& dir);

poolboard::RunRecord sampleRun(const std::string& id);
poolboard::Outcome sampleOutcome(uint64_t index);
