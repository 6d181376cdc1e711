// SPDX-License-Identifier: MIT
#include "ui/gui/workers_model.h"

#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {

/// Whether a table shows the two rows alike; times count in whole seconds.
bool looksAlike(const WorkerRow& a, const WorkerRow& b) {
    const auto seconds = [](double value) { return std::floor(value); };
    return a.worker == b.worker && a.pid == b.pid && a.state == b.state && a.item == b.item &&
           a.input == b.input && seconds(a.elapsed) == seconds(b.elapsed) &&
           seconds(a.silent) == seconds(b.silent) && a.progressDone == b.progressDone &&
           a.progressTotal == b.progressTotal && a.note == b.note && a.done == b.done &&
           a.failed == b.failed && a.restarts == b.restarts;
}

/// A worker is worth calling silent only after a while.
constexpr double kSilentFrom = 1.0;

} // namespace

void WorkersModel::show(const std::vector<WorkerRow>& workers) {
    const int before = static_cast<int>(m_rows.size()), now = static_cast<int>(workers.size());
    for (int row = 0; row < std::min(before, now); ++row)
        showRow(row, workers[static_cast<size_t>(row)]);
    if (now > before) {
        beginInsertRows({}, before, now - 1);
        m_rows.insert(m_rows.end(), workers.begin() + before, workers.end());
        endInsertRows();
    } else if (now < before) {
        beginRemoveRows({}, now, before - 1);
        m_rows.resize(static_cast<size_t>(now));
        endRemoveRows();
    }
}

void WorkersModel::showProgress(const std::vector<WorkerRow>& workers) {
    for (size_t row = 0; row < std::min(m_rows.size(), workers.size()); ++row)
        if (m_rows[row].worker == workers[row].worker && m_rows[row].item == workers[row].item)
            showRow(static_cast<int>(row), workers[row]);
}

void WorkersModel::showRow(int row, const WorkerRow& fresh) {
    WorkerRow& old = m_rows[static_cast<size_t>(row)];
    const bool alike = looksAlike(old, fresh);
    old = fresh;
    if (!alike) Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
}

int WorkersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WorkersModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant WorkersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const WorkerRow& worker = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(worker, column);
    case Qt::AccessibleTextRole:
        return spoken(worker, column);
    case Qt::DecorationRole:
        return column == State ? QVariant(stateIcon(worker.state)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Item && worker.item) return text(worker, Item).toHtmlEscaped();
        return column == Progress && !worker.note.empty() ? decoded(worker.note).toHtmlEscaped() : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column >= Elapsed || column == Host ? Qt::AlignRight : Qt::AlignLeft));
    case kProgressDoneRole:
        return column == Progress && worker.item ? QVariant::fromValue<quint64>(worker.progressDone)
                                                 : QVariant();
    case kProgressTotalRole:
        return QVariant::fromValue<quint64>(worker.progressTotal);
    case kItemIndexRole:
        return worker.item ? QVariant::fromValue<quint64>(*worker.item) : QVariant();
    case kMutedRole:
        return column == Host || (column == Item && !worker.item);
    default:
        return {};
    }
}

QString WorkersModel::text(const WorkerRow& row, int column) const {
    switch (column) {
    case Worker:
        return workerName(static_cast<int32_t>(row.worker));
    case Host:
        return row.pid > 0 ? QString::number(row.pid) : QString();
    case State:
        return wordOf(stateWord(row.state));
    case Item:
        return row.item ? decoded(row.input) : QStringLiteral("–");
    case Progress:
        if (!row.item) return {};
        if (row.progressTotal > 0) return shareText(row.progressDone, row.progressTotal);
        return decoded(row.note);
    case Elapsed:
        return row.item ? clockOf(row.elapsed) : QString();
    case Silent:
        return row.item && row.silent >= kSilentFrom ? clockOf(row.silent) : QString();
    case Done:
        return countOf(row.done);
    case Failed:
        return row.failed ? countOf(row.failed) : QStringLiteral("–");
    case Restarts:
        return row.restarts ? countOf(row.restarts) : QStringLiteral("–");
    default:
        return {};
    }
}

QString WorkersModel::spoken(const WorkerRow& row, int column) const {
    switch (column) {
    case Worker:
        return tr("worker %1").arg(row.worker + 1);
    case Host:
        return row.pid > 0 ? tr("process %1").arg(row.pid) : tr("no process");
    case Item:
        return row.item ? tr("item %1, %2").arg(itemNumber(*row.item), decoded(row.input)) : tr("no item");
    case Progress:
        if (!row.item) return tr("no item");
        if (row.progressTotal == 0) return row.note.empty() ? tr("progress unknown") : decoded(row.note);
        return tr("%1 percent, %2")
            .arg(static_cast<int>(100.0 * static_cast<double>(row.progressDone) /
                                  static_cast<double>(row.progressTotal)))
            .arg(wordOf(stateWord(row.state)).toLower());
    case Elapsed:
        return tr("running for %1").arg(clockOf(row.elapsed));
    case Silent:
        return tr("silent for %1").arg(clockOf(row.silent));
    case Done:
        return tr("%1 done").arg(countOf(row.done));
    case Failed:
        return tr("%1 failed").arg(countOf(row.failed));
    case Restarts:
        return tr("%1 restarts").arg(countOf(row.restarts));
    default:
        return text(row, column);
    }
}

QVariant WorkersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section >= Elapsed || section == Host ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Silent)
        return tr("How long ago the worker last said anything about its item");
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Worker"),  tr("Process"), tr("State"), tr("Item"),   tr("Progress"),
                                     tr("Elapsed"), tr("Silent"),  tr("Done"),  tr("Failed"), tr("Restarts")};
    return names[section];
}

} // namespace poolboard
