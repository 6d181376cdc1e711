// SPDX-License-Identifier: MIT
#include "ui/gui/overview_workers.h"

#include "ui/gui/overview_card.h"
#include "ui/gui/past_workers_model.h"
#include "ui/gui/tables.h"
#include "ui/gui/workers_model.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace poolboard {
namespace {

constexpr int kRowsKept = 4; ///< of the first run that is read, whose workers nobody knows yet

} // namespace

OverviewWorkers::OverviewWorkers(QWidget* parent)
    : QWidget(parent), m_live(new WorkersModel(this)), m_past(new PastWorkersModel(this)),
      m_liveTable(makeTable("workerTable", tr("Workers"))),
      m_pastTable(makeTable("pastWorkerTable", tr("Workers"))) {
    setModel(m_liveTable, m_live);
    setWidths(m_liveTable, {9, 11, kStateWide, 24, 20, 10, 9, 11, 10, 10, 9, 11, 12, 9}, {WorkersModel::Item},
              {WorkersModel::Host, WorkersModel::Restarts, WorkersModel::Silent, WorkersModel::Memory,
               WorkersModel::Processor, WorkersModel::Busy, WorkersModel::Failed, WorkersModel::Done,
               WorkersModel::Rate});
    setModel(m_pastTable, m_past);
    setWidths(m_pastTable, {9, kStateWide, 10, 10, 12, 10, 14}, {PastWorkersModel::Span},
              {PastWorkersModel::State, PastWorkersModel::Span});
    const auto choose = [this] {
        if (const auto worker = current()) Q_EMIT chosen(*worker);
    };
    connect(m_liveTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    connect(m_liveTable, &QTableView::clicked, this, choose);
    QWidget* card = titledCard(tr("Workers"), nullptr, m_liveTable, nullptr);
    static_cast<QVBoxLayout*>(card->layout())->addWidget(m_pastTable, 1); // one of them is there
    m_pastTable->hide();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(card);
}

void OverviewWorkers::showRun(const Snapshot& snapshot) {
    m_live->showRun(snapshot);
    if (!snapshot.workers.empty()) arrange(true);
}

void OverviewWorkers::showProgress(const Snapshot& snapshot) {
    m_live->showProgress(snapshot.workers);
    m_live->measure(snapshot);
}

void OverviewWorkers::showPast(std::shared_ptr<const PastFigures> past, bool pending) {
    if (past != m_shown) m_past->show(past ? past->workers : std::vector<PastWorker>());
    m_shown = std::move(past);
    m_pending = pending;
    arrange(m_live->rowCount() != 0 || pending || m_past->rowCount() != 0);
}

void OverviewWorkers::arrange(bool visible) {
    const bool live = m_live->rowCount() != 0;
    m_liveTable->setVisible(live);
    m_pastTable->setVisible(!live);
    setVisible(visible);
    // While they are read it is as high as it was: most runs have as many as the one before.
    const int now = !live && m_pending ? (m_rows != 0 ? m_rows : kRowsKept) : rows();
    if (std::exchange(m_rows, now) != now) Q_EMIT wantedHeightChanged();
}

int OverviewWorkers::rows() const {
    return m_live->rowCount() != 0 ? m_live->rowCount() : m_past->rowCount();
}

std::optional<WorkerRow> OverviewWorkers::current() const {
    const QModelIndex index = m_liveTable->currentIndex();
    if (!index.isValid() || !m_live->row(index.row()).item) return {};
    return m_live->row(index.row());
}

int OverviewWorkers::wantedHeight() const {
    return m_rows * m_liveTable->verticalHeader()->defaultSectionSize() +
           m_liveTable->horizontalHeader()->sizeHint().height() + fontMetrics().height() * 3;
}

} // namespace poolboard
