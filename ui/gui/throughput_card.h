// SPDX-License-Identifier: MIT
#pragma once

#include "ui/present/rate_history.h"

#include <QWidget>

class QLabel;

namespace poolboard {

class ElidedLabel;
class RateChart;

/// The throughput of a run in the overview: the chart, with its numbers beside the title, or words instead.
/// [main]
class ThroughputCard : public QWidget {
    Q_OBJECT
public:
    explicit ThroughputCard(int chartHeight, QWidget* parent = nullptr); ///< at least
    /// `going`: the run goes on. `instead`: what is said where there are no stretches.
    void showStretches(const std::deque<RateHistory::Stretch>& stretches, bool going, const QString& instead);

private:
    RateChart* m_chart;
    ElidedLabel* m_numbers;
    QLabel* m_words;
};

} // namespace poolboard
