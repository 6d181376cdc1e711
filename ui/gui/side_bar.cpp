// SPDX-License-Identifier: MIT
#include "ui/gui/side_bar.h"
#include "core/journal/run_list.h"

#include "core/engine/run_places.h"
#include "ui/gui/background.h"
#include "ui/gui/measures.h"
#include "ui/gui/queue_model.h"
#include "ui/gui/recolour.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/run_files.h"
#include "ui/gui/side_models.h"
#include "ui/gui/texts.h"
#include "ui/gui/two_line_delegate.h"

#include <QAction>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace poolboard {
namespace {

constexpr size_t kRunsShown = 100; // and as many more each time somebody asks
constexpr int kJobsSeen = 6, kWaitingSeen = 4;
constexpr int kLookEveryMs = 2000;

QLabel* heading(const QString& text, QWidget* list) {
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setBuddy(list);
    return label;
}

/// It is over, and something did not succeed.
bool canBeRetried(const RunRecord& run) {
    Snapshot counts;
    counts.counts = run.counts;
    return !run.live && isOver(run.state) && counts.unsuccessful() != 0;
}

QLabel* hint(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    keepMuted(label);
    return label;
}

} // namespace

SideBar::SideBar(QWidget* parent)
    : QWidget(parent), m_jobs(new JobsModel(this)), m_queue(new QueueModel(this)),
      m_runs(new RunsModel(this)), m_jobList(makeList("jobList", tr("Jobs"))),
      m_queueList(makeList("queueList", tr("Waiting to run"))),
      m_runList(makeList("runList", tr("Recent runs"))), m_noJobs(hint(tr("Jobs you open stay here."))),
      m_noRuns(hint(tr("Finished runs appear here and stay after a restart."))), m_notes(hint({})),
      m_shown(kRunsShown), m_older(new QPushButton) {
    m_jobList->setModel(m_jobs);
    m_queueList->setModel(m_queue);
    m_runList->setModel(m_runs);
    m_queueTitle = heading(tr("&Waiting to run"), m_queueList);
    const int gap = fontMetrics().height() / 2;
    setMinimumWidth(letterWidth(fontMetrics()) * 21); // names can still be told apart
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(gap, gap * 3 / 2, gap, gap);
    all->setSpacing(gap / 2);
    all->addWidget(heading(tr("&Jobs"), m_jobList));
    all->addWidget(m_noJobs);
    all->addWidget(m_jobList);
    all->addSpacing(gap);
    all->addWidget(m_queueTitle);
    all->addWidget(m_queueList);
    all->addWidget(heading(tr("Recent r&uns"), m_runList));
    all->addWidget(m_noRuns);
    all->addWidget(m_runList, 1);
    m_older->setObjectName(QStringLiteral("olderRuns"));
    m_older->setFlat(true);
    m_older->hide();
    connect(m_older, &QPushButton::clicked, this, [this] {
        m_shown += kRunsShown;
        refreshRuns();
    });
    all->addWidget(m_older);
    m_notes->setObjectName(QStringLiteral("runNotes"));
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->hide();
    all->addWidget(m_notes);
    all->addStretch();

    auto* forget = new QAction(tr("Forget this job"), m_jobList);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_jobList->addAction(forget);
    m_jobList->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(forget, &QAction::triggered, this, [this] {
        m_jobs->remove(m_jobList->currentIndex().row());
        Q_EMIT jobsChanged();
    });
    const auto queueAction = [this](const char* name, const QString& text, const QKeySequence& keys) {
        auto* action = new QAction(text, m_queueList);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_queueList->addAction(action);
        return action;
    };
    m_queueList->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(queueAction("actionSooner", tr("Run it sooner"), QKeySequence(Qt::ALT | Qt::Key_Up)),
            &QAction::triggered, this, [this] { m_queue->moveUp(m_queueList->currentIndex().row()); });
    connect(queueAction("actionDequeue", tr("Take it out of the queue"), QKeySequence::Delete),
            &QAction::triggered, this, [this] { m_queue->remove(m_queueList->currentIndex().row()); });
    makeRunActions();
    const auto chooseJob = [this](const QModelIndex& index) {
        if (index.isValid()) Q_EMIT jobChosen(m_jobs->files().at(index.row()));
    };
    const auto chooseRun = [this](const QModelIndex& index) {
        const bool several = m_runList->selectionModel()->selectedRows().size() > 1; // to compare them
        if (index.isValid() && !several) Q_EMIT runChosen(m_runs->run(index.row()));
    };
    for (auto signal : {&QListView::clicked, &QListView::activated})
        connect(m_jobList, signal, this, chooseJob);
    connect(m_queueList, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT queuedChosen(index.row()); });
    connect(m_runList, &QListView::activated, this, chooseRun);
    connect(m_runList, &QListView::clicked, this, [chooseRun](const QModelIndex& index) {
        // With these keys a person selects.
        const auto keys = QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
        if (keys == Qt::NoModifier) chooseRun(index);
    });
    for (QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(m_jobs), static_cast<QAbstractItemModel*>(m_queue),
          static_cast<QAbstractItemModel*>(m_runs)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &SideBar::updateHints);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &SideBar::updateHints);
        connect(model, &QAbstractItemModel::modelReset, this, &SideBar::updateHints);
    }
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &SideBar::lookForOthers);
    updateHints();
}

