// SPDX-License-Identifier: MIT
#include "ui/gui/items_page.h"

#include "ui/gui/filter_chip.h"
#include "ui/gui/flow_layout.h"
#include "ui/gui/icons.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/items_model.h"
#include "ui/gui/recolour.h"
#include "ui/gui/retry_selected.h"
#include "ui/gui/roles.h"
#include "ui/gui/running_model.h"
#include "ui/gui/tables.h"
#include "ui/gui/texts.h"

#include <QAction>
#include <QActionGroup>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace poolboard {
namespace {

/// Chips: these two, or an OutcomeKind.
constexpr int kAll = 100, kRunning = 101;
constexpr int kLagMs = 300, kMostLagLooks = 10, kTypedMs = 200, kAgainMs = 1000;
constexpr OutcomeKind kShown[] = {OutcomeKind::Succeeded, OutcomeKind::Failed,    OutcomeKind::TimedOut,
                                  OutcomeKind::Crashed,   OutcomeKind::Cancelled, OutcomeKind::Skipped};

} // namespace

ItemsPage::ItemsPage(QWidget* parent)
    : QWidget(parent), m_items(new ItemsModel(this)), m_running(new RunningModel(this)),
      m_itemTable(makeTable("itemTable", tr("Finished items"))),
      m_runningTable(makeTable("runningTable", tr("Running items"))),
      m_runningFilter(new QSortFilterProxyModel(this)), m_chips(new QButtonGroup(this)),
      m_filterBar(new QWidget), m_text(new QLineEdit), m_sort(new QPushButton),
      m_retryMany(new QPushButton(icon(QStringLiteral("retry")), {})), m_found(new QLabel),
      m_problem(new QLabel), m_empty(new QLabel) {
    const int gap = fontMetrics().height() / 2;
    auto* chipBar = new QWidget;
    chipBar->setObjectName(QStringLiteral("chipBar"));
    auto* chips = new FlowLayout(chipBar);
    chips->setContentsMargins(gap, gap, gap, gap);
    chips->setSpacing(gap);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    chipBar->setSizePolicy(policy);
    addChip(kAll, "All", icon(QStringLiteral("all"), Tone::Quiet), tr("All"), chips)->setChecked(true);
    addChip(kRunning, "Running", icon(QStringLiteral("run"), Tone::Active), tr("Running"), chips);
    for (OutcomeKind kind : kShown)
        addChip(static_cast<int>(kind), stateWord(kind).word, stateIcon(kind), wordOf(stateWord(kind)),
                chips);

    m_chips->button(static_cast<int>(OutcomeKind::Skipped))->hide();

    m_runningFilter->setSourceModel(m_running);
    m_runningFilter->setFilterKeyColumn(-1);
    m_runningFilter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    for (QTableView* table : {m_itemTable, m_runningTable}) {
        setModel(table, table == m_itemTable ? static_cast<QAbstractItemModel*>(m_items) : m_runningFilter);
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &ItemsPage::chooseRow);
        connect(table, &QTableView::clicked, this, &ItemsPage::chooseRow);
    }
    setWidths(m_itemTable, {12, 34, kStateWide, 30, 10, 12, 11}, {ItemColumn::Input, ItemColumn::Message},
              {ItemColumn::Attempts, ItemColumn::Worker, ItemColumn::Took});
    setWidths(m_runningTable, {12, 34, kStateWide, 17, 24, 10, 10, 11},
              {RunningModel::Input, RunningModel::Message},
              {RunningModel::Attempt, RunningModel::Worker, RunningModel::Took});
    m_runningTable->hide();
    m_retry = new RetrySelected(m_itemTable);
    makeFilterBar();
    makeRetry();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("itemsEmpty"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(gap, 0, gap, gap);
    m_problem->setObjectName(QStringLiteral("itemsProblem"));
    m_empty->setTextFormat(Qt::PlainText);
    keepMuted(m_empty);
    keepMuted(m_found);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(chipBar);
    all->addWidget(m_filterBar);
    all->addWidget(m_problem);
    all->addWidget(m_itemTable, 1);
    all->addWidget(m_runningTable, 1);
    all->addWidget(m_empty, 1);
    makeSortMenu();
    connect(m_chips, &QButtonGroup::idClicked, this, &ItemsPage::choose);
    for (QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(m_items), static_cast<QAbstractItemModel*>(m_runningFilter)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ItemsPage::updateEmpty);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ItemsPage::updateEmpty);
        connect(model, &QAbstractItemModel::modelReset, this, &ItemsPage::updateEmpty);
    }
    m_lag.setSingleShot(true);
    m_lag.setInterval(kLagMs);
    connect(&m_lag, &QTimer::timeout, this, &ItemsPage::growItems);
    connect(m_items, &ItemsModel::progressed, this, &ItemsPage::updateEmpty);
    connect(m_items, &ItemsModel::dataChanged, this, &ItemsPage::chooseRead);
    updateEmpty();
}

