// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <vector>

class QTableView;

namespace poolboard {

/// Gives the room a table has left to some of its columns, never less than a
/// readable width (then the table scrolls). Once a person has moved a border it
/// leaves the widths alone. Owned by its table. [main]
class ColumnFitter : public QObject {
    Q_OBJECT
public:
    ColumnFitter(QTableView* table, std::vector<int> columns, int least);
    bool isHandsOff() const { return m_handsOff; } ///< a person has chosen the widths
    void keepHandsOff() { m_handsOff = true; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    QTableView* m_table;
    std::vector<int> m_columns;
    int m_least;
    bool m_fitting = false, m_handsOff = false;
};

} // namespace poolboard
