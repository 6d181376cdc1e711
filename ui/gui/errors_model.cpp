// SPDX-License-Identifier: MIT
#include "ui/gui/errors_model.h"

#include "ui/gui/engine_words.h"
#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <QDateTime>
#include <algorithm>

namespace poolboard {
namespace {

QString momentOf(int64_t utcMs) { return momentText(utcMs, QDateTime::currentMSecsSinceEpoch()); }

/// Whether it is always the same one is what a person wants to know.
QString workersOf(const ErrorGroup& group) {
    return group.workers == 1   ? workerName(group.worker)
           : group.workers == 0 ? QStringLiteral("–")
                                : countOf(group.workers);
}

bool isNumber(int column) { return column == ErrorsModel::Count; }

QString causeOf(const ErrorGroup& group) {
    if (group.pattern.empty()) return engineWords(group.type);
    if (group.type.empty() || group.type == outcomeName(group.kind)) return engineWords(group.pattern);
    return decoded(group.type) + QStringLiteral(": ") + engineWords(group.pattern);
}

} // namespace

void ErrorsModel::show(std::vector<ErrorGroup> groups) {
    const auto placeOf = [](const std::vector<ErrorGroup>& all, int64_t id, size_t from) {
        const auto found = std::find_if(all.begin() + static_cast<ptrdiff_t>(from), all.end(),
                                        [id](const ErrorGroup& group) { return group.id == id; });
        return static_cast<size_t>(found - all.begin());
    };
    // A group keeps its row's choice wherever the row goes.
    for (size_t row = m_groups.size(); row-- > 0;) {
        if (placeOf(groups, m_groups[row].id, 0) != groups.size()) continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_groups.erase(m_groups.begin() + static_cast<ptrdiff_t>(row));
        endRemoveRows();
    }
    for (size_t row = 0; row < groups.size(); ++row) {
        const size_t old = placeOf(m_groups, groups[row].id, row);
        const int to = static_cast<int>(row), from = static_cast<int>(old);
        const auto begin = m_groups.begin();
        if (old == m_groups.size()) {
            beginInsertRows({}, to, to);
            m_groups.insert(begin + to, groups[row]);
            endInsertRows();
        } else if (old != row) {
            beginMoveRows({}, from, from, {}, to);
            std::rotate(begin + to, begin + from, begin + from + 1);
            endMoveRows();
        }
    }
    m_groups = std::move(groups);
    if (!m_groups.empty())
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
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && column == Cause) return causeOf(group).toHtmlEscaped();
    if (role == Qt::AccessibleTextRole && column == Count) return itemsText(group.items);
    if (role == Qt::AccessibleTextRole && column == Example)
        return tr("for example item %1").arg(itemNumber(group.example));
    if (role == Qt::AccessibleTextRole && column == First)
        return tr("first seen %1").arg(momentOf(group.firstMs));
    if (role == Qt::AccessibleTextRole && column == Last)
        return tr("last seen %1").arg(momentOf(group.lastMs));
    if (role == Qt::AccessibleTextRole && column == Workers)
        return group.workers == 1
                   ? tr("worker %1").arg(group.worker + 1)
                   : tr("%1 workers", nullptr, pluralOf(group.workers)).arg(countOf(group.workers));
    if (role == kMutedRole) return column >= First && column <= Workers;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case Count:
        return countOf(group.items);
    case State:
        return wordOf(stateWord(group.kind));
    case Cause:
        return causeOf(group);
    case First:
        return momentOf(group.firstMs);
    case Last:
        return momentOf(group.lastMs);
    case Workers:
        return workersOf(group);
    default:
        return itemNumber(group.example);
    }
}

QVariant ErrorsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Items"),     tr("State"),   tr("Cause"),      tr("First seen"),
                                     tr("Last seen"), tr("Workers"), tr("For example")};
    return names[section];
}

} // namespace poolboard