void ItemsPage::makeFilterBar() {
    m_text->setObjectName(QStringLiteral("itemText"));
    m_text->setAccessibleName(tr("Text to look for in the items"));
    m_text->setPlaceholderText(tr("Filter by text: input, result or error, state, worker"));
    m_text->setClearButtonEnabled(true);
    m_found->setObjectName(QStringLiteral("itemsFound"));
    m_sort->setObjectName(QStringLiteral("itemSort"));
    m_sort->setText(tr("S&ort"));
    m_sort->setToolTip(tr("A click on the head of a column sorts, too"));
    const int gap = fontMetrics().height() / 2;
    auto* bar = new QHBoxLayout(m_filterBar);
    bar->setContentsMargins(gap, 0, gap, gap);
    bar->setSpacing(gap);
    bar->addWidget(m_text, 1);
    bar->addWidget(m_found);
    bar->addWidget(m_retryMany);
    bar->addWidget(m_sort);
    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypedMs);
    connect(m_text, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, [this] {
        m_items->setText(m_text->text().trimmed());
        m_runningFilter->setFilterFixedString(m_text->text().trimmed());
        updateEmpty();
    });
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        for (QTableView* table : {m_itemTable, m_runningTable})
            if (table->isVisible()) table->setFocus(Qt::OtherFocusReason);
    });
}

/// One item alone has its button in the details.
void ItemsPage::makeRetry() {
    m_retryMany->setObjectName(QStringLiteral("retryMany"));
    m_retryMany->hide();
    m_retry->setReader([this](const std::vector<int>& rows, const RetrySelected::Say& say) {
        m_items->readUnsuccessful(rows, say);
    });
    connect(m_retryMany, &QPushButton::clicked, m_retry->action(), &QAction::trigger);
    connect(m_retry, &RetrySelected::asked, this, &ItemsPage::retryAsked);
    connect(m_retry, &RetrySelected::refused, this, &ItemsPage::said);
    connect(m_retry, &RetrySelected::changed, this, &ItemsPage::showRetry);
}

void ItemsPage::showRetry() {
    const QAction* retry = m_retry->action();
    m_retryMany->setText(retry->text());
    m_retryMany->setToolTip(tr("In this run (%1)").arg(retry->shortcut().toString(QKeySequence::NativeText)));
    m_retryMany->setVisible(retry->isEnabled() && m_retry->rows() > 1 && m_chips->checkedId() != kRunning);
}

