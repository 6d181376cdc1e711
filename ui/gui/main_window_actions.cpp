// SPDX-License-Identifier: MIT
// The window's commands: what they are called, their keys, and the questions they ask.
#include "core/base/layout.h"
#include "core/job/demo_jobs.h"
#include "core/journal/run_list.h"
#include "ui/gui/background.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/details_dock.h"
#include "ui/gui/draft_line.h"
#include "ui/gui/icons.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/main_window.h"
#include "ui/gui/queue_model.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/resume_offer.h"
#include "ui/gui/run_controls.h"
#include "ui/gui/run_files.h"
#include "ui/gui/run_page.h"
#include "ui/gui/run_session.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/texts.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLayout>
#include <QMenuBar>
#include <QPointer>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

namespace poolboard {

QAction* MainWindow::makeAction(const char* name, const QString& text, const QString& iconName,
                                const QKeySequence& keys) {
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    if (!iconName.isEmpty()) action->setIcon(icon(iconName));
    action->setShortcut(keys);
    addAction(action);
    return action;
}

void MainWindow::makeActions() {
    const auto keys = [](const char* text) { return QKeySequence(QString::fromLatin1(text)); };
    m_open = makeAction("actionOpen", tr("&Open a job file…"), QStringLiteral("open"), QKeySequence::Open);
    m_open->setIconText(tr("Open…"));
    m_new = makeAction("actionNew", tr("&New job"), QStringLiteral("new"), QKeySequence::New);
    m_edit = makeAction("actionEdit", tr("&Edit the job"), QStringLiteral("edit"), keys("Ctrl+E"));
    m_edit->setIconText(tr("Edit"));
    m_save = makeAction("actionSave", tr("&Save the job"), QStringLiteral("save"), QKeySequence::Save);
    m_saveAs = makeAction("actionSaveAs", tr("Save the job &as…"), {}, keys("Ctrl+Shift+S"));
    m_configure = makeAction("actionSettings", tr("Se&ttings…"), {}, keys("Ctrl+,"));
    m_demo = makeAction("actionDemo", tr("Try the &demo job: thumbnails"), QStringLiteral("job"), {});
    m_run = makeAction("actionRun", tr("&Run"), QStringLiteral("run"), keys("Ctrl+Return"));
    m_stop = makeAction("actionStop", tr("&Stop…"), QStringLiteral("stop"), keys("Ctrl+."));
    m_resume = makeAction("actionResume", tr("R&esume"), QStringLiteral("run"), keys("Ctrl+Shift+Return"));
    m_resume->setToolTip(
        tr("Go on with this run: what has its outcome is not run again (Ctrl+Shift+Return)"));
    m_retry = makeAction("actionRetry", tr("Re&try failed"), QStringLiteral("retry"), keys("Ctrl+Shift+R"));
    m_retry->setToolTip(tr("Try again what did not succeed, in this run (Ctrl+Shift+R)"));
    m_copy =
        makeAction("actionCopy", tr("&Copy as command line"), QStringLiteral("copy"), keys("Ctrl+Shift+C"));
    m_find = makeAction("actionFind", tr("&Filter items"), {}, QKeySequence::Find);
    m_help = makeAction("actionHelp", tr("&Keys and words"), {}, QKeySequence::HelpContents);
    m_quit = makeAction("actionQuit", tr("&Quit"), QStringLiteral("quit"), keys("Ctrl+Q"));

    m_demo->setVisible(QFile::exists(QFile::decodeName(QByteArray::fromStdString(Layout::find().share())) +
                                     QStringLiteral("/jobs/thumbnails.poolboard.toml")));
    connect(m_demo, &QAction::triggered, this, [this] {
        if (const auto jobs = demoJobs())
            openJob(QFile::decodeName(QByteArray::fromStdString(jobs.value())) +
                    QStringLiteral("/thumbnails.poolboard.toml"));
        else
            statusBar()->showMessage(refusalWords(jobs.error()), 15000);
    });
    connect(m_open, &QAction::triggered, this, &MainWindow::chooseJobFile);
    connect(m_run, &QAction::triggered, this, [this] {
        if (editing())
            m_editor->run();
        else if (!m_job.pastRun.isEmpty())
            runAgain(m_job);
        else
            readJob(m_job.file, Then::AskAndRun);
    });
    connect(m_stop, &QAction::triggered, this, &MainWindow::askStop);
    connect(m_resume, &QAction::triggered, this, [this] { goOn({QStringLiteral("resume")}); });
    connect(m_retry, &QAction::triggered, this, [this] { retry({}); });
    connect(m_copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(editing() ? m_editor->commandLine() : m_job.commandLine);
        statusBar()->showMessage(tr("The command line is in the clipboard."), 4000);
    });
    connect(m_find, &QAction::triggered, m_page, &RunPage::focusFilter);
    connect(m_help, &QAction::triggered, this, &MainWindow::openHelp);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::updateActions() {
    // A past run's job may be known and yet not be one that can run again: its problem says why.
    const bool again = !m_job.pastRun.isEmpty(), able = m_job.spec && (!again || m_job.problem.isEmpty());
    const QString keys = m_run->shortcut().toString(QKeySequence::NativeText);
    m_run->setEnabled(able || editing());
    m_run->setToolTip(editing() ? tr("Save and run this job (%1)").arg(keys)
                      : able && !goingOn().empty()
                          ? tr("Run “%1” after the run that goes on, or beside it").arg(m_job.name)
                      : able && again ? tr("Run the job of this run again, as a new run (%1)").arg(keys)
                      : able          ? tr("Run “%1” (%2)").arg(m_job.name, keys)
                      : again         ? m_job.problem
                                      : tr("Open a job first"));
    m_stop->setEnabled(stoppable() != nullptr);
    m_stop->setToolTip(m_stop->isEnabled() ? tr("Stop the run: you choose how (Ctrl+.)")
                                           : tr("Nothing is running"));
    const auto offer = [](QAction* action, bool possible) {
        action->setVisible(possible); // first: what is hidden cannot be enabled
        action->setEnabled(possible);
    };
    offer(m_resume, m_shown && m_shown->resumable());
    updateRetry();
    m_copy->setEnabled(editing() ? m_editor->clear() : m_job.spec.has_value());
    m_edit->setEnabled(m_job.spec && !editing());
    m_save->setEnabled(editing() && (m_editor->dirty() || m_editor->file().isEmpty()));
    m_saveAs->setEnabled(editing());
    // What they open is on the page of the run.
    const bool page = m_stack->currentWidget() == m_page;
    m_offer->setOnShow(page && m_shown ? m_shown->runId() : QString());
    m_draft->showDraft(m_editor->dirty() && !editing() ? m_editor->title() : QString());
    m_find->setEnabled(page);
    const bool waits = !m_shown && m_side->queue().waits(m_job.file);
    if (!m_shown) m_page->showReady(waits);
    m_page->offerNext(waits ? nullptr : !m_shown ? m_run : !m_shown->started() ? m_edit : nullptr);
    for (QAction* tab : findChildren<QAction*>(QStringLiteral("actionTab")))
        tab->setEnabled(page);
}

void MainWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_new);
    file->addAction(m_open);
    file->addAction(m_demo);
    file->addSeparator();
    file->addAction(m_edit);
    file->addAction(m_save);
    file->addAction(m_saveAs);
    file->addSeparator();
    file->addAction(m_configure);
    file->addSeparator();
    file->addAction(m_quit);
    QMenu* runMenu = menuBar()->addMenu(tr("&Run"));
    runMenu->addAction(m_run);
    m_controls->addTo(runMenu);
    runMenu->addAction(m_stop);
    runMenu->addAction(m_resume);
    runMenu->addAction(m_retry);
    runMenu->addSeparator();
    runMenu->addAction(m_copy);
    QMenu* view = menuBar()->addMenu(tr("&View"));
    const QString tabs[] = {tr("&Overview"), tr("&Items"), tr("&Errors"),
                            tr("&Timeline"), tr("&Log"),   tr("&Job")};
    for (int tab = RunPage::Overview; tab <= RunPage::Job; ++tab) {
        QAction* action =
            makeAction("actionTab", tabs[tab], {}, QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + tab)));
        connect(action, &QAction::triggered, this,
                [this, tab] { m_page->openTab(static_cast<RunPage::Tab>(tab)); });
        view->addAction(action);
    }
    view->addSeparator();
    view->addAction(m_find);
    QAction* details = m_details->toggleViewAction();
    details->setText(tr("&Details"));
    details->setIcon(icon(QStringLiteral("details")));
    details->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    view->addAction(details);
    QMenu* history = menuBar()->addMenu(tr("Histor&y"));
    history->setToolTipsVisible(true); // one says what is to be selected first
    history->addActions(m_side->runActions());
    menuBar()->addMenu(tr("&Help"))->addAction(m_help);

    QToolBar* bar = addToolBar(tr("Main toolbar"));
    bar->setObjectName(QStringLiteral("toolbar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    // The number of workers comes and goes; what is below stays where it is.
    const QMargins around = bar->layout()->contentsMargins();
    bar->setMinimumHeight(QSpinBox().sizeHint().height() + around.top() + around.bottom());
    bar->layout()->setSpacing(fontMetrics().height() / 4); // an arrow belongs to what stands before it
    bar->addAction(m_new);
    bar->addAction(m_open);
    bar->addAction(m_edit);
    bar->addSeparator();
    bar->addAction(m_run);
    m_controls->addPauseTo(bar);
    bar->addAction(m_stop);
    bar->addAction(m_resume);
    bar->addAction(m_retry);
    m_controls->addWorkersTo(bar); // the first that a narrow window does without
}

void MainWindow::chooseJobFile() {
    auto* dialog = new QFileDialog(this, tr("Open a job file"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Poolboard jobs (*.poolboard.toml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openJob);
    dialog->open();
}

void MainWindow::askStop() {
    RunSession* session = stoppable();
    if (!session) return;
    const Snapshot& run = session->snapshot();
    const bool stopping = run.state == RunState::Stopping, mute = session->mute();
    auto* dialog = new ChoiceDialog(
        tr("Stop the run"),
        stopping
            ? tr("“%1” is stopping; still running: %2.").arg(decoded(run.name), itemsText(run.running))
            : tr("“%1” is at %2; running: %3.").arg(decoded(run.name), doneText(run), itemsText(run.running)),
        this);
    // The run may be over, and its session gone, before somebody answers.
    const auto stop = [session = QPointer(session)](StopMode mode) {
        return [session, mode] {
            if (session) session->stop(mode);
        };
    };
    if (!stopping)
        dialog->addChoice("choiceDrain", tr("Finish running items, then stop"),
                          tr("Nothing new is started. What is not done can be run later."),
                          stop(StopMode::Drain));
    dialog->addChoice("choiceCancel", tr("Cancel running items and stop"),
                      tr("Running items are asked to end, and ended after the grace time."),
                      stop(StopMode::Cancel));
    if (stopping || mute)
        dialog->addChoice("choiceKill", tr("Kill everything now"),
                          tr("Workers are killed without being asked."), stop(StopMode::Kill));
    dialog->addBack(tr("Go on"), stopping ? tr("It goes on stopping as before.") : tr("Nothing is stopped."));
    dialog->open();
}

void MainWindow::askDelete(const RunRecord& run) {
    const QString name = run.name.empty() ? decoded(run.worker) : displayed(run.name);
    auto* dialog = new ChoiceDialog(
        tr("Delete this run from the history?"),
        tr("“%1” (%2), with %3. Its result files stay where they are.")
            .arg(name, whenText(run.startedMs, QDateTime::currentMSecsSinceEpoch()), itemsText(run.done())),
        this);
    dialog->setObjectName(QStringLiteral("deleteDialog"));
    dialog->addChoice("choiceDelete", tr("Delete it"),
                      tr("What it recorded is gone: it cannot be resumed, retried or looked at again."),
                      [this, id = decoded(run.id)] { deleteNow(id); });
    dialog->addBack(tr("Back"), tr("Nothing is deleted."));
    dialog->open();
}

void MainWindow::deleteNow(const QString& runId) {
    if (!isRunId(runId)) return;
    if (m_shown && m_shown->runId() == runId && !m_shown->active()) { // it reads the file
        ++m_request; // nothing is said any more of the job it was
        m_job = JobView{};
        m_side->selectJob({});
        setSession(nullptr);
        m_stack->setCurrentIndex(0);
        rememberPlace({}, {});
        updateActions();
    }
    const std::string file =
        QFile::encodeName(runsDir() + QLatin1Char('/') + runId + QStringLiteral(".sqlite")).toStdString();
    inBackground(
        this, [file] { return deleteRun(file); },
        [this](const Result<void>& gone) {
            if (!gone) statusBar()->showMessage(refusalWords(gone.error()), 15000);
            m_side->refreshRuns();
        });
}

void MainWindow::askQuit() {
    if (findChild<ChoiceDialog*>(QStringLiteral("quitDialog"))) return;
    if (m_lives.empty()) {
        auto* dialog =
            new ChoiceDialog(tr("Quit while a run waits?"),
                             tr("What waits in the queue is not started before you come back."), this);
        dialog->setObjectName(QStringLiteral("quitDialog"));
        dialog->addChoice("choiceQuit", tr("Quit"), tr("The queue is here again when you come back."),
                          [this] { closeSaved(); });
        dialog->addBack(tr("Back"), tr("The window stays, and the queue."));
        return dialog->open();
    }
    QString question =
        m_lives.size() == 1
            ? tr("“%1” is running: %2.")
                  .arg(decoded(m_lives.front()->snapshot().name), runLine(m_lives.front()->snapshot()))
            : tr("%1 runs are going on.", nullptr, pluralOf(m_lives.size())).arg(countOf(m_lives.size()));
    if (m_side->queue().rowCount() != 0)
        question += QLatin1Char('\n') + tr("What waits in the queue is not started before you come back.");
    auto* dialog = new ChoiceDialog(tr("Quit while a run is going on?"), question, this);
    dialog->setObjectName(QStringLiteral("quitDialog"));
    dialog->addChoice("choiceDrainQuit", tr("Finish running items, then quit"),
                      tr("Nothing new is started. The window closes when they have ended."),
                      [this] { quitWhenOver(StopMode::Drain); });
    dialog->addChoice("choiceCancelQuit", tr("Cancel and quit"),
                      tr("Running items are cancelled, then the window closes."),
                      [this] { quitWhenOver(StopMode::Cancel); });
    dialog->addChoice("choiceBackground", tr("Keep running in the background"),
                      tr("The run goes on without a window, and nothing keeps the computer awake for it. It "
                         "is under Recent runs when you come back."),
                      [this] { closeSaved(); });
    dialog->addBack(tr("Back"), tr("The window stays, the run goes on."));
    dialog->open();
}

void MainWindow::quitWhenOver(StopMode mode) {
    m_quitWhenOver = true;
    if (m_lives.empty()) return closeSaved();     // it ended while the question was open
    for (RunSession* live : std::vector(m_lives)) // one may be over at once
        live->stop(mode);
    statusBar()->showMessage(tr("Stopping the run; the window closes when it has ended."));
}

void MainWindow::cancelAndQuit() {
    m_askNothing = true;
    quitWhenOver(StopMode::Cancel);
}

} // namespace poolboard
