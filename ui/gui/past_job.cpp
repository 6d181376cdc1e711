// SPDX-License-Identifier: MIT
#include "ui/gui/past_job.h"

#include "core/base/layout.h"
#include "core/engine/continue_run.h"
#include "core/job/job_file.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/run_files.h"
#include "ui/gui/texts.h"
#include "ui/gui/worker_list.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace poolboard {
namespace {

struct Past {
    Q_DECLARE_TR_FUNCTIONS(PastJob)
};

constexpr qsizetype kMostFiles = 60; ///< that are read to find the one
constexpr int kDaysKept = 30;
const QString kEnding = QStringLiteral(".poolboard.toml");

QString path(const std::string& bytes) { return QFile::decodeName(QByteArray::fromStdString(bytes)); }

/// The file among those that may be meant which says exactly this job.
std::optional<JobView> fileThatSays(JobSpec job, QStringList files) {
    job.file.clear();
    const QDir folder(path(job.cwd));
    for (const QString& name : folder.entryList({u'*' + kEnding}, QDir::Files | QDir::Readable))
        if (const QString file = folder.absoluteFilePath(name); !files.contains(file)) files << file;
    for (const QString& file : files.mid(0, kMostFiles)) {
        const auto read = loadJobFile(file);
        if (!read) continue;
        JobSpec said = read->job;
        said.file.clear();
        if (said != job) continue;
        JobView view = viewOfInstalled(read->job);
        view.file = file;
        view.sha256 = sha256Of(read->text);
        return view;
    }
    return {};
}

QString whyNot(const JobSpec& job) {
    if (job.source.kind == SourceKind::None)
        return Past::tr("A program gave this run its items; they cannot be read again.");
    if (cannotBeReadAgain(job.source))
        return Past::tr("The items came from standard input and cannot be read again. Edit the job to name "
                        "where they come from now.");
    return {};
}

/// The same job has the same file, however often it is run again: what a person agreed to stays agreed.
QString copyOf(const std::string& text) {
    return runAgainFolder() + u'/' + sha256Of(text).left(24) + kEnding;
}

void forgetOldCopies(const QString& but) {
    const QDateTime oldest = QDateTime::currentDateTime().addDays(-kDaysKept);
    for (const QFileInfo& file : QDir(runAgainFolder()).entryInfoList({u'*' + kEnding}, QDir::Files))
        if (file.filePath() != but && file.lastModified() < oldest) QFile::remove(file.filePath());
}

} // namespace

QString runAgainFolder() { return path(stateDir()) + QStringLiteral("/run-again"); }

bool isRunAgainCopy(const JobView& job) { return job.file.startsWith(runAgainFolder() + u'/'); }

JobView readPastJob(const RunRecord& run, const QStringList& files) {
    JobView view;
    const auto job = run.job.empty() ? Result<JobSpec>(Error{}) : parseJob(run.job, "", "/");
    if (!job) { // an error may quote a secret
        view.problem = run.job.empty() ? Past::tr("The run's file does not say which job it was.")
                                       : Past::tr("What the run's file says of its job cannot be read.");
    } else if (const QString why = whyNot(job.value()); why.isEmpty()) {
        if (auto found = fileThatSays(job.value(), files))
            view = std::move(*found);
        else
            view = viewOfInstalled(job.value());
    } else {
        view = viewOfInstalled(job.value());
        view.problem = why;
    }
    if (view.file.isEmpty() && view.spec) view.file = copyOf(toToml(*view.spec));
    if (view.name.isEmpty()) view.name = decoded(run.name.empty() ? run.worker : run.name);
    view.pastRun = decoded(run.id);
    return view;
}

JobView readyToRunAgain(JobView job, const QStringList& files) {
    if (!job.spec || !job.problem.isEmpty()) return job;
    JobSpec spec = *job.spec;
    if (auto found = fileThatSays(spec, QStringList{job.file} + files)) {
        found->pastRun = job.pastRun;
        found->name = job.name;
        return *found;
    }
    spec.file.clear();
    const std::string text = toToml(spec);
    job.file = copyOf(text);
    job.sha256 = sha256Of(text);
    // It may hold secrets, as the run's own file does.
    const Result<void> ready = makePrivateDir(runAgainFolder());
    QSaveFile out(job.file);
    const auto size = static_cast<qint64>(text.size());
    if (!ready)
        job.problem = refusalWords(ready.error());
    else if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
             out.write(text.data(), size) != size || !out.commit())
        job.problem = Past::tr("%1 cannot be written: %2").arg(job.file, out.errorString());
    else
        forgetOldCopies(job.file);
    return job;
}

} // namespace poolboard
