// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/job_spec.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

namespace poolboard {

struct Schema;

/// A job file as the window shows it. A plain value.
struct JobView {
    QString file, name;
    QString problem; ///< why it could not be read; the rest is empty then
    QString source, worker, parameters, pool, errors, limits, output;
    QString commandLine; ///< whole, for the clipboard: any character, but quoted for a shell
    /// What runs is named by the file itself (a command for items, input or end, a plugin path, a
    /// variable), a line each: the first Run asks. "" when it is a shipped or installed worker alone.
    QString executes;
    std::optional<JobSpec> spec;
    QString sha256;  ///< of the bytes of the file that say all this; "": not read from a file
    QString pastRun; ///< the run of the history it was read from; "": somebody opened the file
};

/// The first items of a job's source, as a person would recognise them.
struct JobPreview {
    QStringList items;
    std::optional<quint64> size;
    bool more = false;
    QString problem;          ///< or why there is no preview
    bool mustBeAsked = false; ///< looking would run a command or take from a stream
};

/// What a person agreed to run: the file, all that it names, shown or not, and where. For a settings key.
QString trustKey(const JobView& job);

/// The same of a job that is at hand; `schema` of its worker, to know what is secret. Pure.
JobView viewOf(const JobSpec& job, const Schema* schema = nullptr);
JobView viewOfInstalled(const JobSpec& job); ///< the schema is that of the installed worker. [reader]

struct JobFile {
    JobSpec job;
    std::string text; ///< the bytes it was read from
};
/// Of a file that is one: opening a pipe could wait for ever. [reader]
Result<JobFile> loadJobFile(const QString& file);
QString sha256Of(const std::string& text); ///< hex, as `--job-sha256` takes it

/// These read files: on [reader].
JobView readJobView(const QString& file);
/// The job of a past run, as its file says it, without secrets; or that it does not.
QString readStoredJob(const std::string& toml);
/// `stopFd`: an eventfd that ends a wait; −1: none. `asked`: also by running a command, or by taking what a
/// stream gives.
JobPreview readJobPreview(const JobSpec& job, int items, int stopFd = -1, bool asked = false);

} // namespace poolboard
