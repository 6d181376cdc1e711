// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QAbstractTableModel>
#include <vector>

namespace poolboard {

/// The items that run right now, one row per busy worker in the order of the
/// workers, fed by snapshots. [main]
class RunningModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Input, State, Progress, Message, Worker, Attempt, Took, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void show(const std::vector<WorkerRow>& workers);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const WorkerRow& row, int column) const;
    std::vector<WorkerRow> m_rows; ///< those that have an item
};

} // namespace poolboard
