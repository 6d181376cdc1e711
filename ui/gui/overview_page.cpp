// SPDX-License-Identifier: MIT
#include "ui/gui/overview_page.h"

#include "ui/gui/elided_label.h"
#include "ui/gui/errors_page.h"
#include "ui/gui/failures_model.h"
#include "ui/gui/form_manners.h"
#include "ui/gui/measures.h"
#include "ui/gui/overview_reader.h"
#include "ui/gui/rate_chart.h"
#include "ui/gui/recolour.h"
#include "ui/gui/retry_selected.h"
#include "ui/gui/roles.h"
#include "ui/gui/tables.h"
#include "ui/gui/texts.h"
#include "ui/gui/top_models.h"
#include "ui/gui/workers_model.h"

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

QLabel* hintLabel() {
    auto* label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    keepMuted(label);
    return label;
}

/// A title, something beside it, and below one of these or what is said instead.
QWidget* titled(const QString& title, QWidget* aside, QWidget* body, QLabel* empty) {
    auto* box = new QWidget;
    auto* all = new QVBoxLayout(box);
    const int gap = box->fontMetrics().height() / 2;
    all->setContentsMargins(0, gap, 0, 0);
    all->setSpacing(gap / 2);
    auto* label = new QLabel(title);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setBuddy(body);
    QToolButton button; // heads are alike, with one or without
    button.setText(title);
    label->setMinimumHeight(button.sizeHint().height());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(gap, 0, gap, 0);
    head->setSpacing(gap);
    head->addWidget(label);
    if (aside) head->addWidget(aside, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    if (!aside) head->addStretch(1);
    all->addLayout(head);
    all->addWidget(body, 1);
    if (empty) {
        empty->setMinimumHeight(body->minimumHeight()); // nothing moves when the first row comes
        all->addWidget(empty, 1);
    }
    if (body->maximumHeight() != QWIDGETSIZE_MAX) all->addStretch();
    return box;
}

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
    : QWidget(parent), m_workers(new WorkersModel(this)), m_failures(new FailuresModel(this)),
      m_errors(new TopErrorsModel(this)), m_slowest(new SlowestModel(this)),
      m_reader(new OverviewReader(this)), m_workerTable(makeTable("workerTable", tr("Workers"))),
      m_failureTable(makeTable("failureTable", tr("Latest failures"))),
      m_errorTable(makeTable("topErrorTable", tr("Most frequent causes"))),
      m_slowestTable(makeTable("slowestTable", tr("Slowest items"))), m_chart(new RateChart),
      m_rates(new ElidedLabel(Qt::ElideRight)), m_allErrors(new QToolButton),
      m_splitter(new QSplitter(Qt::Vertical)), m_below(new QScrollArea), m_grid(new QGridLayout),
      m_noRates(hintLabel()), m_noErrors(hintLabel()), m_noSlowest(hintLabel()), m_nothing(hintLabel()),
      m_next(new QToolButton) {
    m_workerBox = makeWorkers();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_workerBox);
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

QWidget* OverviewPage::makeWorkers() {
    setModel(m_workerTable, m_workers);
    setWidths(m_workerTable, {9, 11, kStateWide, 24, 20, 10, 9, 11, 10, 10, 9, 11, 12, 9},
              {WorkersModel::Item},
              {WorkersModel::Host, WorkersModel::Restarts, WorkersModel::Silent, WorkersModel::Memory,
               WorkersModel::Processor, WorkersModel::Busy, WorkersModel::Failed, WorkersModel::Done,
               WorkersModel::Rate});
    const auto choose = [this] {
        if (const auto worker = currentWorker()) Q_EMIT workerChosen(*worker);
    };
    connect(m_workerTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    connect(m_workerTable, &QTableView::clicked, this, choose);
    return titled(tr("Workers"), nullptr, m_workerTable, nullptr);
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
    m_errorBox = titled(tr("Most frequent causes"), m_allErrors, m_errorTable, m_noErrors);

    setModel(m_failureTable, m_failures);
    setWidths(m_failureTable, {12, 28, kStateWide, 30, 10}, {FailuresModel::Input, FailuresModel::Message},
              {FailuresModel::Worker, FailuresModel::State});
    m_failureTable->setMinimumHeight(shortHeight(m_failureTable));
    m_failureTable->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what is left
    choosing(m_failureTable);
    m_retry = new RetrySelected(m_failureTable);
    connect(m_retry, &RetrySelected::asked, this, &OverviewPage::retryAsked);
    connect(m_retry, &RetrySelected::refused, this, &OverviewPage::said);
    m_failureBox = titled(tr("Latest failures"), nullptr, m_failureTable, nullptr);

    setModel(m_slowestTable, m_slowest);
    setWidths(m_slowestTable, {12, 12, 30}, {SlowestModel::Input});
    keepShort(m_slowestTable);
    choosing(m_slowestTable);
    m_slowestBox = titled(tr("Slowest items"), nullptr, m_slowestTable, m_noSlowest);
    m_noSlowest->setText(tr("The items that took longest appear here."));

    m_rates->setObjectName(QStringLiteral("rateSummary"));
    keepMuted(m_rates);
    m_chart->setMinimumHeight(shortHeight(m_errorTable));
    m_chartBox = titled(tr("Throughput"), m_rates, m_chart, m_noRates);

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

std::optional<WorkerRow> OverviewPage::currentWorker() const {
    const QModelIndex index = m_workerTable->currentIndex();
    if (!index.isValid() || !m_workers->row(index.row()).item) return {};
    return m_workers->row(index.row());
}

void OverviewPage::showWorkers(const Snapshot& snapshot) {
    m_workers->showProgress(snapshot.workers);
    m_workers->measure(snapshot);
}

void OverviewPage::setPages(JournalPages* pages) {
    m_hasPages = pages != nullptr;
    m_reader->setPages(pages);
}

void OverviewPage::showRun(const Snapshot& snapshot) {
    const int before = m_workers->rowCount();
    m_workers->showRun(snapshot);
    m_failures->show(snapshot.failures);
    const bool workers = !snapshot.workers.empty(), failures = !snapshot.failures.empty();
    const bool anything = workers || failures || snapshot.done() > 0;
    m_workerBox->setVisible(workers);
    m_failureBox->setVisible(failures);
    arrange();
    m_splitter->setVisible(anything); // else it would have half of the page
    m_empty->setVisible(!anything);
    if (m_workers->rowCount() != before)
        QMetaObject::invokeMethod(this, &OverviewPage::fitWorkers, Qt::QueuedConnection); // laid out first
    m_nothing->setText(isOver(snapshot.state) ? tr("Nothing has run.")
                                              : tr("Workers and failures appear here when the job runs."));
}

void OverviewPage::showNumbers(const Snapshot& snapshot, const RateHistory& rates) {
    const bool going = !isOver(snapshot.state);
    m_chart->show(rates, going);
    m_rates->setText(m_chart->summary());
    const bool measured = !rates.stretches().empty();
    m_chart->setVisible(measured);
    m_noRates->setVisible(!measured);
    m_noRates->setText(going ? tr("Items a second appear here while the job runs.")
                             : tr("Measured while a run goes on in this window; that of earlier runs is in "
                                  "their reports."));
    m_latest = snapshot;
    updateNoErrors();
    m_reader->follow(snapshot);
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
    Q_EMIT looked();
}

void OverviewPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_reader->setLooked(false);
}

/// Beside each other where both are wide enough; else below each other, failures first.
void OverviewPage::arrange() {
    const bool wide = width() >= letterWidth(fontMetrics()) * 110;
    const bool failures = !m_failureBox->isHidden();
    const int wanted = (wide ? 2 : 0) + (failures ? 1 : 0);
    if (std::exchange(m_arranged, wanted) == wanted) return;
    for (QWidget* box : {m_chartBox, m_errorBox, m_slowestBox, m_failureBox})
        m_grid->removeWidget(box);
    if (wide) {
        m_grid->addWidget(m_chartBox, 0, 0);
        m_grid->addWidget(m_errorBox, 0, 1);
        m_grid->addWidget(m_slowestBox, 1, 0, 1, failures ? 1 : 2);
        if (failures) m_grid->addWidget(m_failureBox, 1, 1);
    } else {
        int row = 0;
        for (QWidget* box : {m_errorBox, m_failureBox, m_chartBox, m_slowestBox})
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
    if (m_splitterMoved || m_workerBox->isHidden()) return;
    const int rows = m_workers->rowCount() * m_workerTable->verticalHeader()->defaultSectionSize();
    const int wanted =
        rows + m_workerTable->horizontalHeader()->sizeHint().height() + fontMetrics().height() * 3;
    const int left = height() - m_below->widget()->sizeHint().height();
    const int workers = std::min(wanted, std::max(height() * 2 / 5, left));
    m_splitter->setSizes({workers, height() - workers});
}

} // namespace poolboard
