// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/run_comparison.h"

#include <QAbstractTableModel>

namespace poolboard {

/// What became of the items of two runs that did not succeed in both. [main]
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Input, Earlier, Later, Change, Message, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<ItemDifference> items);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ItemDifference> m_items;
};

} // namespace poolboard
