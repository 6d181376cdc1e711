// SPDX-License-Identifier: MIT
#include "ui/gui/overview_page.h"

#include "ui/gui/failures_model.h"
#include "ui/gui/recolour.h"
#include "ui/gui/roles.h"
#include "ui/gui/tables.h"
#include "ui/gui/texts.h"
#include "ui/gui/workers_model.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
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

QWidget* titled(const QString& title, QTableView* table, QLabel* empty) {
    auto* box = new QWidget;
    auto* all = new QVBoxLayout(box);
    const int gap = box->fontMetrics().height() / 2;
    all->setContentsMargins(0, gap, 0, 0);
    all->setSpacing(gap / 2);
    auto* label = new QLabel(title);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(gap, 0, gap, 0);
    label->setBuddy(table);
    all->addWidget(label);
    all->addWidget(table, 1);
    if (empty) all->addWidget(empty, 1);
    return box;
}

} // namespace

OverviewPage::OverviewPage(QWidget* parent)
    : QWidget(parent), m_workers(new WorkersModel(this)), m_failures(new FailuresModel(this)),
      m_workerTable(makeTable("workerTable", tr("Workers"))),
      m_failureTable(makeTable("failureTable", tr("Latest failures"))), m_noFailures(hintLabel()),
      m_nothing(hintLabel()) {
    setModel(m_workerTable, m_workers);
    setModel(m_failureTable, m_failures);
    setWidths(m_workerTable, {9, 11, kStateWide, 24, 26, 10, 9, 10, 9, 11}, {WorkersModel::Item},
              {WorkersModel::Host, WorkersModel::Restarts, WorkersModel::Silent, WorkersModel::Done,
               WorkersModel::Failed});
    setWidths(m_failureTable, {9, 28, kStateWide, 30, 10}, {FailuresModel::Input, FailuresModel::Message},
              {FailuresModel::Worker});
    m_workerBox = titled(tr("Workers"), m_workerTable, nullptr);
    m_failureBox = titled(tr("Latest failures"), m_failureTable, m_noFailures);
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_workerBox);
    m_splitter->addWidget(m_failureBox);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitterMoved = true; });
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter, 1);
    all->addWidget(m_nothing, 1);

    // Looking with the keyboard is choosing, as a click is.
    connect(m_failureTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) Q_EMIT itemChosen(index.data(kItemIndexRole).toULongLong());
            });
    connect(m_failureTable, &QTableView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT itemChosen(index.data(kItemIndexRole).toULongLong());
    });
    const auto chooseWorker = [this] {
        if (const auto worker = currentWorker()) Q_EMIT workerChosen(*worker);
    };
    connect(m_workerTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, chooseWorker);
    connect(m_workerTable, &QTableView::clicked, this, chooseWorker);
    showRun(Snapshot{});
}

std::optional<WorkerRow> OverviewPage::currentWorker() const {
    const QModelIndex index = m_workerTable->currentIndex();
    if (!index.isValid() || !m_workers->row(index.row()).item) return {};
    return m_workers->row(index.row());
}

void OverviewPage::showWorkers(const Snapshot& snapshot) {
    if (isVisible()) m_workers->showProgress(snapshot.workers);
}

void OverviewPage::showRun(const Snapshot& snapshot) {
    const int before = m_workers->rowCount();
    m_workers->show(snapshot.workers);
    m_failures->show(snapshot.failures);
    const bool workers = !snapshot.workers.empty(), failures = !snapshot.failures.empty();
    const bool anything = workers || failures || snapshot.done() > 0;
    m_workerBox->setVisible(workers);
    m_failureBox->setVisible(anything);
    m_failureTable->setVisible(failures);
    m_noFailures->setVisible(!failures);
    m_splitter->setVisible(anything); // else it would have half of the page
    m_nothing->setVisible(!anything);
    if (m_workers->rowCount() != before)
        QMetaObject::invokeMethod(this, &OverviewPage::fitWorkers, Qt::QueuedConnection); // laid out first
    m_nothing->setText(isOver(snapshot.state) ? tr("Nothing has run.")
                                              : tr("Workers and failures appear here when the job runs."));
    if (snapshot.unsuccessful() > 0)
        m_noFailures->setText(
            tr("%1 did not succeed; the tab Items lists them.").arg(itemsText(snapshot.unsuccessful())));
    else if (snapshot.done() > 0)
        m_noFailures->setText(tr("No failures in %1.").arg(itemsText(snapshot.done())));
    else
        m_noFailures->setText(tr("Items that do not succeed appear here, with the reason."));
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWorkers();
}

/// As tall as the workers need, up to three fifths; the failures have the rest.
void OverviewPage::fitWorkers() {
    if (m_splitterMoved) return;
    const int rows = m_workers->rowCount() * m_workerTable->verticalHeader()->defaultSectionSize();
    const int wanted =
        rows + m_workerTable->horizontalHeader()->sizeHint().height() + fontMetrics().height() * 3;
    const int workers = std::min(wanted, height() * 3 / 5);
    m_splitter->setSizes({workers, height() - workers});
}

} // namespace poolboard
