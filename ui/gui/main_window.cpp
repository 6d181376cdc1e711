// SPDX-License-Identifier: MIT
#include "ui/gui/main_window.h"

#include "ui/gui/background.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/details_dock.h"
#include "ui/gui/draft_line.h"
#include "ui/gui/elided_label.h"
#include "ui/gui/held_line.h"
#include "ui/gui/job_editor.h"
#include "ui/gui/measures.h"
#include "ui/gui/one_window.h"
#include "ui/gui/progress_strip.h"
#include "ui/gui/queue_memory.h"
#include "ui/gui/queue_model.h"
#include "ui/gui/resume_offer.h"
#include "ui/gui/run_controls.h"
#include "ui/gui/run_files.h"
#include "ui/gui/run_page.h"
#include "ui/gui/run_session.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/side_models.h"
#include "ui/gui/start_page.h"
#include "ui/gui/texts.h"
#include "ui/gui/window_memory.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace poolboard {
namespace {

const QString kJobsKey = QStringLiteral("jobs/opened"), kNamesKey = QStringLiteral("jobs/names"),
              kGeometryKey = QStringLiteral("window/geometry"), kTabKey = QStringLiteral("window/tab"),
              kDetailsKey = QStringLiteral("window/details"), kLastJobKey = QStringLiteral("session/job"),
              kLastRunKey = QStringLiteral("session/run");

constexpr int kAfterEndMs = 500;

} // namespace

MainWindow::MainWindow(QString program, const QString& settingsFile, QWidget* parent)
    : QMainWindow(parent), m_program(std::move(program)), m_settings(settingsFile, QSettings::IniFormat),
      m_stack(new QStackedWidget), m_offer(new ResumeOffer(this)), m_side(new SideBar), m_page(new RunPage),
      m_details(new DetailsDock(this)), m_controls(new RunControls(this)),
      m_oldest(new ElidedLabel(Qt::ElideMiddle)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    makeActions();
    makeMenus();
    m_stack->addWidget(new StartPage(m_new, m_open, m_demo));
    m_stack->addWidget(m_page);
    makeEditor();
    makeHistory();
    makeOffer();
    m_stack->setMinimumWidth(letterWidth(fontMetrics()) * 86); // before that, the side gives way
    m_stack->setMinimumHeight(fontMetrics().height() *
                              20); // the tallest page would not leave the details room
    // Docked for its place beside the details, not to be moved about; first, for Tab goes as one reads.
    auto* side = new QDockWidget(tr("Jobs and runs"));
    side->setObjectName(QStringLiteral("sideDock"));
    side->setTitleBarWidget(new QWidget(side));
    side->setFeatures(QDockWidget::NoDockWidgetFeatures);
    side->setWidget(m_side);
    const bool mirrored = isRightToLeft(); // docks keep the side they are given
    const Qt::DockWidgetArea leading = mirrored ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    setCorner(mirrored ? Qt::BottomRightCorner : Qt::BottomLeftCorner, leading);
    addDockWidget(leading, side);
    auto* centre = new QWidget;
    auto* all = new QVBoxLayout(centre);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_draft);
    all->addWidget(m_offer);
    new QueueMemory(m_settings, m_side->queue(), this);
    auto* held = new HeldLine(m_side->queue());
    connect(held, &HeldLine::answerAsked, this, &MainWindow::answerHeld);
    connect(m_side, &SideBar::queuedChosen, this, &MainWindow::answerHeld);
    for (const auto signal : {&QueueModel::rowsInserted, &QueueModel::rowsRemoved})
        connect(&m_side->queue(), signal, this, &MainWindow::updateActions);
    all->addWidget(held);
    all->addWidget(m_stack, 1);
    setCentralWidget(centre);
    addDockWidget(Qt::BottomDockWidgetArea, m_details);
    m_details->hide();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_oldest, 1);
    statusBar()->setContentsMargins(fontMetrics().height() / 2, 0, fontMetrics().height() / 2, 0);

    m_side->jobs().setFiles(m_settings.value(kJobsKey).toStringList());
    m_side->jobs().setNames(m_settings.value(kNamesKey).toMap());
    connect(m_side, &SideBar::jobChosen, this, [this](const QString& file) { readJob(file, Then::Look); });
    connect(m_side, &SideBar::runChosen, this, [this](const RunRecord& run) { showRun(run); });
    connect(m_side, &SideBar::jobsChanged, this, &MainWindow::rememberJobs);
    connect(m_page, &RunPage::itemChosen, this, &MainWindow::showItem);
    connect(m_page, &RunPage::attemptChosen, this, &MainWindow::showAttempt);
    connect(m_page, &RunPage::workerChosen, this, &MainWindow::showWorker);
    connect(m_page, &RunPage::retryGroupAsked, this, [this](qint64 group) {
        retry({ItemPick::What::Group, {}, group});
    });
    connect(m_page, &RunPage::retryItemsAsked, this, &MainWindow::retryItems);
    connect(m_page, &RunPage::said, this,
            [this](const QString& words) { statusBar()->showMessage(words, 8000); });
    connect(m_details, &DetailsDock::said, this,
            [this](const QString& words) { statusBar()->showMessage(words, 8000); });
    connect(m_details, &DetailsDock::retryAsked, this, &MainWindow::retryItem);
    connect(m_details, &DetailsDock::cancelAsked, this, [this](quint64 index) {
        if (m_shown) m_shown->send(CancelItemCommand{index});
    });
    connect(m_side, &SideBar::deleteAsked, this, &MainWindow::askDelete);
    m_side->refreshRuns();
    if (!restoreGeometry(m_settings.value(kGeometryKey).toByteArray()))
        resize(QSize(letterWidth(fontMetrics()) * 210, fontMetrics().height() * 52)
                   .boundedTo(screen()->availableSize()));
    restoreTables(m_settings, *this);
    if (const int height = m_settings.value(kDetailsKey).toInt(); height > 0) {
        m_detailsSized = true;
        resizeDocks({m_details}, {height}, Qt::Vertical);
    }
    updateActions();
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::restoreSession() {
    const QString job = m_settings.value(kLastJobKey).toString(),
                  run = m_settings.value(kLastRunKey).toString();
    const int tab = m_settings.value(kTabKey).toInt();
    const auto openTab = [this, tab] {
        if (tab >= RunPage::Overview && tab <= RunPage::Job) m_page->openTab(static_cast<RunPage::Tab>(tab));
    };
    if (!run.isEmpty()) {
        // Once the history is read; not when somebody was quicker, or it is gone.
        connect(
            m_side, &SideBar::runsRead, this,
            [this, run, job, openTab, request = m_request] {
                if (request != m_request) return;
                openRun(run);
                if (m_shown)
                    openTab();
                else if (QFileInfo::exists(job))
                    openJob(job);
            },
            Qt::SingleShotConnection);
    } else if (QFileInfo::exists(job)) {
        openJob(job);
    }
}

