// SPDX-License-Identifier: MIT
#include "ui/gui/items_model.h"

#include "ui/gui/engine_words.h"
#include "ui/gui/icons.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <unordered_map>

namespace poolboard {
namespace {

/// More wishes than a tall view has pages mean that it scrolled on: the oldest are forgotten.
constexpr size_t kMostWanted = 6;

void remember(std::vector<int>& pages, int page) {
    std::erase(pages, page);
    pages.push_back(page);
    if (pages.size() > kMostWanted) pages.erase(pages.begin());
}

/// A result is the worker's; why there is none may be the engine's.
QString said(const ItemRow& row) {
    return isFine(row.kind) ? decoded(row.message) : engineWords(row.message);
}

QVariant shown(const ItemRow& row, int column) {
    switch (column) {
    case ItemColumn::Number:
        return itemNumber(row.index);
    case ItemColumn::Input:
        return decoded(row.input);
    case ItemColumn::State:
        return wordOf(stateWord(row.kind));
    case ItemColumn::Message:
        return said(row);
    case ItemColumn::Worker:
        return workerName(row.worker);
    case ItemColumn::Attempts:
        return row.attempts;
    default:
        return tookText(row.seconds);
    }
}

} // namespace

ItemsModel::ItemsModel(QObject* parent) : QAbstractTableModel(parent), m_finder(new ItemFinder(this)) {
    connect(m_finder, &ItemFinder::found, this, &ItemsModel::append);
    connect(m_finder, &ItemFinder::arranged, this, &ItemsModel::arrange);
    connect(m_finder, &ItemFinder::progressed, this, &ItemsModel::progressed);
    connect(m_finder, &ItemFinder::unreadable, this, &ItemsModel::unreadable);
    m_fetchSoon.setSingleShot(true);
    connect(&m_fetchSoon, &QTimer::timeout, this, &ItemsModel::fetchNext);
}

void ItemsModel::setPages(JournalPages* pages) {
    m_pages = pages;
    restart();
}

void ItemsModel::setKind(std::optional<OutcomeKind> kind) {
    ItemWish wish = m_wish;
    wish.kind = kind;
    look(wish);
}

void ItemsModel::setText(const QString& text) {
    ItemWish wish = m_wish;
    wish.text = text;
    look(wish);
}

void ItemsModel::sort(int column, Qt::SortOrder order) {
    ItemWish wish = m_wish;
    wish.column = column;
    wish.descending = column >= 0 && order == Qt::DescendingOrder;
    look(wish);
}

void ItemsModel::look(const ItemWish& wish) {
    if (wish == m_wish) return;
    const bool sameItems = wish.kind == m_wish.kind && wish.text == m_wish.text;
    m_wish = wish;
    if (sameItems && wish.column >= 0 && m_pages)
        m_finder->start(m_pages, wish); // what is there stays until it is in order
    else
        restart();
}

void ItemsModel::restart() {
    beginResetModel();
    m_rows = 0;
    m_counting = m_countAgain = false;
    m_list.reset();
    forgetPages();
    if (!m_wish.plain()) m_list.emplace();
    endResetModel();
    if (m_wish.plain()) {
        m_finder->stop();
        refresh();
    } else {
        m_finder->start(m_pages, m_wish);
    }
    Q_EMIT progressed();
}

void ItemsModel::forgetPages() {
    ++m_generation;
    m_cache.clear();
    m_wanted.clear();
    m_looked.clear();
    m_old.clear();
    m_fewer.reset();
    m_fetching = -1;
    m_countProblem.clear();
    m_pageProblem.clear();
}

QString ItemsModel::problem() const {
    const QString& sought = m_finder->problem();
    return !sought.isEmpty() ? sought : !m_countProblem.isEmpty() ? m_countProblem : m_pageProblem;
}

void ItemsModel::note(QString& problem, const Error* error) {
    const QString before = std::exchange(problem, error ? refusalWords(*error) : QString());
    if (error) Q_EMIT unreadable(problem);
    if (problem != before) Q_EMIT progressed();
}

uint64_t ItemsModel::seen() const {
    return m_wish.plain() ? static_cast<uint64_t>(m_rows) : m_finder->seen();
}

void ItemsModel::append(const std::vector<uint64_t>& more) {
    beginInsertRows({}, m_rows, m_rows + static_cast<int>(more.size()) - 1);
    m_list->insert(m_list->end(), more.begin(), more.end());
    m_rows += static_cast<int>(more.size());
    endInsertRows();
}

std::optional<uint64_t> ItemsModel::itemAt(int row) const {
    if (m_list)
        return static_cast<size_t>(row) < m_list->size() ? std::optional((*m_list)[static_cast<size_t>(row)])
                                                         : std::nullopt;
    const ItemRow* read = peek(row);
    return read ? std::optional(read->index) : std::nullopt;
}

const ItemRow* ItemsModel::peek(int row) const {
    const Page* page = m_cache.object(row / kPageRows);
    const auto place = static_cast<size_t>(row % kPageRows);
    return page && place < page->size() ? &(*page)[place] : nullptr;
}

void ItemsModel::arrange(const std::vector<uint64_t>& whole) {
    if (m_list && *m_list == whole) return lookAgain(); // the same items
    // First the order, then as many rows: so a view keeps its place, and the selection goes with its item.
    const int now = static_cast<int>(std::min<size_t>(whole.size(), std::numeric_limits<int>::max() - 1));
    if (now > m_rows) setRows(whole.size()); // rows that show "…" for a moment
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::unordered_map<uint64_t, int> places; // of what is selected, in one walk: it may be everything
    for (const QModelIndex& cell : before)
        if (const auto item = itemAt(cell.row())) places.emplace(*item, -1);
    for (int place = 0; place < now && !places.empty(); ++place)
        if (const auto wanted = places.find(whole[static_cast<size_t>(place)]); wanted != places.end())
            wanted->second = place;
    QModelIndexList after;
    for (const QModelIndex& cell : before) {
        const auto item = itemAt(cell.row());
        const int place = item ? places.at(*item) : -1;
        after << (place < 0 ? QModelIndex() : index(place, cell.column()));
    }
    m_list = whole;
    m_counting = m_countAgain = false;
    forgetPages();
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    setRows(whole.size());
}

void ItemsModel::refresh(bool anew) {
    if (!m_pages) return;
    if (!m_wish.plain()) return m_finder->goOn(anew);
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    m_pages->count(m_wish.kind, this, [this, generation = m_generation](Result<uint64_t> count) {
        if (generation != m_generation) return;
        m_counting = false;
        if (count) expect(count.value());
        note(m_countProblem, count ? nullptr : &count.error());
        if (std::exchange(m_countAgain, false)) refresh();
    });
}

/// Fewer than there were: an item that succeeded when it was tried again has left the filter, and all behind
/// it have moved up. What is looked at is read again before the last rows go.
void ItemsModel::expect(uint64_t rows) {
    m_fewer.reset();
    if (rows >= static_cast<uint64_t>(m_rows)) return setRows(rows);
    m_fewer = static_cast<int>(rows);
    for (const int page : m_cache.keys())
        m_old.insert(page);
    wantLooked();
    shrinkWhenRead();
}

void ItemsModel::shrinkWhenRead() {
    if (!m_fewer || m_fetching >= 0 || !m_wanted.empty()) return;
    const auto rows = static_cast<uint64_t>(m_fewer.value_or(0));
    m_fewer.reset();
    setRows(rows);
}

void ItemsModel::setRows(uint64_t rows) {
    const int now = static_cast<int>(std::min<uint64_t>(rows, std::numeric_limits<int>::max() - 1));
    if (now > m_rows) {
        beginInsertRows({}, m_rows, now - 1);
        m_rows = now;
        endInsertRows();
    } else if (now < m_rows) {
        beginRemoveRows({}, now, m_rows - 1);
        m_rows = now;
        endRemoveRows();
    }
}

void ItemsModel::lookAgain() {
    for (const int page : m_cache.keys()) {
        const Page& rows = *m_cache.object(page);
        // What is fine stays as it is.
        if (std::any_of(rows.begin(), rows.end(), [](const ItemRow& row) { return !isFine(row.kind); }))
            m_old.insert(page);
    }
    wantLooked();
}

/// The first of them first: what it has no more may be in the next.
void ItemsModel::wantLooked() {
    std::vector<int> pages = std::exchange(m_looked, {});
    std::sort(pages.begin(), pages.end(), std::greater<>());
    for (const int page : pages)
        if (m_old.contains(page)) want(page);
}

const ItemRow* ItemsModel::find(int row) const {
    const int number = row / kPageRows;
    const Page* page = m_cache.object(number);
    const size_t place = static_cast<size_t>(row % kPageRows);
    const bool there = page && place < page->size(); // else not fetched yet, or before it was full
    if (m_looked.empty() || m_looked.back() != number) remember(m_looked, number);
    if (!there || m_old.contains(number)) want(number);
    return there ? &(*page)[place] : nullptr;
}

void ItemsModel::want(int page) const {
    if (!m_pages || page == m_fetching || (!m_wanted.empty() && m_wanted.back() == page)) return;
    remember(m_wanted, page);
    if (!m_fetchSoon.isActive()) m_fetchSoon.start();
}

void ItemsModel::fetchNext() {
    if (!m_pages || m_fetching >= 0 || m_wanted.empty()) return;
    m_fetching = m_wanted.back();
    m_wanted.pop_back();
    const auto use = [this, page = m_fetching, generation = m_generation](Result<Page> rows) {
        if (generation == m_generation) receive(page, std::move(rows));
    };
    const size_t first = static_cast<size_t>(m_fetching) * kPageRows;
    if (!m_list) return m_pages->page(m_wish.kind, first, kPageRows, this, use);
    const size_t last = std::min(first + kPageRows, m_list->size());
    std::vector<uint64_t> items;
    if (first < last)
        items.assign(m_list->begin() + static_cast<ptrdiff_t>(first),
                     m_list->begin() + static_cast<ptrdiff_t>(last));
    m_pages->rows(std::move(items), this, use);
}

void ItemsModel::receive(int page, Result<Page> rows) {
    m_fetching = -1;
    note(m_pageProblem, rows ? nullptr : &rows.error());
    if (!rows) {
        fetchNext(); // it may be that page alone
        return shrinkWhenRead();
    }
    const int first = page * kPageRows;
    const int last = std::min(first + static_cast<int>(rows->size()), m_rows) - 1;
    const bool missing = !m_fewer && !m_list && last + 1 < std::min(first + kPageRows, m_rows);
    show(page, std::move(rows).value());
    if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, ItemColumn::kCount - 1));
    if (missing) refresh(); // there are fewer than were counted
    fetchNext();
    shrinkWhenRead();
}

