// SPDX-License-Identifier: MIT
#include "ui/gui/window_memory.h"

#include "ui/gui/column_fitter.h"

#include <QHeaderView>
#include <QSettings>
#include <QTableView>

namespace poolboard {
namespace {

QString keyOf(const QTableView& table) { return QStringLiteral("columns/") + table.objectName(); }

} // namespace

void rememberTables(QSettings& settings, const QWidget& top) {
    for (const QTableView* table : top.findChildren<QTableView*>()) {
        const auto* fitter = table->findChild<ColumnFitter*>();
        const bool changed = table->horizontalHeader()->sectionsMoved() || (fitter && fitter->isHandsOff());
        if (!table->objectName().isEmpty() && changed)
            settings.setValue(keyOf(*table), table->horizontalHeader()->saveState());
    }
}

void restoreTables(const QSettings& settings, QWidget& top) {
    for (QTableView* table : top.findChildren<QTableView*>()) {
        const QByteArray state = settings.value(keyOf(*table)).toByteArray();
        // One of another version has other columns, and is refused by the header.
        if (state.isEmpty() || !table->horizontalHeader()->restoreState(state)) continue;
        // The columns are remembered, the order is not: a run is first seen as it happened.
        if (table->isSortingEnabled()) table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        if (auto* fitter = table->findChild<ColumnFitter*>()) fitter->keepHandsOff();
    }
}

} // namespace poolboard
