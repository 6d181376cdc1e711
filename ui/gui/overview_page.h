// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QWidget>
#include <optional>

class QLabel;
class QTableView;

namespace poolboard {

class FailuresModel;
class WorkersModel;

/// The workers and the latest failures of a run. [main]
class OverviewPage : public QWidget {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);
    void showRun(const Snapshot& snapshot);
    /// The worker row a person looks at, if it has an item.
    std::optional<WorkerRow> currentWorker() const;

Q_SIGNALS:
    void itemChosen(quint64 index);                        ///< a failure
    void workerChosen(const poolboard::WorkerRow& worker); ///< a worker with a running item

private:
    WorkersModel* m_workers;
    FailuresModel* m_failures;
    QTableView *m_workerTable, *m_failureTable;
    QLabel *m_noWorkers, *m_noFailures;
};

} // namespace poolboard
