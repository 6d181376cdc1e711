// SPDX-License-Identifier: MIT
#include "ui/gui/overview_page.h"

#include "ui/gui/errors_page.h"
#include "ui/gui/failures_model.h"
#include "ui/gui/form_manners.h"
#include "ui/gui/measures.h"
#include "ui/gui/overview_card.h"
#include "ui/gui/overview_reader.h"
#include "ui/gui/overview_workers.h"
#include "ui/gui/past_reader.h"
#include "ui/gui/retry_selected.h"
#include "ui/gui/roles.h"
#include "ui/gui/tables.h"
#include "ui/gui/texts.h"
#include "ui/gui/throughput_card.h"
#include "ui/gui/top_models.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace poolboard {
namespace {

constexpr double kLateStart = 1; ///< seconds of a run after which who begins to measure has missed something

/// As tall as its first rows: all it has, or the least of it.
int shortHeight(const QTableView* table) {
    return static_cast<int>(kTop) * table->verticalHeader()->defaultSectionSize() +
           table->horizontalHeader()->sizeHint().height();
}

void keepShort(QTableView* table) {
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(shortHeight(table));
}

} // namespace

OverviewPage::OverviewPage(QWidget* parent)
    : QWidget(parent), m_failures(new FailuresModel(this)), m_errors(new TopErrorsModel(this)),
      m_slowest(new SlowestModel(this)), m_reader(new OverviewReader(this)), m_past(new PastReader(this)),
      m_workers(new OverviewWorkers), m_failureTable(makeTable("failureTable", tr("Latest failures"))),
      m_errorTable(makeTable("topErrorTable", tr("Most frequent causes"))),
      m_slowestTable(makeTable("slowestTable", tr("Slowest items"))), m_allErrors(new QToolButton),
      m_splitter(new QSplitter(Qt::Vertical)), m_below(new QScrollArea), m_grid(new QGridLayout),
      m_noErrors(hintLabel()), m_noSlowest(hintLabel()), m_nothing(hintLabel()), m_next(new QToolButton) {
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_workers);
    m_splitter->addWidget(makeCards());
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitterMoved = true; });
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter, 1);
    all->addWidget(makeEmpty(), 1);
    connect(m_reader, &OverviewReader::errorsRead, this, [this](const std::vector<ErrorGroup>& groups) {
        m_errors->show(groups);
        m_errorTable->setVisible(!groups.empty());
        m_noErrors->setVisible(groups.empty());
        updateNoErrors();
        m_allErrors->setVisible(!groups.empty());
        m_allErrors->setText(
            groups.size() > kTop
                ? tr("All %1 causes", nullptr, pluralOf(groups.size())).arg(countOf(groups.size()))
                : tr("Open errors"));
    });
    connect(m_reader, &OverviewReader::unreadable, this, &OverviewPage::updateNoErrors);
    connect(m_past, &PastReader::answered, this, &OverviewPage::updatePast);
    connect(m_workers, &OverviewWorkers::chosen, this, &OverviewPage::workerChosen);
    connect(m_workers, &OverviewWorkers::wantedHeightChanged, this, &OverviewPage::fitWorkers,
            Qt::QueuedConnection); // laid out first
    connect(m_reader, &OverviewReader::slowestRead, this, [this](const std::vector<SlowItem>& items) {
        m_slowest->show(items);
        m_slowestTable->setVisible(!items.empty());
        m_noSlowest->setVisible(items.empty());
    });
    m_errorTable->hide();
    m_allErrors->hide();
    m_slowestTable->hide();
    showRun(Snapshot{});
    showNumbers(Snapshot{}, RateHistory());
}

/// Instead of everything: why there is nothing, and what to do next.
QWidget* OverviewPage::makeEmpty() {
    m_empty = new QWidget;
    auto* all = new QVBoxLayout(m_empty);
    all->addStretch();
    all->addWidget(m_nothing);
    m_next->setObjectName(QStringLiteral("overviewNext"));
    m_next->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_next->hide();
    all->addWidget(m_next, 0, Qt::AlignHCenter);
    all->addStretch();
    return m_empty;
}

