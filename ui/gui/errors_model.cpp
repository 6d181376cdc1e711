// SPDX-License-Identifier: MIT
#include "ui/gui/errors_model.h"

#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <algorithm>

namespace poolboard {

void ErrorsModel::show(std::vector<ErrorGroup> groups) {
    const bool sameRows = std::equal(groups.begin(), groups.end(), m_groups.begin(), m_groups.end(),
                                     [](const ErrorGroup& a, const ErrorGroup& b) { return a.id == b.id; });
    if (!sameRows) beginResetModel();
    m_groups = std::move(groups);
    if (!sameRows)
        endResetModel();
    else if (!m_groups.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_groups.size()) - 1, kColumns - 1));
}

int ErrorsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int ErrorsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant ErrorsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ErrorGroup& group = m_groups[static_cast<size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::DecorationRole && column == State) return stateIcon(group.kind);
    if (role == kItemIndexRole) return QVariant::fromValue<quint64>(group.example);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column == Count ? Qt::AlignRight : Qt::AlignLeft));
    const QString cause = group.pattern.empty() ? decoded(group.type)
                          : group.type.empty()
                              ? decoded(group.pattern)
                              : decoded(group.type) + QStringLiteral(": ") + decoded(group.pattern);
    if (role == Qt::ToolTipRole && column == Cause) return cause.toHtmlEscaped();
    if (role == Qt::AccessibleTextRole && column == Count) return itemsText(group.items);
    if (role == Qt::AccessibleTextRole && column == Example)
        return tr("for example item %1").arg(itemNumber(group.example));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case Count:
        return countOf(group.items);
    case State:
        return wordOf(stateWord(group.kind));
    case Cause:
        return cause;
    default:
        return itemNumber(group.example);
    }
}

QVariant ErrorsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Count ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Items"), tr("State"), tr("Cause"), tr("For example")};
    return names[section];
}

} // namespace poolboard
