// SPDX-License-Identifier: MIT
#include "ui/gui/job_view.h"

#include "core/base/unique_fd.h"
#include "core/job/command_line.h"
#include "core/job/job_file.h"
#include "core/source/source.h"
#include "ui/gui/job_texts.h"
#include "ui/gui/texts.h"

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

QString lineOf(const std::vector<std::string>& command) {
    std::string line;
    for (const std::string& word : command)
        line += (line.empty() ? "" : " ") + shellQuoted(word);
    return displayed(line);
}

/// A worker named by a path, or a command, is somebody else's code.
QString workerText(const WorkerSpec& worker) {
    if (!worker.command.empty()) return lineOf(worker.command);
    if (worker.id == "exec" || worker.id == "exec/command") {
        std::string line = worker.id + " " + worker.params;
        for (const std::string& own : worker.each)
            line += " " + own;
        return displayed(line);
    }
    const bool path = worker.id.find(".so") != std::string::npos || worker.id.starts_with('/') ||
                      worker.id.starts_with('.') || worker.id.find(".py") != std::string::npos;
    if (!path) return {};
    return displayed(worker.python.empty() ? worker.id : worker.python + " " + worker.id);
}

/// All that a run would execute because this file says so. A variable may change what others
/// execute; one that is only passed on is the person's own.
QString executesText(const JobSpec& job) {
    QStringList lines;
    if (const QString worker = workerText(job.worker); !worker.isEmpty()) lines << worker;
    if (job.source.kind == SourceKind::Command) lines << Job::tr("Input: %1").arg(lineOf(job.source.command));
    if (!job.pool.launchers.empty()) {
        QStringList launchers;
        for (const std::string& launcher : job.pool.launchers)
            launchers << displayed(launcher);
        lines << Job::tr("Workers are started by %1").arg(launchers.join(QStringLiteral(", ")));
    }
    if (!job.pool.on.empty()) lines << Job::tr("Workers are started on %1").arg(displayed(job.pool.on));
    if (!job.pool.launcherHost.empty())
        lines << Job::tr("Over there: %1").arg(displayed(job.pool.launcherHost));
    if (!job.whenDone.empty())
        lines << Job::tr("When it is done: %1").arg(lineOf({"sh", "-c", job.whenDone}));
    for (const std::string& variable : job.worker.env)
        if (variable.find('=') != std::string::npos) lines << Job::tr("With %1").arg(displayed(variable));
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

QString trustKey(const JobView& job) {
    const QByteArray both = job.file.toUtf8() + '\0' + job.executes.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex());
}

JobView readJobView(const QString& file) {
    const Result<JobSpec> job = loadJob(QFile::encodeName(file).toStdString());
    JobView view;
    if (job)
        view = viewOf(job.value());
    else
        view.problem = displayed(job.error().text());
    view.file = file;
    if (view.name.isEmpty()) view.name = QFileInfo(file).fileName();
    return view;
}

JobView viewOf(const JobSpec& spec) {
    JobView view;
    view.name = displayed(spec.name);
    view.source = sourceText(spec.source);
    view.worker =
        spec.worker.command.empty() ? displayed(spec.worker.id) : Job::tr("A command for each item");
    view.parameters =
        spec.worker.command.empty() ? parametersText(spec.worker.params) : workerText(spec.worker);
    view.pool = poolText(spec.pool);
    view.errors = errorsText(spec.errors);
    view.limits = limitsText(spec.limits);
    view.output = outputText(spec.output);
    view.commandLine = displayed(toCommandLine(spec));
    view.executes = executesText(spec);
    view.spec = spec;
    return view;
}

JobPreview readJobPreview(const JobSpec& job, int count, int stopFd, bool asked) {
    JobPreview preview;
    if (!asked) preview.problem = notPreviewable(job.source, job.cwd);
    preview.mustBeAsked = !preview.problem.isEmpty();
    if (preview.mustBeAsked) return preview;
    const UniqueFd never(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    auto source = openSource(job.source, job.cwd, stopFd < 0 ? never.get() : stopFd);
    if (!source) {
        preview.problem = displayed(source.error().text());
        return preview;
    }
    preview.size = source.value()->size();
    std::vector<Item> items;
    const size_t wanted = static_cast<size_t>(count);
    while (items.size() <= wanted) {
        const auto more = source.value()->pull(items, {.items = wanted + 1 - items.size()});
        if (!more) preview.problem = displayed(more.error().text());
        if (!more || !more.value()) break;
    }
    preview.more = items.size() > wanted;
    for (size_t i = 0; i < std::min(items.size(), wanted); ++i)
        preview.items << displayed(items[i].body);
    return preview;
}

} // namespace poolboard
