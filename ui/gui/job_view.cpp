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

/// A worker named by a path, or a command, is somebody else's code.
QString executesText(const WorkerSpec& worker) {
    if (!worker.command.empty()) {
        std::string line;
        for (const std::string& word : worker.command)
            line += (line.empty() ? "" : " ") + shellQuoted(word);
        return displayed(line);
    }
    const bool path = worker.id.find(".so") != std::string::npos || worker.id.starts_with('/') ||
                      worker.id.starts_with('.') || worker.id.find(".py") != std::string::npos;
    if (!path) return {};
    return displayed(worker.python.empty() ? worker.id : worker.python + " " + worker.id);
}

/// Only what can be read again without taking it away from the run.
QString notPreviewable(const SourceSpec& source, const std::string& cwd) {
    if (source.kind != SourceKind::Lines && source.kind != SourceKind::Nul) return {};
    for (const std::string& path : source.paths) {
        const std::string full = path.starts_with('/') ? path : cwd + '/' + path;
        struct stat info {};
        if (path == "-" || (::stat(full.c_str(), &info) == 0 && !S_ISREG(info.st_mode)))
            return Job::tr("Items come as they are produced; there is nothing to look at beforehand.");
    }
    return {};
}

} // namespace

QString trustKey(const JobView& job) {
    const QByteArray both = job.file.toUtf8() + '\0' + job.executes.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex());
}

JobView readJobView(const QString& file) {
    JobView view;
    view.file = file;
    view.name = QFileInfo(file).fileName();
    Result<JobSpec> job = loadJob(QFile::encodeName(file).toStdString());
    if (!job) {
        view.problem = displayed(job.error().text());
        return view;
    }
    const JobSpec& spec = job.value();
    if (!spec.name.empty()) view.name = displayed(spec.name);
    view.source = sourceText(spec.source);
    view.worker =
        spec.worker.command.empty() ? displayed(spec.worker.id) : Job::tr("A command for each item");
    view.parameters =
        spec.worker.command.empty() ? parametersText(spec.worker.params) : executesText(spec.worker);
    view.pool = poolText(spec.pool);
    view.errors = errorsText(spec.errors);
    view.limits = limitsText(spec.limits);
    view.output = outputText(spec.output);
    view.commandLine = displayed(toCommandLine(spec));
    view.executes = executesText(spec.worker);
    view.spec = spec;
    return view;
}

JobPreview readJobPreview(const JobSpec& job, int count) {
    JobPreview preview;
    preview.problem = notPreviewable(job.source, job.cwd);
    if (!preview.problem.isEmpty()) return preview;
    const UniqueFd stop(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    auto source = openSource(job.source, job.cwd, stop.get());
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
