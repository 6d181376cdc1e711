// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/run_log.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <deque>

namespace poolboard {

QString levelWord(int level);        ///< "Warning"
QString timeOf(const LogLine& line); ///< "14:02:31.123"

/// The newest lines of a run's log; older ones leave at the top. [main]
class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Level, Worker, Item, Text, kColumns };
    static constexpr size_t kMostLines = 20'000;

    explicit LogModel(QObject* parent = nullptr, size_t mostLines = kMostLines)
        : QAbstractTableModel(parent), m_most(mostLines) {}
    void clear();
    void add(std::vector<LogLine> lines);
    const LogLine& line(int row) const { return m_lines[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const size_t m_most;
    std::deque<LogLine> m_lines;
};

/// Lines from a level on that hold a text, whatever its case. [main]
class LogFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setLevel(int least);
    void setText(const QString& text);
    bool any() const { return m_level > 0 || !m_text.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_level = 0;
    QString m_text;
};

} // namespace poolboard
