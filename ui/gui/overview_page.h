// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/present/rate_history.h"

#include <QWidget>
#include <optional>

class QAction;
class QGridLayout;
class QLabel;
class QScrollArea;
class QSplitter;
class QTableView;
class QToolButton;

namespace poolboard {

class ElidedLabel;
class FailuresModel;
class JournalPages;
class OverviewReader;
class RateChart;
class RetrySelected;
class SlowestModel;
class TopErrorsModel;
class WorkersModel;

/// A run at a glance: its workers, and below them throughput, the most frequent causes of failures, the
/// slowest items and the latest failures, beside each other where there is room. Reads the run's file only
/// while it is looked at. [main]
class OverviewPage : public QWidget {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);
    // None of these is needed while it is hidden: looked() asks for them.
    void setPages(JournalPages* pages);         ///< null: none
    void showRun(const Snapshot& snapshot);     ///< ≤ 2 a second: more often nobody reads it
    void showWorkers(const Snapshot& snapshot); ///< ≤ 10 a second: how far their items are
    void showNumbers(const Snapshot& snapshot, const RateHistory& rates); ///< ≤ 2 a second
    /// The worker row a person looks at, if it has an item.
    std::optional<WorkerRow> currentWorker() const;
    /// What did not succeed can be tried again now.
    void setRetriable(bool retriable);
    /// What a person does next while there is nothing to show. Null: nothing. It must outlive this.
    void offerNext(QAction* action);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

Q_SIGNALS:
    void retryAsked(const QList<quint64>& items);
    void said(const QString& words);                       ///< for the status line
    void itemChosen(quint64 index);                        ///< a failure, a slow item, an example of a cause
    void workerChosen(const poolboard::WorkerRow& worker); ///< a worker with a running item
    void errorsAsked();                                    ///< all causes
    void looked();                                         ///< it is in view, and wants to be told all

private:
    QWidget* makeEmpty();
    QWidget* makeWorkers();
    QWidget* makeCards();
    void choosing(QTableView* table);
    void fitWorkers();
    void arrange();
    void updateNoErrors();

    WorkersModel* m_workers;
    FailuresModel* m_failures;
    TopErrorsModel* m_errors;
    SlowestModel* m_slowest;
    OverviewReader* m_reader;
    RetrySelected* m_retry = nullptr;
    QTableView *m_workerTable, *m_failureTable, *m_errorTable, *m_slowestTable;
    RateChart* m_chart;
    ElidedLabel* m_rates; ///< the chart in numbers
    QToolButton* m_allErrors;
    QSplitter* m_splitter;
    bool m_splitterMoved = false; ///< by a person: then it stays
    QScrollArea* m_below;
    QGridLayout* m_grid;
    QWidget *m_workerBox, *m_chartBox, *m_errorBox, *m_slowestBox, *m_failureBox;
    QLabel *m_noRates, *m_noErrors, *m_noSlowest, *m_nothing;
    QToolButton* m_next;
    QWidget* m_empty = nullptr; ///< with these two
    bool m_hasPages = false;
    Snapshot m_latest;   ///< of showNumbers()
    int m_arranged = -1; ///< how the cards are; see arrange()
};

} // namespace poolboard
