// SPDX-License-Identifier: MIT
#include "ui/gui/column_fitter.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>
#include <algorithm>

namespace poolboard {

ColumnFitter::ColumnFitter(QTableView* table, std::vector<int> columns, int least, std::vector<int> spare)
    : QObject(table), m_table(table), m_columns(std::move(columns)), m_least(least),
      m_spare(std::move(spare)) {
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting && m_table->isVisible()) m_handsOff = true;
    });
}

bool ColumnFitter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        hideSpare();
        if (!m_handsOff) fit();
    }
    return QObject::eventFilter(watched, event);
}

bool ColumnFitter::stretches(int column) const {
    return std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
}

void ColumnFitter::hideSpare() {
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView* header = m_table->horizontalHeader();
    for (const int column : m_spare) // as it was remembered from a narrower window
        if (header->isSectionHidden(column) && !m_hidden.contains(column)) header->showSection(column);
    const auto width = [&](int column) {
        if (stretches(column) && !m_handsOff) return m_least;
        return m_hidden.value(column, header->sectionSize(column));
    };
    int wanted = 0;
    for (int column = 0; column < header->count(); ++column)
        wanted += width(column);
    for (const int column : m_spare) {
        const bool hide = wanted > m_table->viewport()->width();
        if (hide) wanted -= width(column);
        if (hide == header->isSectionHidden(column)) continue;
        if (hide)
            m_hidden.insert(column, header->sectionSize(column));
        else
            m_hidden.remove(column);
        header->setSectionHidden(column, hide);
    }
}

void ColumnFitter::fit() {
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView* header = m_table->horizontalHeader();
    int room = m_table->viewport()->width(), columns = 0;
    for (int column = 0; column < header->count(); ++column)
        if (stretches(column))
            columns += header->isSectionHidden(column) ? 0 : 1;
        else
            room -= header->sectionSize(column);
    for (const int column : m_columns) {
        if (header->isSectionHidden(column)) continue;
        const int share = std::max(m_least, room / columns--);
        header->resizeSection(column, share);
        room -= share;
    }
}

} // namespace poolboard
