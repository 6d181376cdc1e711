// SPDX-License-Identifier: MIT
#include "ui/gui/comparison_model.h"

#include "ui/gui/engine_words.h"
#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

namespace poolboard {
namespace {

QString outcomeText(const std::optional<OutcomeKind>& kind, double seconds) {
    if (!kind) return ComparisonModel::tr("no outcome");
    return ComparisonModel::tr("%1, %2").arg(wordOf(stateWord(*kind)), tookText(seconds));
}

QString changeText(const ItemDifference& item) {
    if (item.otherInput) return ComparisonModel::tr("Another input");
    if (!item.earlier) return ComparisonModel::tr("Only in the later run");
    if (!item.later) return ComparisonModel::tr("Only in the earlier run");
    const bool before = isFine(*item.earlier), after = isFine(*item.later);
    if (before != after) return after ? ComparisonModel::tr("Fixed") : ComparisonModel::tr("Newly failing");
    return *item.earlier == *item.later ? ComparisonModel::tr("As before")
                                        : ComparisonModel::tr("Fails in another way");
}

} // namespace

void ComparisonModel::show(std::vector<ItemDifference> items) {
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ItemDifference& item = m_items[static_cast<size_t>(index.row())];
    const int column = index.column();
    if (role == kMutedRole) return column == Number;
    if (role == kItemIndexRole) return QVariant::fromValue<quint64>(item.index);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column == Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::DecorationRole) {
        if (column == Earlier && item.earlier) return stateIcon(*item.earlier);
        return column == Later && item.later ? QVariant(stateIcon(*item.later)) : QVariant();
    }
    if (role == Qt::ToolTipRole) {
        if (column == Input) return decoded(item.input).toHtmlEscaped();
        return column == Message ? engineWords(item.message).toHtmlEscaped() : QVariant();
    }
    if (role == Qt::AccessibleTextRole && column == Number) return tr("item %1").arg(itemNumber(item.index));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case Number:
        return itemNumber(item.index);
    case Input:
        return decoded(item.input);
    case Earlier:
        return outcomeText(item.earlier, item.earlierSeconds);
    case Later:
        return outcomeText(item.later, item.laterSeconds);
    case Change:
        return changeText(item);
    default:
        return engineWords(item.message);
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Item"),      tr("Input"),  tr("Earlier run"),
                                     tr("Later run"), tr("Change"), tr("What happened")};
    return names[section];
}

} // namespace poolboard
