// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/present/worker_figures.h"

#include <QAbstractTableModel>
#include <vector>

namespace poolboard {

/// The workers of a run, a row per slot, fed by snapshots only. Rows stay where
/// they are; only what changed is announced. Rate, busy and CPU are differences of
/// snapshots, at most two a second; what is not known is "–". [main]
class WorkersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Worker,
        Host,
        State,
        Item,
        Progress,
        Elapsed,
        Silent,
        Done,
        Failed,
        Rate,
        Busy,
        Restarts,
        Memory,
        Processor,
        kColumns
    };

    using QAbstractTableModel::QAbstractTableModel;
    void showRun(const Snapshot& run); ///< all there is
    void
    measure(const Snapshot& run); ///< for the figures alone; what they are now is shown with the next run
    void show(const std::vector<WorkerRow>& workers); ///< with the figures as they are
    /// Of those that are still at the item they are shown with. One that is between two, or at another, is
    /// left as it is: nobody could read it, and painting it is what the run would pay for.
    void showProgress(const std::vector<WorkerRow>& workers);
    const WorkerRow& row(int row) const { return m_rows[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void showRow(int row, const WorkerRow& fresh);
    QString text(const WorkerRow& row, int column) const;
    QString spoken(const WorkerRow& row, int column) const;
    QString explained(const WorkerRow& row, int column) const;
    size_t sharers(const WorkerRow& row) const; ///< workers in its process, itself included
    std::vector<WorkerRow> m_rows;
    WorkerFigures m_figures;
    bool m_measured = false; ///< since they were shown
};

} // namespace poolboard
