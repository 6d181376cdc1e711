// SPDX-License-Identifier: MIT
#include "ui/gui/workers_model.h"

#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace poolboard {
namespace {

/// Whether a table shows the two rows alike; times count in whole seconds.
bool looksAlike(const WorkerRow& a, const WorkerRow& b) {
    const auto seconds = [](double value) { return std::floor(value); };
    return a.worker == b.worker && a.pid == b.pid && a.state == b.state && a.item == b.item &&
           a.input == b.input && seconds(a.elapsed) == seconds(b.elapsed) &&
           seconds(a.silent) == seconds(b.silent) && a.progressDone == b.progressDone &&
           a.progressTotal == b.progressTotal && a.note == b.note && a.done == b.done &&
           a.failed == b.failed && a.restarts == b.restarts && a.memory == b.memory;
}

bool isNumber(int column) { return column >= WorkersModel::Elapsed || column == WorkersModel::Host; }

QString percent(double share) {
    return WorkersModel::tr("%1 %").arg(countOf(uint64_t(std::llround(share * 100))));
}

/// A worker is worth calling silent only after a while.
constexpr double kSilentFrom = 1.0;

} // namespace

void WorkersModel::showRun(const Snapshot& run) {
    show(run.workers);
    measure(run);
    if (std::exchange(m_measured, false) && !m_rows.empty())
        Q_EMIT dataChanged(index(0, Rate), index(static_cast<int>(m_rows.size()) - 1, Processor));
}

void WorkersModel::measure(const Snapshot& run) {
    if (m_figures.look(run)) m_measured = true;
}

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
        if (m_rows[row].worker == workers[row].worker && m_rows[row].item &&
            m_rows[row].item == workers[row].item)
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
        if (column == Progress && !worker.note.empty()) return decoded(worker.note).toHtmlEscaped();
        return column >= Rate ? QVariant(explained(worker, column)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case kProgressDoneRole:
        return column == Progress && worker.item ? QVariant::fromValue<quint64>(worker.progressDone)
                                                 : QVariant();
    case kProgressTotalRole:
        return QVariant::fromValue<quint64>(worker.progressTotal);
    case kItemIndexRole:
        return worker.item ? QVariant::fromValue<quint64>(*worker.item) : QVariant();
    case kMutedRole:
        return column == Host || (column == Item && !worker.item) ||
               ((column == Memory || column == Processor) && sharers(worker) > 1);
    default:
        return {};
    }
}

size_t WorkersModel::sharers(const WorkerRow& row) const {
    return static_cast<size_t>(std::count_if(m_rows.begin(), m_rows.end(), [&row](const WorkerRow& other) {
        return row.pid > 0 && other.pid == row.pid;
    }));
}

QString WorkersModel::text(const WorkerRow& row, int column) const {
    const WorkerFigures::Figures& figures = m_figures.of(row.worker);
    const QString unknown = QStringLiteral("–");
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
    case Rate:
        if (!figures.rate.value) return unknown;
        return *figures.rate.value > 0 ? rateOf(*figures.rate.value) : tr("0/s", "items a second");
    case Busy:
        return figures.busy.value ? percent(*figures.busy.value) : unknown;
    case Restarts:
        return row.restarts ? countOf(row.restarts) : QStringLiteral("–");
    case Memory:
        return row.memory > 0 ? bytesText(row.memory) : unknown;
    case Processor:
        return figures.processor.value ? percent(*figures.processor.value) : unknown;
    default:
        return {};
    }
}

/// What the number is about.
QString WorkersModel::explained(const WorkerRow& row, int column) const {
    const WorkerFigures::Figures& figures = m_figures.of(row.worker);
    const QString none = tr("Not known yet");
    QString out;
    switch (column) {
    case Rate:
        return figures.rate.value ? tr("Items it finished in the last %1").arg(clockOf(figures.rate.over))
                                  : none;
    case Busy:
        if (!figures.busy.value) return none;
        out = tr("Share of the last %1 that it spent in items").arg(clockOf(figures.busy.over));
        if (*figures.busy.value > 1) out += QLatin1Char('\n') + tr("Above 100 %: in several at once");
        return out;
    case Restarts:
        return tr("How often its process was started again");
    case Memory:
        out = row.memory > 0 ? tr("Resident memory of its process and all that this started") : none;
        break;
    case Processor:
        out = figures.processor.value
                  ? tr("Processor time of its process and all that this started, over the last %1; "
                       "100 % is one processor. %2 since the start.")
                        .arg(clockOf(figures.processor.over), tookText(row.cpuSeconds))
                  : none;
        break;
    default:
        return {};
    }
    if (const size_t workers = sharers(row); workers > 1)
        out +=
            QLatin1Char('\n') + tr("%1 workers share this process.", nullptr, pluralOf(workers)).arg(workers);
    return out;
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
    case Rate:
        return m_figures.of(row.worker).rate.value ? tr("rate %1").arg(text(row, Rate))
                                                   : tr("rate not known");
    case Busy:
        return m_figures.of(row.worker).busy.value ? tr("busy %1").arg(text(row, Busy))
                                                   : tr("busy: not known");
    case Restarts:
        return tr("%1 restarts").arg(countOf(row.restarts));
    case Memory:
        return row.memory > 0 ? tr("memory %1").arg(text(row, Memory)) : tr("memory not known");
    case Processor:
        return m_figures.of(row.worker).processor.value ? tr("processor %1").arg(text(row, Processor))
                                                        : tr("processor: not known");
    default:
        return text(row, column);
    }
}

QVariant WorkersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Silent:
            return tr("How long ago the worker last said anything about its item");
        case Rate:
            return tr("Items it finished lately, by the time that took");
        case Busy:
            return tr("Share of the time that it spent in items lately");
        case Memory:
            return tr("Resident memory of its process and all that this started");
        case Processor:
            return tr("Processors that its process used lately; 100 % is one");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {
        tr("Worker"), tr("Process"), tr("State"), tr("Item"), tr("Progress"), tr("Elapsed"), tr("Silent"),
        tr("Done"),   tr("Failed"),  tr("Rate"),  tr("Busy"), tr("Restarts"), tr("Memory"),  tr("CPU")};
    return names[section];
}

} // namespace poolboard
