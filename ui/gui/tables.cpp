// SPDX-License-Identifier: MIT
#include "ui/gui/tables.h"

#include "ui/gui/column_fitter.h"
#include "ui/gui/item_delegate.h"
#include "ui/gui/measures.h"
#include "ui/gui/roomy_style.h"
#include "ui/gui/texts.h"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace poolboard {

QTableView* makeTable(const char* objectName, const QString& name) {
    auto* table = new QTableView;
    table->setObjectName(QString::fromLatin1(objectName));
    table->setAccessibleName(name);
    table->setItemDelegate(new ItemDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setIconSize(QSize(table->fontMetrics().height(), table->fontMetrics().height()) * 9 / 10);
    QHeaderView* rows = table->verticalHeader();
    rows->setVisible(false);
    // Every row alike, never measured: there may be millions.
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(1);
    rows->setDefaultSectionSize(table->fontMetrics().height() * 8 / 5);
    QHeaderView* columns = table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setSectionsMovable(true);
    columns->setMinimumSectionSize(letterWidth(table->fontMetrics()) * 5);
    columns->setTextElideMode(Qt::ElideRight);
    auto* roomy = new RoomyStyle(table, letterWidth(table->fontMetrics()));
    table->setStyle(roomy);
    columns->setStyle(roomy);
    return table;
}

void setModel(QTableView* table, QAbstractItemModel* model) {
    // Connected first: the selection moves on to a neighbour when it hears of it. It drops the rows that go
    // by itself, and others that are selected stay so.
    QObject::connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, table,
                     [table](const QModelIndex&, int first, int last) {
                         const int row = table->currentIndex().row();
                         if (row >= first && row <= last) table->selectionModel()->clearCurrentIndex();
                     });
    table->setModel(model);
}

void setWidths(QTableView* table, std::initializer_list<int> characters, std::initializer_list<int> stretch,
               std::initializer_list<int> spare) {
    QHeaderView* columns = table->horizontalHeader();
    const int unit = letterWidth(table->fontMetrics());
    const auto wide = [&](const QString& text) { return table->fontMetrics().horizontalAdvance(text); };
    int state = 0;
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        state = std::max(state, wide(wordOf(stateWord(static_cast<OutcomeKind>(kind)))));
    for (size_t worker = 0; worker < kWorkerStates; ++worker)
        state = std::max(state, wide(wordOf(stateWord(static_cast<WorkerState>(worker)))));
    int column = 0;
    for (int width : characters) {
        const QString head = table->model()->headerData(column, Qt::Horizontal).toString();
        const int time = width == kStateAndTimeWide ? wide(QStringLiteral(", ") + tookText(0.077)) : 0;
        const int wanted = width < 0 ? state + time + table->iconSize().width() + unit * 5 : width * unit;
        columns->resizeSection(column++, std::max(wanted, wide(head) + unit * 3));
    }
    new ColumnFitter(table, stretch, unit * 20, spare);
}

} // namespace poolboard
