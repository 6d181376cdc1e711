// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QAbstractTableModel>
#include <vector>

namespace poolboard {

/// The latest items that did not succeed, newest first, fed by snapshots. [main]
class FailuresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Input, State, Message, Worker, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const std::vector<FailureRow>& oldestFirst);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FailureRow> m_rows;
};

} // namespace poolboard