/// The heads of the columns, for who has no mouse.
void ItemsPage::makeSortMenu() {
    QHeaderView* head = m_itemTable->horizontalHeader();
    head->setSortIndicator(-1, Qt::AscendingOrder);
    head->setSortIndicatorClearable(true);
    m_itemTable->setSortingEnabled(true);
    auto* menu = new QMenu(m_sort);
    m_sortBy = new QActionGroup(menu);
    for (int column = -1; column < ItemColumn::kCount; ++column) {
        QAction* by = menu->addAction(column < 0 ? tr("As they finished")
                                                 : itemHeader(column, Qt::DisplayRole).toString());
        by->setObjectName(QStringLiteral("sortBy%1").arg(column));
        by->setCheckable(true);
        by->setData(column);
        m_sortBy->addAction(by);
    }
    menu->addSeparator();
    m_descending = menu->addAction(tr("Last one first"));
    m_descending->setObjectName(QStringLiteral("sortDescending"));
    m_descending->setCheckable(true);
    m_sort->setMenu(menu);
    connect(m_sortBy, &QActionGroup::triggered, this, &ItemsPage::sortAsMenuSays);
    connect(m_descending, &QAction::triggered, this, &ItemsPage::sortAsMenuSays);
    connect(head, &QHeaderView::sortIndicatorChanged, this, &ItemsPage::showSorting);
    showSorting();
}

