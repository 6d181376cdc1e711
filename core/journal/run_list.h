// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"

namespace poolboard {

/// The runs of a folder.
struct RunList {
    std::vector<RunRecord> runs;    ///< newest first
    size_t more = 0;                ///< older ones, beyond the limit
    std::vector<std::string> notes; ///< a sentence for each file that could not be read, and what was done
};
/// At most `limit` of them. Blocks on disk. A small index beside them ("index.sqlite") keeps what ended runs
/// say, so that ten thousand are listed in a moment; it is made again when it is missing or damaged, and
/// done without where it cannot be written. A damaged run file is set aside: renamed to "<name>.damaged",
/// never overwritten.
RunList listRuns(const std::string& dir, size_t limit);

/// The run file that `name` means: an id, an unambiguous beginning of one, or "last". Usage error else.
Result<std::string> findRun(const std::string& dir, const std::string& name);

/// Deletes a run: its file and what lies beside it, never its results. Refused while it is written.
Result<void> deleteRun(const std::string& runFile);

/// Forgets ended runs: those that began before `beforeMs` (0: none for their age), and of the rest all but
/// the newest `most` (0: all stay). Runs that can go on, or that somebody writes, stay. Looks at most once an
/// hour, since that takes a moment in a long history. Returns how many are gone; what cannot be deleted
/// stays.
size_t forgetOldRuns(const std::string& dir, int64_t beforeMs, size_t most);

} // namespace poolboard
