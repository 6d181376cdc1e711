// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"
#include "core/journal/run_list.h"

#include <string>

namespace poolboard {

/// What `runs` prints. [any] Pure, but for the local time zone. `where` are the words that a command needs to
/// find the runs again (journalWords()).

/// A line a run, then what needs a decision: runs to resume, files that were set aside.
std::string runTable(const RunList& list, const std::string& where);
/// One JSON object, no newline.
std::string runAsJson(const RunRecord& run);

/// Everything about one run.
std::string runPage(const RunRecord& run, const std::vector<ErrorGroup>& groups,
                    const std::vector<SlowItem>& slowest, const std::string& where);
std::string runPageAsJson(const RunRecord& run, const std::vector<ErrorGroup>& groups,
                          const std::vector<SlowItem>& slowest);

/// " --journal DIR", quoted for a shell; "" where the runs are kept in their usual folder.
std::string journalWords(const std::string& dir);

std::string itemTable(const std::vector<ItemRow>& items);

/// "interrupted", "finished with failures" …: a run whose process is gone is interrupted.
std::string stateWordOf(const RunRecord& run);

} // namespace poolboard