void ItemsPage::sortAsMenuSays() {
    const QAction* by = m_sortBy->checkedAction();
    m_itemTable->horizontalHeader()->setSortIndicator(
        by ? by->data().toInt() : -1, m_descending->isChecked() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ItemsPage::showSorting() {
    const QHeaderView* head = m_itemTable->horizontalHeader();
    const int column = head->sortIndicatorSection();
    for (QAction* by : m_sortBy->actions())
        by->setChecked(by->data().toInt() == column);
    m_descending->setChecked(column >= 0 && head->sortIndicatorOrder() == Qt::DescendingOrder);
    m_descending->setEnabled(column >= 0);
    updateEmpty();
}

/// A run that has just begun has no file yet: that is nothing to tell.
QString ItemsPage::problem() const {
    const bool asked = m_items->rowCount() != 0 || !m_items->wish().plain() || isOver(m_latest.state);
    return asked && m_chips->checkedId() != kRunning ? m_items->problem() : QString();
}

/// What the filter and the sorting have come to.
void ItemsPage::showFound() {
    const ItemWish& wish = m_items->wish();
    const bool running = m_chips->checkedId() == kRunning;
    const auto rows = static_cast<uint64_t>(m_items->rowCount());
    const auto percent = static_cast<uint64_t>(m_items->percent());
    QString text;
    if (running || wish.plain() || !problem().isEmpty())
        text = QString();
    else if (m_items->busy() && wish.column >= 0)
        text = tr("Sorting … %1").arg(shareText(percent, 100));
    else if (m_items->busy())
        text = tr("%1 found, searching … %2").arg(countOf(rows), shareText(percent, 100));
    else
        text = tr("%1 of %2", "items found").arg(countOf(rows), itemsText(m_items->seen()));
    m_found->setText(text);
    m_found->setVisible(!text.isEmpty());
    m_sort->setEnabled(!running);
}

FilterChip* ItemsPage::addChip(int id, std::string_view name, const QIcon& icon, const QString& word,
                               QLayout* layout) {
    auto* chip = new FilterChip(icon, word);
    chip->setObjectName(QStringLiteral("chip%1").arg(decoded(name)).remove(QLatin1Char(' ')));
    m_chips->addButton(chip, id);
    layout->addWidget(chip);
    return chip;
}

void ItemsPage::setPages(JournalPages* pages) { m_items->setPages(pages); }

/// A hidden page asks the journal nothing: that would cost the run more than all that is on show.
void ItemsPage::showRows(const Snapshot& snapshot) {
    m_latest = snapshot;
    if (isVisible()) readRows();
}

void ItemsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    readRows();
}

void ItemsPage::readRows() {
    m_running->show(m_latest.workers);
    m_lagLooks = 0;
    growItems();
}

void ItemsPage::growItems() {
    const auto kind = m_items->kind();
    const uint64_t counted = kind ? m_latest.counts[static_cast<size_t>(*kind)] : m_latest.done();
    const bool over = isOver(m_latest.state), all = m_items->seen() == counted;
    // With more failures than there are, some have succeeded since the items were looked through.
    const bool anew = !kind && m_items->bad() > m_latest.unsuccessful();
    if (!all || anew) m_items->refresh(anew);
    // What did not succeed may be tried again by then.
    if (isVisible() && (over || !m_again.isValid() || m_again.hasExpired(kAgainMs))) {
        m_items->lookAgain();
        m_again.start();
    }
    // What is recorded lags a little behind what is counted: after the last snapshot, look again a few times.
    if (over && (!all || anew || m_lagLooks == 0) && ++m_lagLooks < kMostLagLooks) m_lag.start();
}

void ItemsPage::showCounts(const Snapshot& snapshot, bool retriable) {
    m_retry->setPossible(retriable);
    const auto set = [this](int id, uint64_t count) {
        static_cast<FilterChip*>(m_chips->button(id))->setCount(count);
    };
    set(kAll, snapshot.done());
    set(kRunning, snapshot.running);
    for (OutcomeKind kind : kShown)
        set(static_cast<int>(kind), snapshot.counts[static_cast<size_t>(kind)]);
    // Most runs never skip; where one does, the chips still add up.
    const bool skipped = snapshot.counts[static_cast<size_t>(OutcomeKind::Skipped)] != 0;
    m_chips->button(static_cast<int>(OutcomeKind::Skipped))
        ->setVisible(skipped || m_items->kind() == OutcomeKind::Skipped);
    updateEmpty();
}

void ItemsPage::filter(std::optional<OutcomeKind> kind) {
    const int id = kind ? static_cast<int>(*kind) : kAll;
    m_chips->button(id)->setChecked(true);
    choose(id);
}

void ItemsPage::focusFilter() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ItemsPage::choose(int chip) {
    if (chip != kRunning)
        m_items->setKind(chip == kAll ? std::nullopt : std::optional(static_cast<OutcomeKind>(chip)));
    showRetry();
    updateEmpty();
}

void ItemsPage::chooseRow(const QModelIndex& index) {
    if (!index.isValid()) return;
    const QVariant item = index.data(kItemIndexRole);
    if (index.model() == m_items) m_chosenUnread = !item.isValid();
    if (!item.isValid()) return; // until it is read
    if (index.model() == m_items) Q_EMIT itemChosen(item.toULongLong());
    for (const WorkerRow& worker : m_latest.workers)
        if (index.model() == m_runningFilter && worker.item == item.toULongLong())
            Q_EMIT workerChosen(worker);
}

void ItemsPage::chooseRead(const QModelIndex& first, const QModelIndex& last) {
    const QModelIndex current = m_itemTable->currentIndex();
    if (m_chosenUnread && current.row() >= first.row() && current.row() <= last.row()) chooseRow(current);
}

void ItemsPage::updateEmpty() {
    const bool running = m_chips->checkedId() == kRunning;
    const bool empty = (running ? m_runningFilter->rowCount() : m_items->rowCount()) == 0;
    const bool sought = !m_items->wish().text.isEmpty();
    m_itemTable->setVisible(!running && !empty);
    m_runningTable->setVisible(running && !empty);
    m_empty->setVisible(empty);
    m_problem->setText(problem());
    m_problem->setVisible(!empty && !problem().isEmpty());
    showFound();
    if (!problem().isEmpty())
        m_empty->setText(problem());
    else if (!running && !m_items->wish().plain() && m_items->busy())
        m_empty->setText(tr("Looking through the items … %1")
                             .arg(shareText(static_cast<uint64_t>(m_items->percent()), 100)));
    else if (running && sought && m_running->rowCount() != 0)
        m_empty->setText(tr("No running item has “%1”.").arg(m_items->wish().text));
    else if (running)
        m_empty->setText(isOver(m_latest.state) ? tr("The run is over; nothing is running.")
                                                : tr("Nothing is running right now."));
    else if (m_latest.done() == 0)
        m_empty->setText(tr("No item has finished yet."));
    else if (sought)
        m_empty->setText(
            tr("None has “%1”; looked through: %2.").arg(m_items->wish().text, itemsText(m_items->seen())));
    else
        m_empty->setText(tr("None here; finished so far: %1.").arg(itemsText(m_latest.done())));
}

} // namespace poolboard