void OverviewPage::offerNext(QAction* action) {
    if (m_next->defaultAction() == action) return;
    for (QAction* one : m_next->actions()) // the button keeps those it had
        m_next->removeAction(one);
    if (action) m_next->setDefaultAction(action);
    m_next->setVisible(action != nullptr);
}

QWidget* OverviewPage::makeCards() {
    setModel(m_errorTable, m_errors);
    setWidths(m_errorTable, {10, kStateWide, 30}, {TopErrorsModel::Cause});
    keepShort(m_errorTable);
    choosing(m_errorTable);
    connect(m_errorTable, &QTableView::doubleClicked, this, &OverviewPage::errorsAsked);
    m_allErrors->setObjectName(QStringLiteral("allErrors"));
    m_allErrors->setAutoRaise(true);
    m_allErrors->setToolTip(tr("All causes, and trying their items again"));
    connect(m_allErrors, &QToolButton::clicked, this, &OverviewPage::errorsAsked);
    m_errorBox = titledCard(tr("Most frequent causes"), m_allErrors, m_errorTable, m_noErrors);

    setModel(m_failureTable, m_failures);
    setWidths(m_failureTable, {12, 28, kStateWide, 30, 10}, {FailuresModel::Input, FailuresModel::Message},
              {FailuresModel::Worker, FailuresModel::State});
    m_failureTable->setMinimumHeight(shortHeight(m_failureTable));
    m_failureTable->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what is left
    choosing(m_failureTable);
    m_retry = new RetrySelected(m_failureTable);
    connect(m_retry, &RetrySelected::asked, this, &OverviewPage::retryAsked);
    connect(m_retry, &RetrySelected::refused, this, &OverviewPage::said);
    m_failureBox = titledCard(tr("Latest failures"), nullptr, m_failureTable, nullptr);

    setModel(m_slowestTable, m_slowest);
    setWidths(m_slowestTable, {12, 12, 30}, {SlowestModel::Input});
    keepShort(m_slowestTable);
    choosing(m_slowestTable);
    m_slowestBox = titledCard(tr("Slowest items"), nullptr, m_slowestTable, m_noSlowest);
    m_noSlowest->setText(tr("The items that took longest appear here."));

    m_throughput = new ThroughputCard(shortHeight(m_errorTable));

    auto* cards = new QWidget;
    cards->setLayout(m_grid);
    m_failureBox->setParent(cards); // also while it has no place there
    const int gap = fontMetrics().height() / 2;
    m_grid->setContentsMargins(0, 0, 0, gap);
    m_grid->setHorizontalSpacing(gap * 2);
    m_below->setObjectName(QStringLiteral("overviewBelow"));
    m_below->setWidget(cards);
    m_below->setWidgetResizable(true);
    m_below->setFrameShape(QFrame::NoFrame);
    m_below->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_below->setFocusPolicy(Qt::NoFocus); // its tables have it, and it follows them
    arrange();
    return m_below;
}

/// Looking with the keyboard is choosing, as a click is.
void OverviewPage::choosing(QTableView* table) {
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid()) Q_EMIT itemChosen(index.data(kItemIndexRole).toULongLong());
    };
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    connect(table, &QTableView::clicked, this, choose);
}

void OverviewPage::setRetriable(bool retriable) { m_retry->setPossible(retriable); }

std::optional<WorkerRow> OverviewPage::currentWorker() const { return m_workers->current(); }

void OverviewPage::showWorkers(const Snapshot& snapshot) { m_workers->showProgress(snapshot); }

void OverviewPage::setPages(JournalPages* pages) {
    m_hasPages = pages != nullptr;
    m_reader->setPages(pages);
    m_past->setPages(pages);
}