/// The selection goes with its item, if that is in a page that is read again.
void ItemsModel::show(int page, Page rows) {
    const Page* before = m_cache.object(page);
    const auto same = [](const ItemRow& a, const ItemRow& b) { return a.index == b.index; };
    const bool moved =
        before &&
        !std::equal(before->begin(), before->end(), rows.begin(),
                    rows.begin() + static_cast<ptrdiff_t>(std::min(before->size(), rows.size())), same);
    m_old.remove(page);
    if (!moved) {
        m_cache.insert(page, new Page(std::move(rows)));
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::unordered_map<uint64_t, int> places; // asked for each row that is selected, of any page
    for (size_t place = 0; place < rows.size(); ++place)
        places.emplace(rows[place].index, page * kPageRows + static_cast<int>(place));
    const QModelIndexList cells = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& cell : cells) {
        const auto item = itemAt(cell.row());
        const auto found = item ? places.find(*item) : places.end();
        if (found != places.end())
            after << index(found->second, cell.column());
        else
            after << (cell.row() / kPageRows == page ? QModelIndex() : cell);
    }
    m_cache.insert(page, new Page(std::move(rows)));
    changePersistentIndexList(cells, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int ItemsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

int ItemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ItemColumn::kCount;
}

QVariant ItemsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole) return itemAlignment(index.column());
    if (role == kMayRetryRole) {
        const ItemRow* row = peek(index.row());
        return row ? QVariant(!isFine(row->kind)) : QVariant();
    }
    if (role == kMutedRole)
        return index.column() == ItemColumn::Number || index.column() >= ItemColumn::Worker;
    if (role != Qt::DisplayRole && role != Qt::DecorationRole && role != Qt::AccessibleTextRole &&
        role != Qt::ToolTipRole && role != kItemIndexRole)
        return {};
    const ItemRow* row = find(index.row());
    const int column = index.column();
    if (!row)
        return column == ItemColumn::Input && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
                   ? QVariant(role == Qt::DisplayRole ? QStringLiteral("…") : tr("being read"))
                   : QVariant();
    if (role == kItemIndexRole) return QVariant::fromValue<quint64>(row->index);
    if (role == Qt::DecorationRole)
        return column == ItemColumn::State ? QVariant(stateIcon(row->kind)) : QVariant();
    if (role == Qt::ToolTipRole) {
        if (column == ItemColumn::Input) return decoded(row->input).toHtmlEscaped();
        return column == ItemColumn::Message ? said(*row).toHtmlEscaped() : QVariant();
    }
    if (role == Qt::AccessibleTextRole) {
        if (column == ItemColumn::Number) return tr("item %1").arg(itemNumber(row->index));
        if (column == ItemColumn::Worker) return tr("worker %1").arg(row->worker + 1);
        if (column == ItemColumn::Attempts)
            return row->attempts == 1
                       ? tr("1 attempt")
                       : tr("%1 attempts", nullptr, pluralOf(row->attempts)).arg(row->attempts);
        if (column == ItemColumn::Took) return tr("took %1").arg(tookText(row->seconds));
    }
    return shown(*row, column);
}

QVariant ItemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal ? itemHeader(section, role) : QVariant();
}

} // namespace poolboard
