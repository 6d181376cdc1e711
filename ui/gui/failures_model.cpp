// SPDX-License-Identifier: MIT
#include "ui/gui/failures_model.h"

#include "ui/gui/engine_words.h"
#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <algorithm>

namespace poolboard {

void FailuresModel::show(const std::vector<FailureRow>& oldestFirst) {
    const std::vector<FailureRow> fresh(oldestFirst.rbegin(), oldestFirst.rend());
    const auto same = [](const FailureRow& a, const FailureRow& b) {
        return a.index == b.index && a.kind == b.kind && a.attempts == b.attempts;
    };
    // New ones come on top, old ones fall off the end, and one that is tried again goes from between: what
    // stays keeps its selection.
    for (size_t at = m_rows.size(); at-- > 0;) {
        const auto stays = [&](const FailureRow& row) { return same(row, m_rows[at]); };
        if (std::any_of(fresh.begin(), fresh.end(), stays)) continue;
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
        m_rows.erase(m_rows.begin() + static_cast<ptrdiff_t>(at));
        endRemoveRows();
    }
    size_t added = 0;
    while (added < fresh.size() && (m_rows.empty() || !same(fresh[added], m_rows.front())))
        ++added;
    const size_t kept = fresh.size() - added;
    if (kept > m_rows.size() ||
        !std::equal(fresh.begin() + static_cast<ptrdiff_t>(added), fresh.end(), m_rows.begin(), same)) {
        beginResetModel();
        m_rows = fresh;
        endResetModel();
        return;
    }
    if (m_rows.size() > kept) {
        beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(kept);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_rows.insert(m_rows.begin(), fresh.begin(), fresh.begin() + static_cast<ptrdiff_t>(added));
        endInsertRows();
    }
}

int FailuresModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FailuresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant FailuresModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const FailureRow& row = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::DecorationRole && column == State) return stateIcon(row.kind);
    if (role == kItemIndexRole) return QVariant::fromValue<quint64>(row.index);
    if (role == kMayRetryRole) return true;
    if (role == kMutedRole) return column == Number || column == Worker;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column == Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return column == Input     ? decoded(row.input).toHtmlEscaped()
               : column == Message ? engineWords(row.message).toHtmlEscaped()
                                   : QVariant();
    if (role == Qt::AccessibleTextRole && column == Number) return tr("item %1").arg(itemNumber(row.index));
    if (role == Qt::AccessibleTextRole && column == Worker) return tr("worker %1").arg(row.worker + 1);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (column) {
    case Number:
        return itemNumber(row.index);
    case Input:
        return decoded(row.input);
    case State:
        return wordOf(stateWord(row.kind));
    case Message:
        return engineWords(row.message.empty() ? row.type : row.message);
    default:
        return workerName(row.worker);
    }
}

QVariant FailuresModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Item"), tr("Input"), tr("State"), tr("What happened"), tr("Worker")};
    return names[section];
}

} // namespace poolboard