void SideBar::makeRunActions() {
    const auto action = [this](const char* name, const QString& text, const QKeySequence& keys) {
        auto* made = new QAction(text, m_runList);
        made->setObjectName(QString::fromLatin1(name));
        made->setShortcut(keys);
        made->setShortcutContext(Qt::WidgetShortcut);
        m_runList->addAction(made);
        return made;
    };
    m_runList->setSelectionMode(QAbstractItemView::ExtendedSelection); // two can be compared
    m_runList->setContextMenuPolicy(Qt::ActionsContextMenu);
    QAction* again = action("actionRunAgain", tr("Run its job again"), {});
    QAction* retry = action("actionRetryRun", tr("Retry what did not succeed"), {});
    QAction* compare =
        action("actionCompareRuns", tr("Compare the two selected runs"), QKeySequence(Qt::CTRL | Qt::Key_K));
    QAction* save =
        action("actionExportRun", tr("Export its items…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    QAction* remove = action("actionDeleteRun", tr("Delete this run…"), QKeySequence::Delete);
    compare->setToolTip(tr("Select a second one with Ctrl and a click, or Shift and an arrow key"));
    // The one that is highlighted, which need not be the current one.
    const auto chosen = [this]() -> const RunRecord* {
        const QModelIndexList rows = m_runList->selectionModel()->selectedRows();
        return rows.size() == 1 ? &m_runs->run(rows.front().row()) : nullptr;
    };
    const auto update = [this, chosen, again, retry, compare, save, remove] {
        const RunRecord* one = chosen();
        compare->setEnabled(m_runList->selectionModel()->selectedRows().size() == 2);
        for (QAction* any : {again, save, remove})
            any->setEnabled(one);
        retry->setEnabled(one && canBeRetried(*one));
    };
    connect(m_runList->selectionModel(), &QItemSelectionModel::selectionChanged, this, update);
    connect(this, &SideBar::runsRead, this, update); // one may have ended
    update();
    connect(compare, &QAction::triggered, this, [this] {
        const QModelIndexList rows = m_runList->selectionModel()->selectedRows();
        if (rows.size() == 2)
            Q_EMIT compareAsked(RunRecord(m_runs->run(rows[0].row())), RunRecord(m_runs->run(rows[1].row())));
    });
    using Asked = void (SideBar::*)(const RunRecord&);
    const std::pair<QAction*, Asked> each[] = {{again, &SideBar::runAgainAsked},
                                               {retry, &SideBar::retryAsked},
                                               {save, &SideBar::exportAsked},
                                               {remove, &SideBar::deleteAsked}};
    for (const auto& [does, asked] : each)
        connect(does, &QAction::triggered, this, [this, chosen, asked] {
            if (const RunRecord* run = chosen()) (this->*asked)(RunRecord(*run)); // a copy: rows may go
        });
}

QSize SideBar::sizeHint() const { return {letterWidth(fontMetrics()) * 42, fontMetrics().height() * 20}; }

QListView* SideBar::makeList(const char* objectName, const QString& name) {
    auto* list = new QListView(this);
    list->setObjectName(QString::fromLatin1(objectName));
    list->setAccessibleName(name);
    list->setItemDelegate(new TwoLineDelegate(list));
    list->setUniformItemSizes(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

void SideBar::updateHints() {
    const bool jobs = m_jobs->rowCount() > 0, runs = m_runs->rowCount() > 0;
    // As tall as its jobs, so that the history has the rest.
    const int rows = std::min(kJobsSeen, m_jobs->rowCount());
    m_jobList->setFixedHeight(rows * m_jobList->sizeHintForRow(0) + 2);
    const int waiting = m_queue->rowCount();
    m_queueList->setFixedHeight(std::min(kWaitingSeen, waiting) * m_queueList->sizeHintForRow(0) + 2);
    m_queueList->setVisible(waiting > 0);
    m_queueTitle->setVisible(waiting > 0);
    m_noJobs->setVisible(!jobs);
    m_jobList->setVisible(jobs);
    m_noRuns->setVisible(!runs);
    m_runList->setVisible(runs);
}

void SideBar::refreshRuns() {
    m_readAgain = m_reading;
    if (std::exchange(m_reading, true)) return;
    inBackground(
        this,
        [dir = QFile::encodeName(runsDir()).toStdString(), most = m_shown] { return listRuns(dir, most); },
        [this](RunList list) {
            m_runs->show(std::move(list.runs));
            m_older->setVisible(list.more > 0);
            m_older->setText(tr("Show older runs (%1)").arg(countOf(list.more)));
            showNotes(list.notes);
            m_reading = false;
            if (m_runs->rowOf(m_wantedRun) >= 0) selectRun(m_wantedRun);
            Q_EMIT runsRead();
            if (std::exchange(m_readAgain, false)) refreshRuns();
        });
}

void SideBar::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_look.start();
}

void SideBar::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_look.stop();
}

/// Runs of scripts, terminals and other windows come, go on and end without a word to this one.
void SideBar::lookForOthers() {
    if (window()->isMinimized() || std::exchange(m_looking, true)) return;
    inBackground(
        this, [] { return liveRuns(); },
        [this](std::vector<std::string> ids) {
            m_looking = false;
            const bool others = ids != m_liveIds;
            m_liveIds = std::move(ids);
            const bool going =
                std::any_of(runs().begin(), runs().end(), [](const RunRecord& run) { return run.live; });
            if (others || going) refreshRuns();
        });
}

void SideBar::showLive(const QString& runId, const Snapshot& run) {
    if (isOver(run.state))
        m_runs->clearLive(runId);
    else
        m_runs->setLive(runId, run);
}

void SideBar::showEnded(const QString& runId) { m_runs->clearLive(runId); }

const std::vector<RunRecord>& SideBar::runs() const { return m_runs->all(); }

QList<QAction*> SideBar::runActions() const { return m_runList->actions(); }

/// Files of the history that are no runs one can look at: how many, and on request which.
void SideBar::showNotes(const std::vector<std::string>& notes) {
    QStringList lines;
    for (const std::string& note : notes)
        lines << refusalWords(note);
    m_notes->setText(lines.size() == 1 ? tr("One file of the history cannot be read.")
                                       : tr("%1 files of the history cannot be read.", nullptr,
                                            pluralOf(static_cast<uint64_t>(lines.size())))
                                             .arg(countOf(static_cast<uint64_t>(lines.size()))));
    m_notes->setToolTip(QStringLiteral("<p>%1</p>")
                            .arg(lines.join(QLatin1Char('\n'))
                                     .toHtmlEscaped()
                                     .replace(QLatin1Char('\n'), QStringLiteral("</p><p>"))));
    m_notes->setAccessibleDescription(lines.join(QLatin1Char('\n')));
    m_notes->setVisible(!lines.isEmpty());
}

void SideBar::selectJob(const QString& file) {
    m_wantedRun.clear();
    m_runList->clearSelection();
    m_runList->setCurrentIndex({});
    const int row = static_cast<int>(m_jobs->files().indexOf(file));
    m_jobList->setCurrentIndex(m_jobs->index(row));
}

void SideBar::selectRun(const QString& runId) {
    const int row = m_runs->rowOf(runId);
    m_wantedRun = row < 0 ? runId : QString(); // found once: from then on the selection is the person's
    m_jobList->clearSelection();
    m_jobList->setCurrentIndex({});
    QItemSelectionModel* selected = m_runList->selectionModel();
    if (row < 0)
        selected->clear();
    else // whatever keys are held
        selected->setCurrentIndex(m_runs->index(row), QItemSelectionModel::ClearAndSelect);
}

} // namespace poolboard
