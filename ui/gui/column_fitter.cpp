// SPDX-License-Identifier: MIT
#include "ui/gui/column_fitter.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>
#include <algorithm>

namespace poolboard {

ColumnFitter::ColumnFitter(QTableView* table, std::vector<int> columns, int least)
    : QObject(table), m_table(table), m_columns(std::move(columns)), m_least(least) {
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting && m_table->isVisible()) m_handsOff = true;
    });
}

bool ColumnFitter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && !m_handsOff) fit();
    return QObject::eventFilter(watched, event);
}

void ColumnFitter::fit() {
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView* header = m_table->horizontalHeader();
    int room = m_table->viewport()->width();
    for (int column = 0; column < header->count(); ++column)
        if (std::find(m_columns.begin(), m_columns.end(), column) == m_columns.end())
            room -= header->sectionSize(column);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const int share = std::max(m_least, room / static_cast<int>(m_columns.size() - i));
        header->resizeSection(m_columns[i], share);
        room -= share;
    }
}

} // namespace poolboard
