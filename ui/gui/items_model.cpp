// SPDX-License-Identifier: MIT
#include "ui/gui/items_model.h"

#include "ui/gui/icons.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/journal_pages.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <algorithm>
#include <limits>

namespace poolboard {
namespace {

/// More wishes than a tall view has pages mean that it scrolled on: the oldest are forgotten.
constexpr size_t kMostWanted = 6;

QVariant shown(const ItemRow& row, int column) {
    switch (column) {
    case ItemColumn::Number:
        return itemNumber(row.index);
    case ItemColumn::Input:
        return decoded(row.input);
    case ItemColumn::State:
        return wordOf(stateWord(row.kind));
    case ItemColumn::Message:
        return decoded(row.message);
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
    m_fetching = -1;
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
    const Page* page = m_cache.object(row / kPageRows);
    const auto place = static_cast<size_t>(row % kPageRows);
    return page && place < page->size() ? std::optional((*page)[place].index) : std::nullopt;
}

void ItemsModel::arrange(const std::vector<uint64_t>& whole) {
    // First as many rows, then their order: so a view keeps its place, and the selection goes with its item.
    const int now = static_cast<int>(std::min<size_t>(whole.size(), std::numeric_limits<int>::max() - 1));
    if (now < m_rows) {
        beginRemoveRows({}, now, m_rows - 1);
        m_rows = now;
        endRemoveRows();
    }
    grow(whole.size()); // rows that show "…" for a moment
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    int looked = -1, place = -1; // the cells of a row come together
    for (const QModelIndex& cell : before) {
        if (cell.row() != std::exchange(looked, cell.row())) {
            const auto item = itemAt(cell.row());
            const auto found = item ? std::find(whole.begin(), whole.end(), *item) : whole.end();
            place = found == whole.end() ? -1 : static_cast<int>(found - whole.begin());
        }
        after << (place < 0 || place >= m_rows ? QModelIndex() : index(place, cell.column()));
    }
    m_list = whole;
    m_counting = m_countAgain = false;
    forgetPages();
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ItemsModel::refresh() {
    if (!m_pages) return;
    if (!m_wish.plain()) return m_finder->goOn();
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    m_pages->count(m_wish.kind, this, [this, generation = m_generation](Result<uint64_t> count) {
        if (generation != m_generation) return;
        m_counting = false;
        if (count)
            grow(count.value());
        else
            Q_EMIT unreadable(decoded(count.error().text()));
        if (std::exchange(m_countAgain, false)) refresh();
    });
}

void ItemsModel::grow(uint64_t rows) {
    const int now = static_cast<int>(std::min<uint64_t>(rows, std::numeric_limits<int>::max() - 1));
    if (now <= m_rows) return;
    beginInsertRows({}, m_rows, now - 1);
    m_rows = now;
    endInsertRows();
}

const ItemRow* ItemsModel::find(int row) const {
    const Page* page = m_cache.object(row / kPageRows);
    const size_t place = static_cast<size_t>(row % kPageRows);
    if (page && place < page->size()) return &(*page)[place];
    want(row / kPageRows); // not fetched yet, or fetched before it was full
    return nullptr;
}

void ItemsModel::want(int page) const {
    if (!m_pages || page == m_fetching || (!m_wanted.empty() && m_wanted.back() == page)) return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > kMostWanted) m_wanted.erase(m_wanted.begin());
    if (std::exchange(m_fetchPosted, true)) return;
    // Not from within data(): a view is painting.
    auto* self = const_cast<ItemsModel*>(this);
    QMetaObject::invokeMethod(
        self, [self] { self->m_fetchPosted = false, self->fetchNext(); }, Qt::QueuedConnection);
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
    if (!rows) {
        Q_EMIT unreadable(decoded(rows.error().text()));
        return;
    }
    const int first = page * kPageRows;
    const int last = std::min(first + static_cast<int>(rows->size()), m_rows) - 1;
    m_cache.insert(page, new Page(std::move(rows).value()));
    if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, ItemColumn::kCount - 1));
    fetchNext();
}

int ItemsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

int ItemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ItemColumn::kCount;
}

QVariant ItemsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole) return itemAlignment(index.column());
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
        return column == ItemColumn::Message ? decoded(row->message).toHtmlEscaped() : QVariant();
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
