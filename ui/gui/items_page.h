// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

class QButtonGroup;
class QLabel;
class QTableView;

namespace poolboard {

class FilterChip;
class ItemsModel;
class JournalPages;
class RunningModel;

/// All items of a run with a filter by state. What runs comes from the snapshot,
/// what has finished from the run's file. [main]
class ItemsPage : public QWidget {
    Q_OBJECT
public:
    explicit ItemsPage(QWidget* parent = nullptr);
    void setPages(JournalPages* pages);        ///< of another run, or null
    void showRows(const Snapshot& snapshot);   ///< ≤ 10 a second
    void showCounts(const Snapshot& snapshot); ///< ≤ 2 a second
    void filter(std::optional<OutcomeKind> kind);
    void focusFilter();

Q_SIGNALS:
    void itemChosen(quint64 index);
    void workerChosen(const poolboard::WorkerRow& worker);

private:
    FilterChip* addChip(int id, const QIcon& icon, const QString& word, class QLayout* layout);
    void choose(int chip);
    void chooseRow(const QModelIndex& index);
    void growItems();
    void updateEmpty();

    ItemsModel* m_items;
    RunningModel* m_running;
    QTableView *m_itemTable, *m_runningTable;
    QButtonGroup* m_chips;
    QLabel* m_empty;
    Snapshot m_latest;
    QTimer m_lag; ///< for rows that are counted but not recorded yet
    int m_lagLooks = 0;
};

} // namespace poolboard
