// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

class QButtonGroup;
class QActionGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace poolboard {

class FilterChip;
class ItemsModel;
class JournalPages;
class RetrySelected;
class RunningModel;

/// All items of a run, with filters by state and by text and sorted by any column. What runs
/// comes from the snapshot, what has finished from the run's file. [main]
class ItemsPage : public QWidget {
    Q_OBJECT
public:
    explicit ItemsPage(QWidget* parent = nullptr);
    void setPages(JournalPages* pages);      ///< of another run, or null
    void showRows(const Snapshot& snapshot); ///< ≤ 10 a second
    /// ≤ 2 a second. `retriable`: what did not succeed can be tried again now.
    void showCounts(const Snapshot& snapshot, bool retriable = false);
    void filter(std::optional<OutcomeKind> kind);
    void focusFilter();

Q_SIGNALS:
    void itemChosen(quint64 index);
    void workerChosen(const poolboard::WorkerRow& worker);
    void retryAsked(const QList<quint64>& items);
    void said(const QString& words); ///< for the status line

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeRetry();
    void showRetry();
    FilterChip* addChip(int id, std::string_view name, const QIcon& icon, const QString& word,
                        class QLayout* layout);
    void makeFilterBar();
    void makeSortMenu();
    void sortAsMenuSays();
    void showSorting();
    void showFound();
    QString problem() const; ///< what there is to tell of it, or ""
    void choose(int chip);
    void chooseRow(const QModelIndex& index);
    void chooseRead(const QModelIndex& first, const QModelIndex& last);
    void readRows();
    void growItems();
    void updateEmpty();

    ItemsModel* m_items;
    RunningModel* m_running;
    QTableView *m_itemTable, *m_runningTable;
    QSortFilterProxyModel* m_runningFilter;
    QButtonGroup* m_chips;
    QWidget* m_filterBar;
    QLineEdit* m_text;
    QPushButton *m_sort, *m_retryMany;
    RetrySelected* m_retry;
    QActionGroup* m_sortBy = nullptr;
    QAction* m_descending = nullptr;
    QLabel *m_found, *m_problem, *m_empty;
    QTimer m_typed; ///< a filter is set when somebody has stopped typing
    Snapshot m_latest;
    QTimer m_lag; ///< for rows that are counted but not recorded yet
    bool m_chosenUnread = false; ///< somebody waits for the row they are on
    int m_lagLooks = 0;
    QElapsedTimer m_again; ///< since what may have changed was read again
};

} // namespace poolboard
