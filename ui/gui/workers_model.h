// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QAbstractTableModel>
#include <vector>

namespace poolboard {

/// The workers of a run, a row per slot, fed by snapshots only. Rows stay where
/// they are; only what changed is announced. [main]
class WorkersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Worker, Host, State, Item, Progress, Elapsed, Silent, Done, Failed, Restarts, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const std::vector<WorkerRow>& workers);
    /// Of those that are still at the item they are shown with. What changes its item many times a second is
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
    std::vector<WorkerRow> m_rows;
};

} // namespace poolboard
