// SPDX-License-Identifier: MIT
// What a person does with runs of the history, and with what is dropped on the window.
#include "ui/gui/background.h"
#include "ui/gui/compare_page.h"
#include "ui/gui/details_dock.h"
#include "ui/gui/export_dialog.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/main_window.h"
#include "ui/gui/past_job.h"
#include "ui/gui/resume_offer.h"
#include "ui/gui/run_files.h"
#include "ui/gui/run_page.h"
#include "ui/gui/run_session.h"
#include "ui/gui/settings_dialog.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/side_models.h"
#include "ui/gui/texts.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <algorithm>

namespace poolboard {
namespace {

const QString kExportKey = QStringLiteral("export/folder"), kAnsweredKey = QStringLiteral("offer/answered");

/// A job file that comes alone; among others it is a file like them.
QString droppedJob(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    const bool job = urls.size() == 1 && urls.front().isLocalFile() &&
                     urls.front().path().endsWith(QLatin1String(".poolboard.toml"));
    return job ? urls.front().toLocalFile() : QString();
}

/// Whoever drags meant to move it, perhaps; here it is only looked at.
void acceptCopy(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

/// Files and folders that items may be made of.
QStringList droppedInputs(const QMimeData* data) {
    QStringList out;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) out << url.toLocalFile();
    return out;
}

} // namespace

void MainWindow::makeHistory() {
    m_compare = new ComparePage;
    m_stack->addWidget(m_compare);
    connect(m_side, &SideBar::compareAsked, this, [this](const RunRecord& one, const RunRecord& other) {
        m_compare->compare(one, other);
        m_stack->setCurrentWidget(m_compare);
        m_details->hide(); // they are of a run's items
    });
    connect(m_side, &SideBar::exportAsked, this, &MainWindow::askExport);
    connect(m_side, &SideBar::runAgainAsked, this, [this](const RunRecord& run) { showRun(run, Then::Run); });
    connect(m_side, &SideBar::retryAsked, this, [this](const RunRecord& run) {
        showRun(run);
        goOn({QStringLiteral("retry")});
    });
    connect(m_compare, &ComparePage::runAsked, this, &MainWindow::openRun);
    connect(m_compare, &ComparePage::closed, this, [this] {
        if (m_shown || m_job.spec)
            m_stack->setCurrentWidget(m_page);
        else
            m_stack->setCurrentIndex(0);
    });
}

/// Wherever the window stands: after a crash it seldom comes back on the start page.
void MainWindow::makeOffer() {
    m_offer->setAnswered(m_settings.value(kAnsweredKey).toStringList());
    connect(m_side, &SideBar::runsRead, m_offer, [this] { m_offer->look(m_side->runs()); });
    connect(m_offer, &ResumeOffer::showAsked, this, [this](const RunRecord& run) { showRun(run); });
    // From then on the history is enough.
    connect(m_offer, &ResumeOffer::answered, this,
            [this](const QStringList& runs) { m_settings.setValue(kAnsweredKey, runs); });
    connect(m_offer, &ResumeOffer::resumeAsked, this, [this](const RunRecord& run) {
        showRun(run);
        goOn({QStringLiteral("resume")});
    });
    connect(m_offer, &ResumeOffer::discardAsked, this, &MainWindow::askDelete);
}

QStringList MainWindow::jobFilesOf(const QString& runId) const {
    QStringList files = m_side->jobs().files();
    if (const RunSession* live = liveOfRun(runId); live && !live->jobFile().isEmpty())
        files.prepend(live->jobFile());
    return files;
}

void MainWindow::readPast(const RunRecord& run, Then then) {
    inBackground(
        this, [run, files = jobFilesOf(decoded(run.id))] { return readPastJob(run, files); },
        [this, then, request = m_request](const JobView& job) {
            if (request != m_request) return;
            if (!jobKnown() && m_shown && m_shown->runId() == job.pastRun) {
                m_job = job;
                m_page->offerAgain(job);
                updateActions();
            }
            if (then == Then::Run) runAgain(job);
        });
}

/// Its job file if that still says the same, or else what the run's record says; and asks like any other.
void MainWindow::runAgain(const JobView& past) {
    inBackground(
        this, [past, files = jobFilesOf(past.pastRun)] { return readyToRunAgain(past, files); },
        [this, request = ++m_request](const JobView& job) {
            if (request != m_request) return; // somebody looks at something else by now
            if (!job.spec || !job.problem.isEmpty()) return statusBar()->showMessage(job.problem, 15000);
            m_job = job; // it goes on from here, and the page with it
            updateActions();
            askBeforeFirst(job, tr("Run this job again?"), tr("Run it"), [this, job] { startRun(job); });
        });
}

void MainWindow::askExport(const RunRecord& run) {
    const QString id = decoded(run.id);
    if (!isRunId(id)) return;
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString folder = m_settings.value(kExportKey, home).toString();
    if (!QDir(folder).exists()) folder = QDir::homePath();
    const QString file = runsDir() + QLatin1Char('/') + id + QStringLiteral(".sqlite");
    auto* dialog = new ExportDialog(run, QFile::encodeName(file).toStdString(), folder, this);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& made, quint64 items) {
        m_settings.setValue(kExportKey, QFileInfo(made).absolutePath());
        statusBar()->showMessage(tr("%1 exported: %2").arg(itemsText(items), made), 15000);
    });
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedInputs(event->mimeData()).isEmpty()) acceptCopy(event);
}

/// A job file is opened; anything else is what a new job is about.
void MainWindow::dropEvent(QDropEvent* event) {
    const QString job = droppedJob(event->mimeData());
    const QStringList inputs = droppedInputs(event->mimeData());
    if (job.isEmpty() && inputs.isEmpty()) return;
    acceptCopy(event);
    if (!job.isEmpty()) return openJob(job);
    const auto anyFolder = [inputs] {
        return std::any_of(inputs.begin(), inputs.end(),
                           [](const QString& input) { return QFileInfo(input).isDir(); });
    };
    inBackground(this, anyFolder, [this, inputs](bool folders) {
        leaveDraft([this, inputs, folders] {
            ++m_request; // nothing that is still being read comes in front of it
            m_job = JobView{};
            m_editor->newJob(QFileInfo(inputs.front()).absolutePath(), defaultPool(m_settings), inputs,
                             folders);
            showEditor();
        });
    });
}

} // namespace poolboard