void MainWindow::rememberSession() {
    m_settings.setValue(kGeometryKey, saveGeometry());
    m_settings.setValue(kTabKey, m_page->tab());
    if (m_detailsSized && m_details->isVisible()) m_settings.setValue(kDetailsKey, m_details->height());
    rememberTables(m_settings, *this);
}

/// What is looked at, at once: a window may end without being closed. It stays so while something else is in
/// front that cannot be come back to, such as a job without a file.
void MainWindow::rememberPlace(const QString& jobFile, const QString& runId) {
    m_settings.setValue(kLastJobKey, jobFile);
    m_settings.setValue(kLastRunKey, runId);
}

void MainWindow::openJob(const QString& file) { readJob(file, Then::Show); }
void MainWindow::openAndRun(const QString& file) { readJob(file, Then::Run); }

void MainWindow::carryOut(const OpenWish& wish) {
    if (wish.start)
        openAndRun(wish.file);
    else if (!wish.file.isEmpty())
        openJob(wish.file);
    if (wish.then == QLatin1String("new")) newJob();
    if (wish.then == QLatin1String("open")) chooseJobFile();
}

void MainWindow::readJob(const QString& file, Then then) {
    const QString path = QFileInfo(file).absoluteFilePath();
    inBackground(
        this, [path] { return readJobView(path); },
        [this, then, request = ++m_request](const JobView& job) {
            if (request != m_request) return;
            showJob(job, then);
            if (!job.spec || then == Then::Show || then == Then::Look) return;
            const bool own = then == Then::RunOwn && job.sha256 == sha256Of(m_editor->text());
            if (own) m_settings.setValue(QStringLiteral("trusted/") + trustKey(job), true);
            if (then == Then::AskAndRun || (then == Then::RunOwn && !own))
                askBeforeFirst(job, tr("Run this job?"), tr("Run it"), [this, job] { startRun(job); });
            else
                startRun(job);
        });
}

/// One that is chosen of the list stays under the pointer: a second click is about the same one.
void MainWindow::showJob(const JobView& job, Then then) {
    m_job = job;
    JobsModel& jobs = m_side->jobs();
    if (then != Then::Look || !jobs.files().contains(job.file)) jobs.add(job.file);
    jobs.setName(job.file, job.name);
    m_side->selectJob(job.file);
    rememberJobs();
    m_stack->setCurrentWidget(m_page);
    setSession(nullptr);
    m_page->showJob(job);
    if (RunSession* live = liveOfJob(job.file)) {
        setSession(live);
        m_page->openTab(RunPage::Overview);
    }
    rememberPlace(job.file, m_shown ? m_shown->runId() : QString());
    updateActions();
    updateTitle();
}

