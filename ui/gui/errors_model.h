// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"

#include <QAbstractTableModel>
#include <vector>

namespace poolboard {

/// The causes of what did not succeed, the most frequent first. [main]
class ErrorsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Count, State, Cause, First, Last, Workers, Example, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<ErrorGroup> groups); ///< rows that stay keep their selection
    const ErrorGroup& group(int row) const { return m_groups[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ErrorGroup> m_groups;
};

} // namespace poolboard
