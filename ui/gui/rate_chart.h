// SPDX-License-Identifier: MIT
#pragma once

#include "ui/present/rate_history.h"

#include <QWidget>
#include <vector>

namespace poolboard {

/// Items a second over the time of a run, as steps: each is what was measured in its stretch of time. The
/// numbers behind it are its description, and the tooltip at each place. [main]
class RateChart : public QWidget {
    Q_OBJECT
public:
    explicit RateChart(QWidget* parent = nullptr);
    /// `going`: the run goes on. Redraws when something changed.
    void show(const std::deque<RateHistory::Stretch>& stretches, bool going);
    /// "now 41/s · mean 38/s · highest 60/s"; "" while nothing is known.
    const QString& summary() const { return m_summary; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The least round rate that is not below this one, and rateOf() says exactly. Pure.
    static double topFor(double rate);

protected:
    void paintEvent(QPaintEvent*) override;
    bool event(QEvent* event) override;

private:
    QRectF plot() const;
    double xOf(double time) const;
    void summarise();
    void paintAxes(class QPainter& painter) const;
    void paintSteps(QPainter& painter) const;
    std::vector<RateHistory::Stretch> m_stretches;
    bool m_going = false;
    double m_top = 1;
    QString m_summary;
};

} // namespace poolboard