void MainWindow::showRun(const RunRecord& run, Then then) {
    ++m_request;
    const QString id = decoded(run.id);
    // Somebody may have gone on with it elsewhere since it was looked at.
    const bool same = !run.live && m_shown && run.counts == m_shown->snapshot().counts;
    if (m_shown && m_shown->runId() == id && (m_shown->active() || same)) {
        m_stack->setCurrentWidget(m_page);
        // Where one click activates, it is told of twice: what was being read for the first is dropped.
        if (!jobKnown() || then == Then::Run) readPast(run, then);
        return;
    }
    m_stack->setCurrentWidget(m_page);
    m_job = JobView{};
    m_side->selectRun(id);
    m_page->showStoredJob(run);
    if (RunSession* live = liveOfRun(id)) {
        setSession(live);
    } else if (isRunId(id)) {
        auto* session = new RunSession(this);
        setSession(session);
        if (run.live) awaitFound(session);
        session->show(run, runsDir() + QLatin1Char('/') + id + QStringLiteral(".sqlite"));
    }
    m_page->openTab(RunPage::Overview);
    rememberPlace({}, id);
    updateActions();
    readPast(run, then);
}

void MainWindow::askBeforeFirst(const JobView& job, const QString& question, const QString& verb,
                                const std::function<void()>& go) {
    const QString key = QStringLiteral("trusted/") + trustKey(job);
    if (job.executes.isEmpty() || m_settings.value(key).toBool()) return go();
    auto* dialog = new ChoiceDialog(
        question,
        tr("The job file %1 names what is executed:\n\n%2").arg(QFileInfo(job.file).fileName(), job.executes),
        this);
    dialog->addChoice("choiceRun", verb, tr("You are not asked again while the file names the same."),
                      [this, key, go] {
                          m_settings.setValue(key, true);
                          go();
                      });
    dialog->addBack(tr("Back"), tr("Nothing is run."));
    dialog->open();
}

void MainWindow::showItem(quint64 index) { showAttempt(index, 0); }

void MainWindow::showAttempt(quint64 index, quint32 attempt) {
    if (!m_shown) return;
    m_details->setOver(!m_shown->active());
    m_details->showItem(m_shown->pages(), index, attempt);
    showDetails();
}

void MainWindow::showWorker(const WorkerRow& worker) {
    if (m_shown && !m_shown->active() && worker.item) return showItem(*worker.item); // no longer
    m_ended.reset();
    m_details->setOver(false);
    m_details->showRunning(worker);
    showDetails();
}

/// The details of a running item go on with it, and turn into its outcome; so do those of an item that is
/// tried again.
void MainWindow::followItem() {
    if (!m_shown) return;
    m_details->setOver(!m_shown->active());
    if (!m_details->showsRunning()) {
        m_details->lookAgain(m_shown->pages());
        if (!m_shown->active()) // what is recorded lags behind what is counted
            QTimer::singleShot(kAfterEndMs, m_shown, [this, session = m_shown] {
                if (session == m_shown) m_details->lookAgain(session->pages());
            });
        return;
    }
    if (m_details->item() == m_ended) return;
    for (const WorkerRow& worker : m_shown->snapshot().workers)
        if (m_shown->active() && worker.item == m_details->item()) return m_details->showRunning(worker);
    m_ended = m_details->item();
    m_details->showItem(m_shown->pages(), *m_ended);
}

void MainWindow::showDetails() {
    if (m_details->isVisible()) return;
    m_details->show();
    if (!std::exchange(m_detailsSized, true))
        resizeDocks({m_details}, {std::min(fontMetrics().height() * 14, height() * 2 / 5)}, Qt::Vertical);
}

void MainWindow::updateTitle() {
    m_oldest->setText(m_shown ? oldestLine(m_shown->snapshot()) : QString());
    const bool modified = editing() && m_editor->dirty();
    if (!modified) setWindowModified(false); // only a title with a place for it can say so
    setWindowTitle(titleText());
    if (modified) setWindowModified(true);
}

QString MainWindow::titleText() const {
    if (editing()) return tr("%1[*] – Poolboard").arg(m_editor->title());
    if (!m_shown) return m_job.name.isEmpty() ? tr("Poolboard") : tr("%1 – Poolboard").arg(m_job.name);
    const Snapshot& run = m_shown->snapshot();
    const QString name = run.name.empty() ? m_job.name : decoded(run.name);
    const QString percent = percentOf(run);
    const QString word = m_shown->started() ? wordOf(stateWord(run.state)) : ProgressStrip::refusedWord();
    return isOver(run.state) || percent.isEmpty() ? tr("%1 – %2 – Poolboard").arg(name, word)
                                                  : tr("%1 – %2 %3 – Poolboard").arg(name, word, percent);
}

void MainWindow::rememberJobs() {
    m_settings.setValue(kJobsKey, m_side->jobs().files());
    m_settings.setValue(kNamesKey, m_side->jobs().names());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool runs = !m_lives.empty() || m_side->queue().rowCount() != 0;
    if (!m_closeNow && (runs || m_editor->dirty())) {
        event->ignore();
        if (!runs)
            closeSaved();
        else
            askQuit();
        return;
    }
    rememberSession();
    event->accept();
}

void MainWindow::comeToFront(const QString& token) {
    if (!token.isEmpty()) qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Qt takes it from there
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    // Runs come and go elsewhere while a person looks elsewhere.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) m_side->refreshRuns();
}

} // namespace poolboard