void OverviewPage::showRun(const Snapshot& snapshot) {
    m_workers->showRun(snapshot);
    m_failures->show(snapshot.failures);
    const bool workers = !snapshot.workers.empty(), failures = !snapshot.failures.empty();
    const bool anything = workers || failures || snapshot.done() > 0;
    m_failureBox->setVisible(failures);
    arrange();
    m_splitter->setVisible(anything); // else it would have half of the page
    m_empty->setVisible(!anything);
    m_nothing->setText(isOver(snapshot.state) ? tr("Nothing has run.")
                                              : tr("Workers and failures appear here when the job runs."));
}

void OverviewPage::showNumbers(const Snapshot& snapshot, const RateHistory& rates) {
    m_latest = snapshot;
    m_measured = rates.stretches();
    updateNoErrors();
    m_reader->follow(snapshot);
    m_past->setWanted(isOver(snapshot.state) && snapshot.done() != 0 &&
                      (snapshot.workers.empty() || !measuredWhole()));
    updatePast();
}

/// Not begun with when a part of the run was over, as when it was resumed here.
bool OverviewPage::measuredWhole() const {
    return !m_measured.empty() && m_latest.elapsedBefore == 0 && m_measured.front().from <= kLateStart;
}

/// What was seen while it was watched stands until there is something better.
void OverviewPage::updatePast() {
    const auto& past = m_past->figures();
    m_workers->showPast(past, m_past->pending());
    const bool better = past && !past->stretches.empty() && !measuredWhole();
    m_throughput->showStretches(better ? past->stretches : m_measured, !isOver(m_latest.state),
                                withoutRates());
}

QString OverviewPage::withoutRates() const {
    if (!isOver(m_latest.state)) return tr("Items a second appear here while the job runs.");
    if (!m_hasPages) return tr("This run keeps no file to read the throughput from.");
    if (m_past->pending()) return tr("Reading the run file …");
    if (!m_past->problem().isEmpty()) return m_past->problem();
    return tr("The run file has no times.");
}

void OverviewPage::updateNoErrors() {
    m_noErrors->setText(ErrorsPage::withoutCauses(m_latest, m_hasPages, m_reader->problem()));
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    fitWorkers();
}

void OverviewPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_reader->setLooked(true);
    m_past->setLooked(true);
    Q_EMIT looked();
}

void OverviewPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_reader->setLooked(false);
    m_past->setLooked(false);
}

/// Beside each other where both are wide enough; else below each other, failures first.
void OverviewPage::arrange() {
    const bool wide = width() >= letterWidth(fontMetrics()) * 110;
    const bool failures = !m_failureBox->isHidden();
    const int wanted = (wide ? 2 : 0) + (failures ? 1 : 0);
    if (std::exchange(m_arranged, wanted) == wanted) return;
    for (QWidget* box : std::initializer_list<QWidget*>{m_throughput, m_errorBox, m_slowestBox, m_failureBox})
        m_grid->removeWidget(box);
    if (wide) {
        m_grid->addWidget(m_throughput, 0, 0);
        m_grid->addWidget(m_errorBox, 0, 1);
        m_grid->addWidget(m_slowestBox, 1, 0, 1, failures ? 1 : 2);
        if (failures) m_grid->addWidget(m_failureBox, 1, 1);
    } else {
        int row = 0;
        for (QWidget* box :
             std::initializer_list<QWidget*>{m_errorBox, m_failureBox, m_throughput, m_slowestBox})
            if (failures || box != m_failureBox) m_grid->addWidget(box, row++, 0);
    }
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, row == 1 ? 1 : 0); // that of the latest failures
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, wide ? 1 : 0);
    orderTabs(m_grid->parentWidget());
}

/// As tall as the workers need, up to two fifths, or what the cards leave; the cards have the rest.
void OverviewPage::fitWorkers() {
    if (m_splitterMoved || m_workers->isHidden()) return;
    const int left = height() - m_below->widget()->sizeHint().height();
    const int workers = std::min(m_workers->wantedHeight(), std::max(height() * 2 / 5, left));
    m_splitter->setSizes({workers, height() - workers});
}

} // namespace poolboard
