// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QWidget>
#include <memory>
#include <optional>

class QTableView;

namespace poolboard {

struct PastFigures;
class PastWorkersModel;
class WorkersModel;

/// The workers of a run: as they are seen while it is watched, or what its file knows of them. Hidden where
/// there are none. [main]
class OverviewWorkers : public QWidget {
    Q_OBJECT
public:
    explicit OverviewWorkers(QWidget* parent = nullptr);
    void showRun(const Snapshot& snapshot);      ///< ≤ 2 a second
    void showProgress(const Snapshot& snapshot); ///< ≤ 10 a second: how far their items are
    /// Of a run without any in its snapshot. `pending`: they are being read, and their place is kept; null:
    /// they are not known.
    void showPast(std::shared_ptr<const PastFigures> past, bool pending);
    /// The row a person looks at, if it has an item.
    std::optional<WorkerRow> current() const;
    int wantedHeight() const; ///< for all rows

Q_SIGNALS:
    void chosen(const poolboard::WorkerRow& worker); ///< one with a running item
    void wantedHeightChanged();

private:
    int rows() const;
    void arrange(bool visible);

    WorkersModel* m_live;
    PastWorkersModel* m_past;
    QTableView *m_liveTable, *m_pastTable;
    std::shared_ptr<const PastFigures> m_shown;
    bool m_pending = false;
    int m_rows = 0; ///< as they were told last
};

} // namespace poolboard
