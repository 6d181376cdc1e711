// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/run_comparison.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace poolboard {

class ComparisonModel;

/// Two runs beside each other: the facts of both, and the items that ended otherwise. Reads on [reader]; it
/// can be given up. [main]
class ComparePage : public QWidget {
    Q_OBJECT
public:
    explicit ComparePage(QWidget* parent = nullptr);
    ~ComparePage() override;
    /// In any order: the one that began first is the earlier.
    void compare(const RunRecord& one, const RunRecord& other);

Q_SIGNALS:
    void closed();
    void runAsked(const QString& runId);

private:
    void show(const Result<RunComparison>& found);
    void placeHeads();
    void showFacts(const RunRecord& earlier, const RunRecord& later);
    void giveUp();

    ComparisonModel* m_items;
    QTableView* m_table;
    QGridLayout* m_facts;
    QLabel *m_summary, *m_empty;
    QPushButton *m_earlier, *m_later;
    std::shared_ptr<std::atomic<bool>> m_stop;
    unsigned m_generation = 0;
};

} // namespace poolboard
