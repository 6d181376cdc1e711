// SPDX-License-Identifier: MIT
// The runs this window carries: started at once, beside each other or one after the other, and what the
// commands can do with them.
#include "ui/gui/background.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/details_dock.h"
#include "ui/gui/main_window.h"
#include "ui/gui/queue_model.h"
#include "ui/gui/run_controls.h"
#include "ui/gui/run_files.h"
#include "ui/gui/run_page.h"
#include "ui/gui/run_session.h"
#include "ui/gui/side_bar.h"
#include "ui/gui/texts.h"

#include <QAction>
#include <QFileInfo>
#include <QStatusBar>
#include <algorithm>

namespace poolboard {

/// The job that was asked about: another one may be on show by the time of the answer.
void MainWindow::startRun(const JobView& job) {
    if (job.file != m_job.file && job.pastRun.isEmpty()) showJob(job);
    want({job.name, job.file, job.sha256, {}, {}, {}});
}

void MainWindow::goOn(const QStringList& words) {
    if (!m_shown || m_shown->active()) return;
    Snapshot run = m_shown->snapshot();
    run.runId = m_shown->runId().toStdString();
    want({decoded(run.name.empty() ? run.worker : run.name), {}, {}, m_shown->runId(), words, run});
}

/// One run at a time unless somebody wants it otherwise: two share the processors, and both take longer.
void MainWindow::want(const WantedRun& run) {
    if (run.jobFile.isEmpty() && (run.words.isEmpty() || !isRunId(run.runId))) return; // names nothing
    const std::vector<RunSession*> going = goingOn();
    if (going.empty()) return begin(run);
    auto* dialog = new ChoiceDialog(
        tr("Another run is going on"),
        going.size() == 1
            ? tr("“%1” is running: %2.")
                  .arg(decoded(going.front()->snapshot().name), runLine(going.front()->snapshot()))
            : tr("%1 runs are going on.", nullptr, pluralOf(going.size())).arg(countOf(going.size())),
        this);
    dialog->setObjectName(QStringLiteral("turnDialog"));
    dialog->addChoice("choiceQueue", tr("Run “%1” afterwards").arg(run.name),
                      tr("It waits in the queue, and starts when nothing runs any more."), [this, run] {
                          if (goingOn().empty()) return begin(run); // it ended while the question was open
                          m_side->queue().add(run);
                          statusBar()->showMessage(tr("“%1” waits for its turn.").arg(run.name), 8000);
                      });
    dialog->addChoice("choiceBeside", tr("Run it now, side by side"),
                      tr("Each run has its own workers; they share the processors."),
                      [this, run] { begin(run); });
    dialog->addBack(tr("Back"), tr("Nothing more is started."));
    dialog->open();
}

void MainWindow::begin(const WantedRun& run, bool queued) {
    auto* session = new RunSession(this);
    m_lives.push_back(session);
    connect(session, &RunSession::over, this, [this, session] { runEnded(session); });
    // The run appears in the history as soon as it has a file.
    connect(session, &RunSession::stateChanged, m_side, &SideBar::refreshRuns);
    connect(session, &RunSession::numbersChanged, m_side,
            [this, session] { m_side->showLive(session->runId(), session->snapshot()); });
    // What is looked at meanwhile stays in front, unless it is this job or run itself: an earlier run of the
    // job is neither when nobody has just asked to run it again.
    const bool earlier = queued && m_shown && m_shown->runId() == m_job.pastRun;
    const bool looked = run.jobFile.isEmpty() ? m_shown && m_shown->runId() == run.runId
                                              : m_job.file == run.jobFile && !earlier;
    if (looked) setSession(session);
    const bool again = looked && !m_job.pastRun.isEmpty();
    Q_EMIT runBegan(session); // first: it may be over at once
    if (run.jobFile.isEmpty())
        session->goOn(run.words, run.before, m_program);
    else
        session->start(run.jobFile, m_program, run.name, run.sha256);
    if (looked) rememberPlace(m_job.pastRun.isEmpty() ? m_job.file : QString(), session->runId());
    if (looked && session->active() && !run.jobFile.isEmpty()) m_page->openTab(RunPage::Overview);
    if (again && !run.jobFile.isEmpty()) m_side->selectRun(session->runId()); // once it is in the history
    updateActions();
}

/// A run that goes on without this window, such as one of a window that was closed, is followed like those
/// begun here as soon as its engine answers. Those of a terminal may not.
void MainWindow::awaitFound(RunSession* session) {
    connect(session, &RunSession::stateChanged, this, [this, session] {
        if (!session->active() || !session->heard() || isLive(session)) return;
        m_found.push_back(session);
        updateActions();
        connect(session, &RunSession::over, this, [this, session] { runEnded(session); });
        connect(session, &RunSession::numbersChanged, m_side,
                [this, session] { m_side->showLive(session->runId(), session->snapshot()); });
        Q_EMIT runFound(session);
    });
}

/// What waited for its turn is run as it was when somebody asked for it, or they are asked again.
void MainWindow::beginNext() {
    const auto wait = [this] { return !goingOn().empty() || m_quitWhenOver || m_closing; };
    if (wait()) return;
    const auto next = m_side->queue().take();
    if (!next) return;
    if (next->jobFile.isEmpty()) return begin(*next, true);
    inBackground(
        this, [file = next->jobFile] { return readJobView(file); },
        [this, wait, run = *next](const JobView& job) {
            if (wait()) return m_side->queue().putBack(run); // somebody was quicker
            // Of a file that cannot be read any more the engine says why.
            if (job.sha256 == run.sha256 || !job.spec) return begin(run, true);
            m_side->queue().hold(run);
            beginNext(); // nobody may be there to answer: the others do not wait for that
        });
}

void MainWindow::answerHeld(int row) {
    const WantedRun run = m_side->queue().at(row);
    if (run.held == Held::No) return;
    if (run.held == Held::LeftOver) return askLeftOver();
    inBackground(
        this, [file = run.jobFile] { return readJobView(file); },
        [this, run](const JobView& job) {
            if (job.spec && job.sha256 != run.sha256) return askChanged(job);
            m_side->queue().release(run.jobFile, run.sha256); // as it was again, or the engine says why
            beginNext();
        });
}

void MainWindow::askLeftOver() {
    if (findChild<ChoiceDialog*>(QStringLiteral("leftOverDialog"))) return;
    const int left = m_side->queue().leftOver();
    auto* dialog = new ChoiceDialog(
        tr("Go on with the queue?"),
        left == 1 ? tr("“%1” was still waiting when the window ended.")
                        .arg(m_side->queue().at(m_side->queue().firstHeld()).name)
                  : tr("%1 runs were still waiting when the window ended.", nullptr, left).arg(left),
        this);
    dialog->setObjectName(QStringLiteral("leftOverDialog"));
    dialog->addChoice("choiceGoOn", tr("Go on"), tr("One run after the other, as before."), [this] {
        m_side->queue().releaseLeftOver();
        beginNext();
    });
    dialog->addChoice("choiceEmpty", tr("Empty the queue"), tr("Nothing is run."),
                      [this] { m_side->queue().dropLeftOver(); });
    dialog->addBack(tr("Back"), tr("The queue stays as it is."));
    dialog->open();
}

void MainWindow::askChanged(const JobView& job) {
    if (findChild<ChoiceDialog*>(QStringLiteral("changedDialog"))) return;
    QString words =
        tr("The job file %1 was changed while it waited for its turn.").arg(QFileInfo(job.file).fileName());
    if (!job.executes.isEmpty())
        words += QStringLiteral("\n\n") + tr("It names what is executed:\n\n%1").arg(job.executes);
    auto* dialog = new ChoiceDialog(tr("Run “%1” as it is now?").arg(job.name), words, this);
    dialog->setObjectName(QStringLiteral("changedDialog"));
    dialog->addChoice("choiceRun", tr("Run it"), tr("As the file says now, when it is its turn."),
                      [this, job] {
                          m_settings.setValue(QStringLiteral("trusted/") + trustKey(job), true);
                          m_side->queue().release(job.file, job.sha256);
                          beginNext();
                      });
    dialog->addChoice("choiceDequeue", tr("Take it out of the queue"), tr("Nothing is run."),
                      [this, file = job.file] { m_side->queue().dropHeld(file); });
    dialog->addBack(tr("Back"), tr("It stays in the queue."));
    dialog->open();
}

/// During the run by its engine, after it by one that goes on with it.
void MainWindow::retryItem(quint64 index) {
    if (!m_shown) return;
    if (!m_shown->active())
        return goOn({QStringLiteral("retry"), QStringLiteral("--item"), QString::number(index)});
    if (!m_shown->retriable()) {
        statusBar()->showMessage(tr("This run is ending and takes nothing more. Try again when it is over."),
                                 8000);
        return;
    }
    m_shown->send(RetryItemCommand{index});
    statusBar()->showMessage(tr("Item %1 is tried again in this run.").arg(itemNumber(index)), 4000);
}

void MainWindow::retryItems(const QList<quint64>& items) {
    ItemPick pick{ItemPick::What::Listed, {items.begin(), items.end()}, 0};
    std::sort(pick.indices.begin(), pick.indices.end());
    if (!pick.indices.empty()) retry(std::move(pick));
}

/// As of one item.
void MainWindow::retry(ItemPick pick) {
    if (!m_shown || !m_shown->retriable()) return;
    if (m_shown->active()) {
        statusBar()->showMessage(pick.what == ItemPick::What::Listed
                                     ? tr("In this run, tried again: %1.").arg(itemsText(pick.indices.size()))
                                 : pick.what == ItemPick::What::Group
                                     ? tr("What failed of this cause is tried again in this run.")
                                     : tr("What failed so far is tried again in this run."),
                                 4000);
        return m_shown->send(RetryItemsCommand{std::move(pick)});
    }
    QStringList words{QStringLiteral("retry")};
    if (pick.what == ItemPick::What::Group) words << QStringLiteral("--group") << QString::number(pick.group);
    for (const uint64_t index : pick.indices)
        words << QStringLiteral("--item") << QString::number(index);
    goOn(words);
}

void MainWindow::updateRetry() {
    const bool possible = m_shown && m_shown->retriable();
    const QString text = possible ? tr("Re&try failed (%1)").arg(countOf(m_shown->snapshot().unsuccessful()))
                                  : tr("Re&try failed");
    if (m_retry->text() != text) m_retry->setText(text);
    if (m_retry->isVisible() == possible) return;
    m_retry->setVisible(possible); // first: what is hidden cannot be enabled
    m_retry->setEnabled(possible);
}

void MainWindow::openRun(const QString& runId) {
    const auto& runs = m_side->runs();
    const auto found = std::find_if(runs.begin(), runs.end(),
                                    [&](const RunRecord& run) { return decoded(run.id) == runId; });
    if (found != runs.end()) showRun(RunRecord(*found)); // a copy: the list may be read again meanwhile
}

void MainWindow::runEnded(RunSession* session) {
    std::erase(m_lives, session);
    std::erase(m_found, session);
    if (session != m_shown) session->deleteLater();
    m_side->showEnded(session->runId());
    m_side->refreshRuns();
    beginNext();
    updateActions();
    updateTitle();
    if (m_quitWhenOver && m_lives.empty()) closeSaved();
}

std::vector<RunSession*> MainWindow::goingOn() const {
    std::vector<RunSession*> all = m_lives;
    all.insert(all.end(), m_found.begin(), m_found.end());
    return all;
}

/// One that was found goes on being followed, whatever is looked at: the desktop is told of it.
bool MainWindow::isLive(const RunSession* session) const {
    return std::find(m_lives.begin(), m_lives.end(), session) != m_lives.end() ||
           std::find(m_found.begin(), m_found.end(), session) != m_found.end();
}

RunSession* MainWindow::liveOfJob(const QString& file) const {
    const auto found = std::find_if(m_lives.rbegin(), m_lives.rend(), // the newest
                                    [&](const RunSession* live) { return live->jobFile() == file; });
    return found == m_lives.rend() ? nullptr : *found;
}

RunSession* MainWindow::liveOfRun(const QString& runId) const {
    for (const auto* sessions : {&m_lives, &m_found})
        for (RunSession* session : *sessions)
            if (session->runId() == runId) return session;
    return nullptr;
}

void MainWindow::setSession(RunSession* session) {
    if (session == m_shown) return;
    if (m_shown) {
        disconnect(m_shown, &RunSession::numbersChanged, this, nullptr);
        disconnect(m_shown, &RunSession::stateChanged, this, &MainWindow::updateActions);
        if (!isLive(m_shown)) m_shown->deleteLater();
    }
    m_shown = session;
    m_page->follow(session);
    m_controls->follow(session);
    m_details->showNothing();
    m_details->hide();
    if (session) {
        connect(session, &RunSession::numbersChanged, this, &MainWindow::updateTitle);
        connect(session, &RunSession::numbersChanged, this, &MainWindow::followItem);
        connect(session, &RunSession::numbersChanged, this, &MainWindow::updateRetry);
        connect(session, &RunSession::stateChanged, this, &MainWindow::updateActions);
    }
    updateTitle();
}

RunSession* MainWindow::stoppable() const {
    if (m_shown && m_shown->active()) return m_shown;
    return m_lives.empty() ? nullptr : m_lives.back();
}

} // namespace poolboard
