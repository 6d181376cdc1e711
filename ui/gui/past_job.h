// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "ui/gui/job_view.h"

namespace poolboard {

/// The job of a past run, so that it can be looked at, edited and run again. It is the job file where that
/// still says the same, and else a copy of what the run's record says: JobView::file names it then, below
/// runAgainFolder(), and is there once it was kept. All of this reads files: on [reader].

/// What the run's record says. `files`: where its job file may be, the likeliest first; its own folder is
/// looked at as well. Without `spec`: it cannot be read; with one and a `problem`: it can be edited, not run.
JobView readPastJob(const RunRecord& run, const QStringList& files);

/// The same job as it may be run now: its file is looked for again, and a copy is written where there is
/// none. What cannot be written is its `problem`.
JobView readyToRunAgain(JobView job, const QStringList& files);

QString runAgainFolder();
bool isRunAgainCopy(const JobView& job); ///< its file is one of ours, there or not. [any]

} // namespace poolboard
