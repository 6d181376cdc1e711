// SPDX-License-Identifier: MIT
#include "ui/gui/past_workers_model.h"

#include "ui/gui/icons.h"
#include "ui/gui/texts.h"

#include <cmath>

namespace poolboard {
namespace {

using enum PastWorkersModel::Column;

/// As at the end of a run that was watched.
constexpr WorkerState kState = WorkerState::Stopped;
const QString kUnknown = QStringLiteral("–");

bool isNumber(int column) { return column >= Done && column <= Busy; }

bool knowsWhen(const PastWorker& row) { return row.timed && row.whole; }

QString text(const PastWorker& row, int column) {
    switch (column) {
    case Worker:
        return workerName(static_cast<int32_t>(row.worker));
    case State:
        return wordOf(stateWord(kState));
    case Done:
        return countOf(row.sum.items - row.sum.bad);
    case Failed:
        return row.sum.bad != 0 ? countOf(row.sum.bad) : kUnknown;
    case Rate: {
        const auto rate = row.rate();
        if (!rate) return kUnknown;
        return *rate > 0 ? rateOf(*rate) : PastWorkersModel::tr("0/s", "items a second");
    }
    case Busy: {
        const auto busy = row.busy();
        return busy ? PastWorkersModel::tr("%1 %").arg(countOf(uint64_t(std::llround(*busy * 100))))
                    : kUnknown;
    }
    case Span:
        return knowsWhen(row)
                   ? PastWorkersModel::tr("%1 – %2", "from and to").arg(clockOf(row.from), clockOf(row.to))
                   : kUnknown;
    default:
        return {};
    }
}

QString spoken(const PastWorker& row, int column) {
    switch (column) {
    case Worker:
        return PastWorkersModel::tr("worker %1").arg(row.worker + 1);
    case Done:
        return PastWorkersModel::tr("%1 done").arg(text(row, column));
    case Failed:
        return PastWorkersModel::tr("%1 failed").arg(countOf(row.sum.bad));
    case Rate:
        return row.rate() ? PastWorkersModel::tr("rate %1").arg(text(row, column))
                          : PastWorkersModel::tr("rate not known");
    case Busy:
        return row.busy() ? PastWorkersModel::tr("busy %1").arg(text(row, column))
                          : PastWorkersModel::tr("busy: not known");
    case Span:
        return knowsWhen(row)
                   ? PastWorkersModel::tr("from %1 to %2 of the run").arg(clockOf(row.from), clockOf(row.to))
                   : PastWorkersModel::tr("when is not known");
    default:
        return text(row, column);
    }
}

/// What the number is about.
QString explained(const PastWorker& row, int column) {
    if (column != Rate && column != Busy) return {};
    if (!row.rate()) return PastWorkersModel::tr("Not known of this run");
    const QString from = clockOf(row.from), to = clockOf(row.to);
    if (column == Rate)
        return PastWorkersModel::tr("Items it finished from %1 to %2 of the run").arg(from, to);
    QString out = PastWorkersModel::tr("Share of the time from %1 to %2 of the run that it spent in items")
                      .arg(from, to);
    if (row.busy().value_or(0) > 1)
        out += QLatin1Char('\n') + PastWorkersModel::tr("Above 100 %: in several at once");
    return out;
}

} // namespace

void PastWorkersModel::show(std::vector<PastWorker> workers) {
    beginResetModel();
    m_rows = std::move(workers);
    endResetModel();
}

int PastWorkersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PastWorkersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PastWorker& worker = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(worker, column);
    case Qt::AccessibleTextRole:
        return spoken(worker, column);
    case Qt::DecorationRole:
        return column == State ? QVariant(stateIcon(kState)) : QVariant();
    case Qt::ToolTipRole:
        return explained(worker, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant PastWorkersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole) {
        if (section == Rate) return tr("Items it finished, by the time from its first to its last");
        if (section == Span)
            return tr("From the start of its first item to the end of its last, by the time of the run");
        if (section == Busy)
            return tr("Share of the time from its first item to its last that it spent in items");
        return {};
    }
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Worker"), tr("State"), tr("Done"),     tr("Failed"),
                                     tr("Rate"),   tr("Busy"),  tr("From – to")};
    return names[section];
}

} // namespace poolboard
