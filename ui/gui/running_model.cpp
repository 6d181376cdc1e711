// SPDX-License-Identifier: MIT
#include "ui/gui/running_model.h"

#include "ui/gui/icons.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

namespace poolboard {
namespace {
bool isNumber(int column) { return column == RunningModel::Number || column >= RunningModel::Attempt; }
} // namespace

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
            Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
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

int RunningModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString RunningModel::text(const WorkerRow& row, int column) const {
    switch (column) {
    case Number:
        return itemNumber(*row.item);
    case Input:
        return decoded(row.input);
    case State:
        return wordOf(row.state == WorkerState::Silent ? stateWord(row.state) : runningWord());
    case Progress:
        if (row.progressTotal > 0) return shareText(row.progressDone, row.progressTotal);
        return row.progressDone > 0 ? countOf(row.progressDone) : QString();
    case Message:
        if (!row.note.empty()) return decoded(row.note);
        return row.silent >= 1 ? tr("silent for %1").arg(clockOf(row.silent)) : QString();
    case Worker:
        return workerName(static_cast<int32_t>(row.worker));
    case Attempt:
        return countOf(row.attempt);
    case Took:
        return clockOf(row.elapsed);
    default:
        return {};
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
        if (column == Number) return tr("item %1").arg(itemNumber(*row.item));
        if (column == Attempt) return tr("attempt %1").arg(countOf(row.attempt));
        if (column == Progress && row.progressTotal > 0) return tr("%1, running").arg(text(row, column));
        return text(row, column).isEmpty() ? tr("nothing yet") : text(row, column);
    case Qt::DecorationRole:
        return column == State
                   ? QVariant(stateIcon(row.state == WorkerState::Silent ? row.state : WorkerState::Working))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? int(Qt::AlignVCenter | Qt::AlignRight)
                                : int(Qt::AlignVCenter | Qt::AlignLeft);
    case Qt::ToolTipRole:
        return column == Input     ? QVariant(decoded(row.input).toHtmlEscaped())
               : column == Message ? QVariant(decoded(row.note).toHtmlEscaped())
                                   : QVariant();
    case kProgressDoneRole:
        return column == Progress ? QVariant::fromValue<quint64>(row.progressDone) : QVariant();
    case kProgressTotalRole:
        return QVariant::fromValue<quint64>(row.progressTotal);
    case kItemIndexRole:
        return QVariant::fromValue<quint64>(*row.item);
    case kMutedRole:
        return column == Number || column >= Worker;
    default:
        return {};
    }
}

QVariant RunningModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(section) ? int(Qt::AlignVCenter | Qt::AlignRight)
                                 : int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole) return {};
    constexpr int kSame[] = {
        ItemColumn::Number, ItemColumn::Input, ItemColumn::State, -1, -1, ItemColumn::Worker, -1,
        ItemColumn::Took};
    if (section == Progress) return tr("Progress");
    if (section == Attempt) return tr("Attempt");
    return section == Message ? tr("Message") : itemHeader(kSame[section], role);
}

} // namespace poolboard
