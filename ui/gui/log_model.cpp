// SPDX-License-Identifier: MIT
#include "ui/gui/log_model.h"

#include "ui/gui/engine_words.h"
#include "ui/gui/icons.h"
#include "ui/gui/roles.h"
#include "ui/gui/texts.h"

#include <QDateTime>
#include <QLocale>
#include <QPixmap>
#include <algorithm>

namespace poolboard {
namespace {

QVariant levelIcon(int level) {
    if (level >= 3) return icon(QStringLiteral("failed"), Tone::Bad);
    if (level == 2) return icon(QStringLiteral("crashed"), Tone::Warning);
    static const QPixmap kNone = [] { // as wide as the others, so that the words stand in line
        QPixmap none(16, 16);
        none.fill(Qt::transparent);
        return none;
    }();
    return QIcon(kNone);
}

} // namespace

QString levelWord(int level) {
    const QString words[] = {LogModel::tr("Debug"), LogModel::tr("Info"), LogModel::tr("Warning"),
                             LogModel::tr("Error")};
    return words[std::clamp(level, 0, 3)];
}

QString timeOf(const LogLine& line) {
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(line.ms).time(),
                                 QStringLiteral("HH:mm:ss.zzz"));
}

void LogModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

void LogModel::add(std::vector<LogLine> lines) {
    const size_t from = lines.size() > m_most ? lines.size() - m_most : 0;
    const size_t added = lines.size() - from;
    if (added == 0) return;
    if (const size_t all = m_lines.size() + added; all > m_most) {
        const size_t gone = all - m_most;
        beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<ptrdiff_t>(gone));
        endRemoveRows();
    }
    const int first = static_cast<int>(m_lines.size());
    beginInsertRows({}, first, first + static_cast<int>(added) - 1);
    std::move(lines.begin() + static_cast<ptrdiff_t>(from), lines.end(), std::back_inserter(m_lines));
    endInsertRows();
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const LogLine& said = line(index.row());
    const int column = index.column();
    if (role == kMutedRole) return column == Time || column == Worker;
    if (role == kItemIndexRole) return said.index ? QVariant::fromValue<quint64>(*said.index) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column == Item ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::DecorationRole) return column == Level ? levelIcon(said.level) : QVariant();
    if (role == Qt::ToolTipRole) return column == Text ? engineWords(said.text).toHtmlEscaped() : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const bool spoken = role == Qt::AccessibleTextRole;
    switch (column) {
    case Time:
        return timeOf(said);
    case Level:
        return levelWord(said.level);
    case Worker:
        if (!said.worker) return spoken ? tr("no worker") : QString();
        return spoken ? tr("worker %1").arg(*said.worker + 1)
                      : workerName(static_cast<int32_t>(*said.worker));
    case Item:
        if (!said.index) return spoken ? tr("no item") : QString();
        return spoken ? tr("item %1").arg(itemNumber(*said.index)) : itemNumber(*said.index);
    default:
        return engineWords(said.text);
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Item ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const QString names[kColumns] = {tr("Time"), tr("Level"), tr("Worker"), tr("Item"), tr("Text")};
    return names[section];
}

void LogFilter::setLevel(int least) {
    m_level = least;
    invalidateFilter();
}

void LogFilter::setText(const QString& text) {
    m_text = text;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const LogLine& line = static_cast<LogModel*>(sourceModel())->line(row);
    return line.level >= m_level &&
           (m_text.isEmpty() || engineWords(line.text).contains(m_text, Qt::CaseInsensitive));
}

} // namespace poolboard
