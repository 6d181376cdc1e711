// SPDX-License-Identifier: MIT
#include "ui/gui/job_view.h"

#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/job/command_line.h"
#include "core/job/job_file.h"
#include "core/source/source.h"
#include "ui/gui/job_texts.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/secrets.h"
#include "ui/gui/texts.h"
#include "ui/gui/worker_list.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <sys/eventfd.h>
#include <sys/stat.h>

namespace poolboard {
namespace {

struct Job {
    Q_DECLARE_TR_FUNCTIONS(Job)
};

/// A part of what a run would execute: all of it, and as a person is shown it.
struct Executed {
    std::string raw;
    QString shown;
};

/// What does not fit on the screen is said to be there.
QString shownWhole(const std::string& text) {
    constexpr size_t kMost = 4096;
    const std::string shown = toDisplay(text, kMost), whole = toDisplay(text, std::string::npos);
    if (shown == whole) return decoded(whole);
    return Job::tr("%1 [%2 bytes in all; the rest is not shown here, but in the job file]")
        .arg(decoded(shown), countOf(whole.size()));
}

std::string lineOf(const std::vector<std::string>& command) {
    std::string line;
    for (const std::string& word : command)
        line += (line.empty() ? "" : " ") + shellQuoted(word);
    return line;
}

/// A worker named by a path, or a command, is somebody else's code.
std::string workerText(const WorkerSpec& worker) {
    if (!worker.command.empty())
        return worker.shell ? lineOf({"sh", "-c", worker.command.front()}) : lineOf(worker.command);
    if (worker.id == "exec" || worker.id == "exec/command") {
        std::string line = worker.id + " " + worker.params;
        for (const std::string& own : worker.each)
            line += " " + own;
        return line;
    }
    const bool path = worker.id.find(".so") != std::string::npos || worker.id.starts_with('/') ||
                      worker.id.starts_with('.') || worker.id.find(".py") != std::string::npos;
    if (!path) return {};
    return worker.python.empty() ? worker.id : worker.python + " " + worker.id;
}

/// All that a run would execute because this file says so. A variable may change what others
/// execute; one that is only passed on is the person's own. `open`: without secrets, to be shown.
std::vector<Executed> executedBy(const JobSpec& job, const JobSpec& open) {
    std::vector<Executed> all;
    const auto add = [&all](const std::string& raw, const QString& words) {
        all.push_back({raw, words.arg(shownWhole(raw))});
    };
    if (const std::string worker = workerText(job.worker); !worker.empty())
        all.push_back({worker, shownWhole(workerText(open.worker))});
    if (job.source.kind == SourceKind::Command) add(lineOf(job.source.command), Job::tr("Input: %1"));
    if (!job.pool.launchers.empty()) {
        std::string launchers;
        for (const std::string& launcher : job.pool.launchers)
            launchers += (launchers.empty() ? "" : ", ") + launcher;
        add(launchers, Job::tr("Workers are started by %1"));
    }
    if (!job.pool.on.empty()) add(job.pool.on, Job::tr("Workers are started on %1"));
    if (!job.pool.launcherHost.empty()) add(job.pool.launcherHost, Job::tr("Over there: %1"));
    if (!job.whenDone.empty()) add(lineOf({"sh", "-c", job.whenDone}), Job::tr("When it is done: %1"));
    for (size_t i = 0; i < job.worker.env.size(); ++i) {
        const std::string &variable = job.worker.env[i], &shown = open.worker.env[i];
        if (variable.find('=') == std::string::npos) continue;
        all.push_back(
            {variable, Job::tr("With %1").arg(shownWhole(shown == variable ? variable : shown + "=•••"))});
    }
    return all;
}

QString executesText(const JobSpec& job, const JobSpec& open) {
    QStringList lines;
    for (const Executed& one : executedBy(job, open))
        lines << one.shown;
    return lines.join(QLatin1Char('\n'));
}

/// Only what can be read again without taking it away from the run, and nothing that has to be executed.
QString notPreviewable(const SourceSpec& source, const std::string& cwd) {
    const QString no = Job::tr("Items come as they are produced; there is nothing to look at beforehand.");
    if (source.kind == SourceKind::Command) return no;
    const bool stream = source.kind == SourceKind::Lines || source.kind == SourceKind::Nul ||
                        source.kind == SourceKind::Ndjson || source.kind == SourceKind::Csv;
    for (const std::string& path : stream ? source.paths : std::vector<std::string>()) {
        const std::string full = path.starts_with('/') ? path : cwd + '/' + path;
        struct stat info {};
        if (path == "-" || (::stat(full.c_str(), &info) == 0 && !S_ISREG(info.st_mode))) return no;
    }
    return {};
}

} // namespace

/// Of an installed worker. One that the file names by a path is not looked at.
static std::optional<Schema> schemaOf(const WorkerSpec& worker) {
    for (const FoundWorker& found : installedWorkers())
        if (found.id() == worker.id ||
            (found.plugin.manifest->id == worker.id && found.plugin.manifest->kinds.size() == 1))
            return found.kindInfo().schema;
    return {};
}

QString trustKey(const JobView& job) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // Each with its length, or the end of one could pass for the beginning of the next.
    const auto add = [&hash](const QByteArray& part) {
        hash.addData(QByteArray::number(part.size()).append(':').append(part));
    };
    add(job.file.toUtf8());
    if (job.spec) {
        add(QByteArray::fromStdString(job.spec->cwd)); // where a relative program is looked for
        for (const Executed& one : executedBy(*job.spec, *job.spec))
            add(QByteArray::fromStdString(one.raw));
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<JobFile> loadJobFile(const QString& file) {
    const std::string path = QFile::encodeName(file).toStdString();
    struct stat info {};
    if (::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
        return Error{ErrorCode::Usage, toDisplay(path, 300), "this is not a file; expected a job file",
                     "NAME.poolboard.toml"};
    TRY_ASSIGN(std::string text, readJobText(path));
    TRY_ASSIGN(JobSpec job, parseJobFile(text, path));
    return JobFile{std::move(job), std::move(text)};
}

QString sha256Of(const std::string& text) {
    const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

JobView readJobView(const QString& file) {
    const Result<JobFile> read = loadJobFile(file);
    JobView view;
    if (read) {
        view = viewOfInstalled(read->job);
        view.sha256 = sha256Of(read->text);
    } else {
        view.problem = refusalWords(read.error());
    }
    view.file = file;
    if (view.name.isEmpty()) view.name = QFileInfo(file).fileName();
    return view;
}

JobView viewOfInstalled(const JobSpec& job) {
    const std::optional<Schema> schema = schemaOf(job.worker);
    return viewOf(job, schema ? &*schema : nullptr);
}

JobView viewOf(const JobSpec& job, const Schema* schema) {
    const JobSpec spec = withoutSecrets(job, schema);
    JobView view;
    view.name = displayed(spec.name);
    view.source = sourceText(spec.source);
    view.worker =
        spec.worker.command.empty() ? displayed(spec.worker.id) : Job::tr("A command for each item");
    view.parameters =
        spec.worker.command.empty() ? parametersText(spec.worker.params) : displayed(workerText(spec.worker));
    view.pool = poolText(spec.pool);
    view.errors = errorsText(spec.errors);
    view.limits = limitsText(spec.limits);
    view.output = outputText(spec.output);
    view.commandLine = decoded(toCommandLine(spec));
    view.executes = executesText(job, spec);
    view.spec = job;
    return view;
}

QString readStoredJob(const std::string& toml) {
    if (toml.empty()) return Job::tr("The run's file does not say.");
    const Result<JobSpec> job = parseJob(toml, "", "/");
    if (!job) return Job::tr("What the run's file says of it cannot be read."); // an error may quote a secret
    const std::optional<Schema> schema = schemaOf(job->worker);
    return decoded(toToml(withoutSecrets(job.value(), schema ? &*schema : nullptr)));
}

JobPreview readJobPreview(const JobSpec& job, int count, int stopFd, bool asked) {
    JobPreview preview;
    if (!asked) preview.problem = notPreviewable(job.source, job.cwd);
    preview.mustBeAsked = !preview.problem.isEmpty();
    if (preview.mustBeAsked) return preview;
    const UniqueFd never(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    auto source = openSource(job.source, job.cwd, stopFd < 0 ? never.get() : stopFd);
    if (!source) {
        preview.problem = refusalWords(source.error());
        return preview;
    }
    preview.size = source.value()->size();
    std::vector<Item> items;
    const size_t wanted = static_cast<size_t>(count);
    while (items.size() <= wanted) {
        const auto more = source.value()->pull(items, {.items = wanted + 1 - items.size()});
        if (!more) preview.problem = refusalWords(more.error());
        if (!more || !more.value()) break;
    }
    preview.more = items.size() > wanted;
    for (size_t i = 0; i < std::min(items.size(), wanted); ++i)
        preview.items << displayed(items[i].body);
    return preview;
}

} // namespace poolboard
