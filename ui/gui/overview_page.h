// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QWidget>
#include <optional>

class QLabel;
class QSplitter;
class QTableView;

namespace poolboard {

class FailuresModel;
class WorkersModel;

/// The workers and the latest failures of a run. [main]
class OverviewPage : public QWidget {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);
    void showRun(const Snapshot& snapshot);     ///< ≤ 2 a second: more often nobody reads it
    void showWorkers(const Snapshot& snapshot); ///< ≤ 10 a second: how far their items are
    /// The worker row a person looks at, if it has an item.
    std::optional<WorkerRow> currentWorker() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void itemChosen(quint64 index);                        ///< a failure
    void workerChosen(const poolboard::WorkerRow& worker); ///< a worker with a running item

private:
    WorkersModel* m_workers;
    FailuresModel* m_failures;
    QTableView *m_workerTable, *m_failureTable;
    void fitWorkers();
    QSplitter* m_splitter;
    bool m_splitterMoved = false; ///< by a person: then it stays
    QWidget *m_workerBox, *m_failureBox;
    QLabel *m_noFailures, *m_nothing;
};

} // namespace poolboard
