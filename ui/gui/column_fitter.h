// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QObject>
#include <vector>

class QTableView;

namespace poolboard {

/// Gives the room a table has left to some of its columns, never less than a
/// readable width: before that, columns one can do without are hidden, in their order, and then the table
/// scrolls. Once a person has moved a border it leaves the widths alone. Owned by its table. [main]
class ColumnFitter : public QObject {
    Q_OBJECT
public:
    ColumnFitter(QTableView* table, std::vector<int> columns, int least, std::vector<int> spare = {});
    bool isHandsOff() const { return m_handsOff; } ///< a person has chosen the widths
    void keepHandsOff() { m_handsOff = true; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void hideSpare();
    bool stretches(int column) const;
    QTableView* m_table;
    std::vector<int> m_columns;
    int m_least;
    std::vector<int> m_spare;
    QHash<int, int> m_hidden; ///< spare columns that are hidden, and how wide they are
    bool m_fitting = false, m_handsOff = false;
};

} // namespace poolboard
