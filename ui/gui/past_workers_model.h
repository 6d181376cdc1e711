// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/past_figures.h"

#include <QAbstractTableModel>

namespace poolboard {

/// The workers of a run that is over, as its file knows them: what only a watcher could have seen has no
/// column. Rate and busy are means over the time from a worker's first item to its last. [main]
class PastWorkersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Worker, State, Done, Failed, Rate, Busy, Span, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<PastWorker> workers); ///< instead of those before

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PastWorker> m_rows;
};

} // namespace poolboard
