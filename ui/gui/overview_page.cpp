// SPDX-License-Identifier: MIT
#include "ui/gui/overview_page.h"

#include "ui/gui/failures_model.h"
#include "ui/gui/roles.h"
#include "ui/gui/tables.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"
#include "ui/gui/workers_model.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace poolboard {
namespace {

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
    empty->setAlignment(Qt::AlignCenter);
    empty->setTextFormat(Qt::PlainText);
    empty->setWordWrap(true);
    QPalette muted = empty->palette();
    muted.setColor(QPalette::WindowText, mutedText(muted));
    empty->setPalette(muted);
    all->addWidget(label);
    all->addWidget(table, 1);
    all->addWidget(empty, 1);
    return box;
}

} // namespace

OverviewPage::OverviewPage(QWidget* parent)
    : QWidget(parent), m_workers(new WorkersModel(this)), m_failures(new FailuresModel(this)),
      m_workerTable(makeTable("workerTable", tr("Workers"))),
      m_failureTable(makeTable("failureTable", tr("Latest failures"))), m_noWorkers(new QLabel),
      m_noFailures(new QLabel) {
    m_workerTable->setModel(m_workers);
    m_failureTable->setModel(m_failures);
    setWidths(m_workerTable, {8, 9, 13, 24, 20, 9, 8, 9, 8, 10}, WorkersModel::Item);
    setWidths(m_failureTable, {8, 28, 14, 30, 9}, FailuresModel::Message);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(titled(tr("Workers"), m_workerTable, m_noWorkers));
    splitter->addWidget(titled(tr("Latest failures"), m_failureTable, m_noFailures));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);

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

void OverviewPage::showRun(const Snapshot& snapshot) {
    m_workers->show(snapshot.workers);
    m_failures->show(snapshot.failures);
    const bool workers = !snapshot.workers.empty(), failures = !snapshot.failures.empty();
    m_workerTable->setVisible(workers);
    m_noWorkers->setVisible(!workers);
    m_failureTable->setVisible(failures);
    m_noFailures->setVisible(!failures);
    m_noWorkers->setText(isOver(snapshot.state) ? tr("The workers of this run have gone home.")
                                                : tr("Workers appear here when the job runs."));
    if (snapshot.unsuccessful() > 0)
        m_noFailures->setText(
            tr("%1 items did not succeed. Items → Failed lists them.").arg(countOf(snapshot.unsuccessful())));
    else if (snapshot.done() > 0)
        m_noFailures->setText(tr("No failures in %1 finished items.").arg(countOf(snapshot.done())));
    else
        m_noFailures->setText(tr("Items that do not succeed appear here, with the reason."));
}

} // namespace poolboard
