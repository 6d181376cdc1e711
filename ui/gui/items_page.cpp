// SPDX-License-Identifier: MIT
#include "ui/gui/items_page.h"

#include "ui/gui/filter_chip.h"
#include "ui/gui/flow_layout.h"
#include "ui/gui/icons.h"
#include "ui/gui/items_model.h"
#include "ui/gui/roles.h"
#include "ui/gui/running_model.h"
#include "ui/gui/tables.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace poolboard {
namespace {

/// Chips: these two, or an OutcomeKind.
constexpr int kAll = 100, kRunning = 101;
constexpr int kLagMs = 300, kMostLagLooks = 10;
constexpr OutcomeKind kShown[] = {OutcomeKind::Succeeded, OutcomeKind::Failed, OutcomeKind::TimedOut,
                                  OutcomeKind::Crashed, OutcomeKind::Cancelled};

} // namespace

ItemsPage::ItemsPage(QWidget* parent)
    : QWidget(parent), m_items(new ItemsModel(this)), m_running(new RunningModel(this)),
      m_itemTable(makeTable("itemTable", tr("Finished items"))),
      m_runningTable(makeTable("runningTable", tr("Running items"))), m_chips(new QButtonGroup(this)),
      m_empty(new QLabel) {
    const int gap = fontMetrics().height() / 2;
    auto* chipBar = new QWidget;
    chipBar->setObjectName(QStringLiteral("chipBar"));
    auto* chips = new FlowLayout(chipBar);
    chips->setContentsMargins(gap, gap, gap, gap);
    chips->setSpacing(gap);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    chipBar->setSizePolicy(policy);
    addChip(kAll, icon(QStringLiteral("all"), Tone::Quiet), tr("All"), chips)->setChecked(true);
    addChip(kRunning, icon(QStringLiteral("run"), Tone::Active), tr("Running"), chips);
    for (OutcomeKind kind : kShown)
        addChip(static_cast<int>(kind), stateIcon(kind), wordOf(stateWord(kind)), chips);

    for (QTableView* table : {m_itemTable, m_runningTable}) {
        setModel(table, table == m_itemTable ? static_cast<QAbstractItemModel*>(m_items) : m_running);
        setWidths(table, {9, 34, 20, 30, 10, 12, 11}, {1, 3});
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &ItemsPage::chooseRow);
        connect(table, &QTableView::clicked, this, &ItemsPage::chooseRow);
    }
    m_runningTable->hide();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("itemsEmpty"));
    QPalette muted = m_empty->palette();
    muted.setColor(QPalette::WindowText, mutedText(muted));
    m_empty->setPalette(muted);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(chipBar);
    all->addWidget(m_itemTable, 1);
    all->addWidget(m_runningTable, 1);
    all->addWidget(m_empty, 1);
    connect(m_chips, &QButtonGroup::idClicked, this, &ItemsPage::choose);
    for (QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(m_items), static_cast<QAbstractItemModel*>(m_running)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ItemsPage::updateEmpty);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ItemsPage::updateEmpty);
        connect(model, &QAbstractItemModel::modelReset, this, &ItemsPage::updateEmpty);
    }
    m_lag.setSingleShot(true);
    m_lag.setInterval(kLagMs);
    connect(&m_lag, &QTimer::timeout, this, &ItemsPage::growItems);
    connect(m_items, &ItemsModel::unreadable, this, [this](const QString& words) {
        if (isOver(m_latest.state)) m_empty->setText(words);
    });
    updateEmpty();
}

FilterChip* ItemsPage::addChip(int id, const QIcon& icon, const QString& word, QLayout* layout) {
    auto* chip = new FilterChip(icon, word);
    chip->setObjectName(QStringLiteral("chip%1").arg(word).remove(QLatin1Char(' ')));
    m_chips->addButton(chip, id);
    layout->addWidget(chip);
    return chip;
}

void ItemsPage::setPages(JournalPages* pages) { m_items->setPages(pages); }

void ItemsPage::showRows(const Snapshot& snapshot) {
    m_latest = snapshot;
    m_running->show(snapshot.workers);
    m_lagLooks = 0;
    growItems();
}

void ItemsPage::growItems() {
    const auto kind = m_items->kind();
    const uint64_t counted = kind ? m_latest.counts[static_cast<size_t>(*kind)] : m_latest.done();
    if (static_cast<uint64_t>(m_items->rowCount()) >= counted) return;
    m_items->refresh();
    // What is recorded lags a little behind what is counted: after the last snapshot, look again a few times.
    if (isOver(m_latest.state) && ++m_lagLooks < kMostLagLooks) m_lag.start();
}

void ItemsPage::showCounts(const Snapshot& snapshot) {
    const auto set = [this](int id, uint64_t count) {
        static_cast<FilterChip*>(m_chips->button(id))->setCount(count);
    };
    set(kAll, snapshot.done());
    set(kRunning, snapshot.running);
    for (OutcomeKind kind : kShown)
        set(static_cast<int>(kind), snapshot.counts[static_cast<size_t>(kind)]);
    updateEmpty();
}

void ItemsPage::filter(std::optional<OutcomeKind> kind) {
    const int id = kind ? static_cast<int>(*kind) : kAll;
    m_chips->button(id)->setChecked(true);
    choose(id);
}

void ItemsPage::focusFilter() { m_chips->checkedButton()->setFocus(Qt::ShortcutFocusReason); }

void ItemsPage::choose(int chip) {
    if (chip != kRunning)
        m_items->setKind(chip == kAll ? std::nullopt : std::optional(static_cast<OutcomeKind>(chip)));
    updateEmpty();
}

void ItemsPage::chooseRow(const QModelIndex& index) {
    if (!index.isValid()) return;
    const QVariant item = index.data(kItemIndexRole);
    if (!item.isValid()) return; // not read yet
    if (index.model() == m_items) Q_EMIT itemChosen(item.toULongLong());
    for (const WorkerRow& worker : m_latest.workers)
        if (index.model() == m_running && worker.item == item.toULongLong()) Q_EMIT workerChosen(worker);
}

void ItemsPage::updateEmpty() {
    const bool running = m_chips->checkedId() == kRunning;
    const bool empty = (running ? m_running->rowCount() : m_items->rowCount()) == 0;
    m_itemTable->setVisible(!running && !empty);
    m_runningTable->setVisible(running && !empty);
    m_empty->setVisible(empty);
    if (running)
        m_empty->setText(isOver(m_latest.state) ? tr("The run is over; nothing is running.")
                                                : tr("Nothing is running right now."));
    else if (m_chips->checkedId() == kAll)
        m_empty->setText(tr("No item has finished yet."));
    else if (m_latest.done() == 0)
        m_empty->setText(tr("No item has finished yet."));
    else
        m_empty->setText(tr("None of %1 finished items is here.").arg(countOf(m_latest.done())));
}

} // namespace poolboard
