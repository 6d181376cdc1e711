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

class FailuresModel;
class JournalPages;
class OverviewReader;
class OverviewWorkers;
class PastReader;
class RetrySelected;
class SlowestModel;
class ThroughputCard;
class TopErrorsModel;

/// A run at a glance: its workers, and below them throughput, the most frequent causes of failures, the
/// slowest items and the latest failures, beside each other where there is room. Of a run
/// that is over and was not watched here, or not from its start, its file says throughput and workers. Reads
/// the run's file only while it is looked at. [main]
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
    QWidget* makeCards();
    void choosing(QTableView* table);
    void fitWorkers();
    void arrange();
    void updateNoErrors();
    bool measuredWhole() const;
    void updatePast();
    QString withoutRates() const;

    FailuresModel* m_failures;
    TopErrorsModel* m_errors;
    SlowestModel* m_slowest;
    OverviewReader* m_reader;
    PastReader* m_past;
    OverviewWorkers* m_workers;
    ThroughputCard* m_throughput = nullptr;
    RetrySelected* m_retry = nullptr;
    QTableView *m_failureTable, *m_errorTable, *m_slowestTable;
    QToolButton* m_allErrors;
    QSplitter* m_splitter;
    bool m_splitterMoved = false; ///< by a person: then it stays
    QScrollArea* m_below;
    QGridLayout* m_grid;
    QWidget *m_errorBox, *m_slowestBox, *m_failureBox;
    QLabel *m_noErrors, *m_noSlowest, *m_nothing;
    QToolButton* m_next;
    QWidget* m_empty = nullptr; ///< with these two
    bool m_hasPages = false;
    Snapshot m_latest; ///< of showNumbers()
    std::deque<RateHistory::Stretch> m_measured;
    int m_arranged = -1; ///< how the cards are; see arrange()
};

} // namespace poolboard
