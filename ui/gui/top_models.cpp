// SPDX-License-Identifier: MIT
#include "ui/gui/top_models.h"

#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

namespace poolboard {
namespace {

QString causeOf(const ErrorGroup& group) {
    if (group.pattern.empty()) return decoded(group.type);
    if (group.type.empty() || group.type == outcomeName(group.kind)) return decoded(group.pattern);
    return decoded(group.type) + QStringLiteral(": ") + decoded(group.pattern);
}

} // namespace

void TopErrorsModel::show(std::vector<ErrorGroup> largestFirst) {
    if (largestFirst.size() > kTop) largestFirst.resize(kTop);
    merge(std::move(largestFirst), [](const ErrorGroup& group) { return group.id; });
}

QVariant TopErrorsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ErrorGroup& group = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (column == Count) return role == Qt::DisplayRole ? countOf(group.items) : itemsText(group.items);
        return column == State ? wordOf(stateWord(group.kind)) : causeOf(group);
    case Qt::DecorationRole:
        return column == State ? QVariant(stateIcon(group.kind)) : QVariant();
    case Qt::ToolTipRole:
        return column == Cause ? QVariant(causeOf(group).toHtmlEscaped()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column == Count ? Qt::AlignRight : Qt::AlignLeft));
    case kItemIndexRole:
        return QVariant::fromValue<quint64>(group.example);
    default:
        return {};
    }
}

QVariant TopErrorsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Count ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Items"), tr("State"), tr("Cause")};
    return names[section];
}

void SlowestModel::show(std::vector<SlowItem> slowestFirst) {
    if (slowestFirst.size() > kTop) slowestFirst.resize(kTop);
    merge(std::move(slowestFirst), [](const SlowItem& item) { return item.index; });
}

QVariant SlowestModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SlowItem& item = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Took     ? tookText(item.seconds)
               : column == Number ? itemNumber(item.index)
                                  : decoded(item.input);
    case Qt::AccessibleTextRole:
        return column == Took     ? tr("took %1").arg(tookText(item.seconds))
               : column == Number ? tr("item %1").arg(itemNumber(item.index))
                                  : decoded(item.input);
    case Qt::ToolTipRole:
        return column == Input ? QVariant(decoded(item.input).toHtmlEscaped()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column == Input ? Qt::AlignLeft : Qt::AlignRight));
    case kItemIndexRole:
        return QVariant::fromValue<quint64>(item.index);
    case kMutedRole:
        return column == Number;
    default:
        return {};
    }
}

QVariant SlowestModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Input ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Took"), tr("Item"), tr("Input")};
    return names[section];
}

} // namespace poolboard
