// SPDX-License-Identifier: MIT
#include "ui/gui/queue_model.h"

#include "ui/gui/icons.h"
#include "ui/gui/roles.h"

namespace poolboard {

void QueueModel::add(WantedRun run) {
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_runs.push_back(std::move(run));
    endInsertRows();
}

std::optional<WantedRun> QueueModel::take() {
    if (m_runs.empty()) return {};
    WantedRun next = m_runs.front();
    remove(0);
    return next;
}

void QueueModel::putBack(WantedRun run) {
    beginInsertRows({}, 0, 0);
    m_runs.push_front(std::move(run));
    endInsertRows();
}

void QueueModel::remove(int row) {
    if (row < 0 || row >= rowCount()) return;
    beginRemoveRows({}, row, row);
    m_runs.erase(m_runs.begin() + row);
    endRemoveRows();
}

void QueueModel::moveUp(int row) {
    if (row < 1 || row >= rowCount()) return;
    beginMoveRows({}, row, row, {}, row - 1);
    std::swap(m_runs[static_cast<size_t>(row)], m_runs[static_cast<size_t>(row) - 1]);
    endMoveRows();
}

int QueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const WantedRun& run = m_runs[static_cast<size_t>(index.row())];
    const QString turn =
        index.row() == 0 ? tr("starts next") : tr("number %1 in the queue").arg(index.row() + 1);
    switch (role) {
    case Qt::DisplayRole:
        return run.name;
    case kSubtitleRole:
        return turn;
    case Qt::DecorationRole:
        return icon(QStringLiteral("waiting"), Tone::Quiet);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(run.name, turn);
    default:
        return {};
    }
}

} // namespace poolboard
