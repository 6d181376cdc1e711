// SPDX-License-Identifier: MIT
#include "ui/gui/queue_model.h"

#include "ui/gui/icons.h"
#include "ui/gui/roles.h"

#include <algorithm>

namespace poolboard {

void QueueModel::add(WantedRun run) {
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_runs.push_back(std::move(run));
    endInsertRows();
}

std::optional<WantedRun> QueueModel::take() {
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [](const WantedRun& run) { return run.held == Held::No; });
    if (found == m_runs.end()) return {};
    WantedRun next = *found;
    m_takenFrom = static_cast<int>(found - m_runs.begin());
    remove(m_takenFrom);
    return next;
}

void QueueModel::putBack(WantedRun run) {
    const int row = std::min(m_takenFrom, rowCount()); // others may have gone meanwhile
    beginInsertRows({}, row, row);
    m_runs.insert(m_runs.begin() + row, std::move(run));
    endInsertRows();
}

void QueueModel::hold(WantedRun run) {
    run.held = Held::JobChanged;
    putBack(std::move(run));
}

void QueueModel::release(const QString& jobFile, const QString& sha256) {
    if (m_runs.empty()) return; // it was taken out meanwhile
    for (WantedRun& run : m_runs) {
        if (run.held != Held::JobChanged || run.jobFile != jobFile) continue;
        run.held = Held::No;
        run.sha256 = sha256;
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1)); // the turn of the others as well
}

void QueueModel::dropHeld(const QString& jobFile) {
    for (int row = rowCount(); row-- > 0;)
        if (at(row).held == Held::JobChanged && at(row).jobFile == jobFile) remove(row);
}

void QueueModel::releaseLeftOver() {
    if (m_runs.empty()) return;
    for (WantedRun& run : m_runs)
        if (run.held == Held::LeftOver) run.held = Held::No;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void QueueModel::dropLeftOver() {
    for (int row = rowCount(); row-- > 0;)
        if (at(row).held == Held::LeftOver) remove(row);
}

int QueueModel::leftOver() const {
    return static_cast<int>(std::count_if(m_runs.begin(), m_runs.end(),
                                          [](const WantedRun& run) { return run.held == Held::LeftOver; }));
}

int QueueModel::firstHeld() const {
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [](const WantedRun& run) { return run.held != Held::No; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

bool QueueModel::waits(const QString& jobFile) const {
    return std::any_of(m_runs.begin(), m_runs.end(),
                       [&](const WantedRun& run) { return !jobFile.isEmpty() && run.jobFile == jobFile; });
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
    const auto ahead = std::count_if(m_runs.begin(), m_runs.begin() + index.row(),
                                     [](const WantedRun& one) { return one.held == Held::No; });
    const QString turn = run.held == Held::JobChanged ? tr("its job file was changed")
                         : run.held == Held::LeftOver ? tr("left from last time")
                         : ahead == 0                 ? tr("starts next")
                                                      : tr("number %1 in the queue").arg(ahead + 1);
    switch (role) {
    case Qt::DisplayRole:
        return run.name;
    case kSubtitleRole:
        return turn;
    case Qt::DecorationRole:
        return run.held != Held::No ? icon(QStringLiteral("crashed"), Tone::Warning)
                                    : icon(QStringLiteral("waiting"), Tone::Quiet);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(run.name, turn);
    default:
        return {};
    }
}

} // namespace poolboard
