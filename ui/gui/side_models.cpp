// SPDX-License-Identifier: MIT
#include "ui/gui/side_models.h"

#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace poolboard {
namespace {

constexpr qsizetype kMostJobs = 30;
const QString kSuffix = QStringLiteral(".poolboard.toml");

QString folderText(const QString& file) {
    const QString folder = QFileInfo(file).path(), home = QDir::homePath();
    if (folder == home || folder.startsWith(home + QLatin1Char('/')))
        return QLatin1Char('~') + folder.mid(home.size());
    return folder;
}

/// A live run's file says how it began; its window or terminal knows more.
RunState stateOf(const RunRecord& run) {
    if (run.live) return RunState::Running;
    return isOver(run.state) ? run.state : RunState::Broken;
}

uint64_t badOf(const RunRecord& run) {
    return run.done() - run.counts[size_t(OutcomeKind::Succeeded)] - run.counts[size_t(OutcomeKind::Skipped)];
}

QString runSubtitle(const RunRecord& run) {
    const uint64_t done = run.done(), bad = badOf(run);
    QStringList parts{whenText(run.startedMs, QDateTime::currentMSecsSinceEpoch())};
    if (run.live) { // of another window or terminal: as far as it is on record
        parts << wordOf(stateWord(bad > 0 ? RunState::Failing : RunState::Running)) << itemsText(done);
        return parts.join(QStringLiteral(" · "));
    }
    const bool interrupted = !run.live && !isOver(run.state);
    if (interrupted) parts << RunsModel::tr("interrupted");
    if (bad > 0) parts << RunsModel::tr("%1 bad").arg(countOf(bad)); // what is cut off is worth least
    parts << (interrupted && run.total ? RunsModel::tr("%1/%2").arg(countOf(done), countOf(*run.total))
                                       : itemsText(done));
    return parts.join(QStringLiteral(" · "));
}

/// The first is all that is said of a run that ended: what else another one is, the sign beside it says. The
/// last ones begin with how many are bad: of a narrow line that much can always be read.
QStringList briefSubtitles(const RunRecord& run) {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString dot = QStringLiteral(" · "), day = whenText(run.startedMs, now) + dot,
                  when = whenBrief(run.startedMs, now);
    const QString items = itemsText(run.done());
    if (badOf(run) == 0) return {day + items, when + dot + items, items};
    const QString bad = RunsModel::tr("%1 bad").arg(countOf(badOf(run)));
    return {day + bad + dot + items, when + dot + bad + dot + items, when + dot + bad, bad + dot + when, bad};
}

/// A copy of a run file says the same id: of those the one that was written last stays.
void dropCopies(std::vector<RunRecord>& runs) {
    std::unordered_map<std::string, const RunRecord*> known;
    const auto age = [](const RunRecord& run) { return std::pair(run.live, run.committedMs); };
    for (const RunRecord& run : runs)
        if (const auto [place, fresh] = known.emplace(run.id, &run); !fresh && age(*place->second) < age(run))
            place->second = &run;
    if (known.size() == runs.size()) return;
    std::vector<RunRecord> kept;
    for (RunRecord& run : runs)
        if (known.at(run.id) == &run) kept.push_back(std::move(run));
    runs = std::move(kept);
}

} // namespace

void JobsModel::setFiles(const QStringList& files) {
    beginResetModel();
    m_files = files.mid(0, kMostJobs);
    endResetModel();
}

int JobsModel::add(const QString& file) {
    const int row = static_cast<int>(m_files.indexOf(file));
    if (row == 0) return 0;
    if (row > 0) {
        beginMoveRows({}, row, row, {}, 0);
        m_files.move(row, 0);
        endMoveRows();
        return 0;
    }
    beginInsertRows({}, 0, 0);
    m_files.prepend(file);
    endInsertRows();
    if (m_files.size() > kMostJobs) remove(static_cast<int>(m_files.size()) - 1);
    return 0;
}

void JobsModel::remove(int row) {
    if (row < 0 || row >= m_files.size()) return;
    beginRemoveRows({}, row, row);
    m_files.removeAt(row);
    endRemoveRows();
}

void JobsModel::setName(const QString& file, const QString& name) {
    m_names.insert(file, name);
    const int row = static_cast<int>(m_files.indexOf(file));
    if (row >= 0) Q_EMIT dataChanged(index(row), index(row));
}

QVariantMap JobsModel::names() const {
    QVariantMap out;
    for (const QString& file : m_files)
        if (const auto name = m_names.constFind(file); name != m_names.constEnd()) out.insert(file, *name);
    return out;
}

void JobsModel::setNames(const QVariantMap& names) {
    for (auto name = names.begin(); name != names.end(); ++name)
        setName(name.key(), name.value().toString());
}

int JobsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant JobsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const QString& file = m_files.at(index.row());
    QString name = m_names.value(file, QFileInfo(file).fileName());
    if (name.endsWith(kSuffix)) name.chop(kSuffix.size());
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case kSubtitleRole:
        return folderText(file);
    case Qt::DecorationRole:
        return icon(QStringLiteral("job"), Tone::Quiet);
    case Qt::ToolTipRole:
        return file.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return tr("Job %1, in %2").arg(name, folderText(file));
    default:
        return {};
    }
}

/// A run keeps its row's choice wherever the row goes.
void RunsModel::show(std::vector<RunRecord> fresh) {
    dropCopies(fresh);
    const auto idsOf = [](const std::vector<RunRecord>& runs) {
        std::unordered_set<std::string> ids;
        for (const RunRecord& run : runs)
            ids.insert(run.id);
        return ids;
    };
    const auto wanted = idsOf(fresh);
    for (size_t row = m_runs.size(); row-- > 0;) {
        if (wanted.contains(m_runs[row].id)) continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_runs.erase(m_runs.begin() + static_cast<ptrdiff_t>(row));
        endRemoveRows();
    }
    const auto known = idsOf(m_runs);
    for (size_t row = 0; row < fresh.size(); ++row) {
        size_t more = row; // behind the new ones
        while (more < fresh.size() && !known.contains(fresh[more].id))
            ++more;
        const auto at = [](auto& runs, size_t place) { return runs.begin() + static_cast<ptrdiff_t>(place); };
        if (more > row) {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(more) - 1);
            m_runs.insert(at(m_runs, row), at(fresh, row), at(fresh, more));
            endInsertRows();
            row = more - 1;
        } else if (m_runs[row].id != fresh[row].id) {
            const auto from = std::find_if(at(m_runs, row), m_runs.end(),
                                           [&](const RunRecord& run) { return run.id == fresh[row].id; });
            const auto old = static_cast<int>(from - m_runs.begin());
            beginMoveRows({}, old, old, {}, static_cast<int>(row));
            std::rotate(at(m_runs, row), from, from + 1);
            endMoveRows();
        }
    }
    m_runs = std::move(fresh);
    if (!m_runs.empty()) Q_EMIT dataChanged(index(0), index(static_cast<int>(m_runs.size()) - 1));
}

int RunsModel::rowOf(const QString& runId) const {
    const std::string id = runId.toStdString();
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const RunRecord& run) { return run.id == id; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

void RunsModel::touch(const QString& runId) {
    if (const int row = rowOf(runId); row >= 0) Q_EMIT dataChanged(index(row), index(row));
}

void RunsModel::setLive(const QString& runId, const Snapshot& run) {
    const Live now{run.state, run.done(), run.unsuccessful(), percentOf(run)};
    if (const auto known = m_live.constFind(runId); known != m_live.constEnd() && *known == now) return;
    m_live[runId] = now;
    touch(runId);
}

void RunsModel::clearLive(const QString& runId) {
    if (m_live.remove(runId)) touch(runId);
}

QString RunsModel::liveText(const Live& run) {
    QStringList parts{wordOf(stateWord(run.state))};
    parts << (run.percent.isEmpty() ? itemsText(run.done) : run.percent);
    if (run.bad > 0) parts << tr("%1 bad").arg(countOf(run.bad));
    return parts.join(QStringLiteral(" · "));
}

/// The sign beside it says its state.
QStringList RunsModel::liveBriefs(const Live& run) {
    const QString far = run.percent.isEmpty() ? itemsText(run.done) : run.percent;
    if (run.bad == 0) return {far};
    return {far + QStringLiteral(" · ") + tr("%1 bad").arg(countOf(run.bad)),
            tr("%1 bad").arg(countOf(run.bad))};
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RunRecord& run = m_runs[static_cast<size_t>(index.row())];
    const QString name = run.name.empty() ? decoded(run.worker) : decoded(run.name);
    const auto live = m_live.constFind(decoded(run.id));
    const bool going = live != m_live.constEnd();
    const RunState state = going ? live->state : stateOf(run);
    const QString word = wordOf(stateWord(state)), subtitle = going ? liveText(*live) : runSubtitle(run);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case kSubtitleRole:
        return subtitle;
    case kBriefSubtitlesRole:
        return going ? liveBriefs(*live) : briefSubtitles(run);
    case Qt::DecorationRole:
        return stateIcon(state);
    case Qt::ToolTipRole:
        return word;
    case Qt::AccessibleTextRole:
        return tr("Run of %1, %2, %3").arg(name, word, subtitle);
    default:
        return {};
    }
}

} // namespace poolboard
