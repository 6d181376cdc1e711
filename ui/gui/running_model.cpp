// SPDX-License-Identifier: MIT
#include "ui/gui/running_model.h"

#include "ui/gui/icons.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

namespace poolboard {

void RunningModel::show(const std::vector<WorkerRow>& workers) {
    // Both lists are in the order of the workers: one pass merges them.
    size_t at = 0;
    for (const WorkerRow& fresh : workers) {
        while (at < m_rows.size() && m_rows[at].worker < fresh.worker) {
            beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
            m_rows.erase(m_rows.begin() + static_cast<ptrdiff_t>(at));
            endRemoveRows();
        }
        const bool have = at < m_rows.size() && m_rows[at].worker == fresh.worker;
        const int row = static_cast<int>(at);
        if (have && fresh.item == m_rows[at].item) {
            m_rows[at] = fresh;
            Q_EMIT dataChanged(index(row, 0), index(row, ItemColumn::kCount - 1));
            ++at;
            continue;
        }
        if (have) { // another item now: another row, so that a selection does not move to it
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
        if (!fresh.item) continue;
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, fresh);
        endInsertRows();
        ++at;
    }
    if (at == m_rows.size()) return;
    beginRemoveRows({}, static_cast<int>(at), static_cast<int>(m_rows.size()) - 1);
    m_rows.resize(at);
    endRemoveRows();
}

int RunningModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunningModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ItemColumn::kCount;
}

QString RunningModel::text(const WorkerRow& row, int column) const {
    switch (column) {
    case ItemColumn::Number:
        return itemNumber(*row.item);
    case ItemColumn::Input:
        return decoded(row.input);
    case ItemColumn::State:
        return wordOf(row.state == WorkerState::Silent ? stateWord(row.state) : runningWord());
    case ItemColumn::Message:
        if (row.progressTotal > 0) return shareText(row.progressDone, row.progressTotal);
        if (!row.note.empty()) return decoded(row.note);
        return row.silent >= 1 ? tr("silent for %1").arg(clockOf(row.silent)) : QString();
    case ItemColumn::Worker:
        return workerName(static_cast<int32_t>(row.worker));
    case ItemColumn::Took:
        return clockOf(row.elapsed);
    default:
        return {}; // the attempt is known once it has ended
    }
}

QVariant RunningModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const WorkerRow& row = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        if (column == ItemColumn::Number) return tr("item %1").arg(itemNumber(*row.item));
        if (column == ItemColumn::Message && row.progressTotal > 0)
            return tr("%1, running").arg(text(row, column));
        if (column == ItemColumn::Attempts) return tr("not known while it runs");
        return text(row, column).isEmpty() ? tr("nothing yet") : text(row, column);
    case Qt::DecorationRole:
        return column == ItemColumn::State
                   ? QVariant(stateIcon(row.state == WorkerState::Silent ? row.state : WorkerState::Working))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return itemAlignment(column);
    case Qt::ToolTipRole:
        return column == ItemColumn::Input ? QVariant(decoded(row.input).toHtmlEscaped()) : QVariant();
    case kProgressDoneRole:
        return column == ItemColumn::Message ? QVariant::fromValue<quint64>(row.progressDone) : QVariant();
    case kProgressTotalRole:
        return QVariant::fromValue<quint64>(row.progressTotal);
    case kItemIndexRole:
        return QVariant::fromValue<quint64>(*row.item);
    case kMutedRole:
        return column == ItemColumn::Number || column >= ItemColumn::Worker;
    default:
        return {};
    }
}

QVariant RunningModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (section == ItemColumn::Message && role == Qt::DisplayRole) return tr("Progress");
    return itemHeader(section, role);
}

} // namespace poolboard
