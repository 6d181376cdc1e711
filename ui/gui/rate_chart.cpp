// SPDX-License-Identifier: MIT
#include "ui/gui/rate_chart.h"

#include "ui/gui/measures.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {

constexpr double kSecond = 1, kMinute = 60, kHour = 3600;

/// 1, 2, 5, 10, 20, 50 …
double roundUp(double value) {
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * power * 1.0001) return step * power;
    return power * 10;
}

} // namespace

RateChart::RateChart(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("rateChart"));
    setAccessibleName(tr("Throughput: items a second over the time of the run"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    summarise();
}

QSize RateChart::sizeHint() const { return {letterWidth(fontMetrics()) * 44, fontMetrics().height() * 8}; }

QSize RateChart::minimumSizeHint() const {
    return {letterWidth(fontMetrics()) * 24, fontMetrics().height() * 6};
}

double RateChart::topFor(double rate) {
    if (!(rate > 0) || !std::isfinite(rate)) return 1;
    // As rateOf() would name it: a slow rate by the minute or hour.
    for (const double unit : {kHour, kMinute}) {
        const double top = roundUp(rate * unit) / unit;
        if (top < (unit == kHour ? 0.5 / kMinute : 0.95)) return top;
    }
    return roundUp(rate * kSecond);
}

void RateChart::show(const std::deque<RateHistory::Stretch>& stretches, bool going) {
    const auto same = [](const RateHistory::Stretch& a, const RateHistory::Stretch& b) {
        return a.from == b.from && a.to == b.to && a.items == b.items;
    };
    if (going == m_going &&
        std::equal(stretches.begin(), stretches.end(), m_stretches.begin(), m_stretches.end(), same))
        return;
    m_stretches.assign(stretches.begin(), stretches.end());
    m_going = going;
    double most = 0;
    for (const auto& stretch : m_stretches)
        most = std::max(most, stretch.rate());
    m_top = topFor(most);
    summarise();
    update();
}

void RateChart::summarise() {
    m_summary.clear();
    if (!m_stretches.empty()) {
        const auto said = [](double rate) { return rate > 0 ? rateOf(rate) : tr("0/s", "items a second"); };
        double most = 0, seconds = 0, items = 0;
        for (const auto& stretch : m_stretches) {
            most = std::max(most, stretch.rate());
            seconds += stretch.to - stretch.from;
            items += static_cast<double>(stretch.items);
        }
        QStringList parts;
        if (m_going) parts << tr("now %1").arg(said(m_stretches.back().rate()));
        parts << tr("mean %1").arg(said(items / seconds)) << tr("highest %1").arg(said(most));
        m_summary = parts.join(QStringLiteral(" · "));
    }
    setAccessibleDescription(m_summary.isEmpty() ? tr("Nothing has been measured yet")
                                                 : tr("From %1 to %2: %3")
                                                       .arg(clockOf(m_stretches.front().from),
                                                            clockOf(m_stretches.back().to), m_summary));
}

QRectF RateChart::plot() const {
    const double em = fontMetrics().height(), unit = letterWidth(fontMetrics());
    const double labels = std::max(fontMetrics().horizontalAdvance(rateOf(m_top)),
                                   fontMetrics().horizontalAdvance(rateOf(m_top / 2)));
    return QRectF(rect()).adjusted(labels + unit * 2, em * 0.75, -unit * 1.5, -em * 1.5);
}

double RateChart::xOf(double time) const {
    const QRectF area = plot();
    const double from = m_stretches.front().from, to = m_stretches.back().to;
    return area.left() + (time - from) / (to - from) * area.width();
}

void RateChart::paintEvent(QPaintEvent*) {
    if (m_stretches.empty()) return;
    QPainter painter(this);
    paintSteps(painter);
    paintAxes(painter);
}

void RateChart::paintSteps(QPainter& painter) const {
    const QRectF area = plot();
    const auto yOf = [&](double rate) { return area.bottom() - rate / m_top * area.height(); };
    const QColor ink = toneFill(Tone::Active, palette()), ground = palette().color(QPalette::Base);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath line, body;
    double end = -1; // where the steps before ended
    const auto close = [&] {
        if (end < 0) return;
        body.lineTo(xOf(end), area.bottom());
        body.closeSubpath();
    };
    for (const auto& stretch : m_stretches) {
        const double left = xOf(stretch.from), right = xOf(stretch.to), y = yOf(stretch.rate());
        if (stretch.from != end) { // nothing was measured in between
            close();
            line.moveTo(left, y);
            body.moveTo(left, area.bottom());
        }
        line.lineTo(left, y);
        line.lineTo(right, y);
        body.lineTo(left, y);
        body.lineTo(right, y);
        end = stretch.to;
    }
    close();
    painter.fillPath(body, blend(ground, ink, 0.25));
    painter.setPen(
        QPen(ink, std::max(1.5, fontMetrics().height() / 10.0), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(line);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void RateChart::paintAxes(QPainter& painter) const {
    const QRectF area = plot();
    const double em = fontMetrics().height(), gap = letterWidth(fontMetrics());
    const QColor muted = mutedText(palette());
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = std::round(area.bottom() - share * area.height());
        painter.setPen(QPen(hairline(palette()), 1, share == 0 ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(muted);
        const QString label = share == 0 ? QStringLiteral("0") : rateOf(m_top * share);
        painter.drawText(QRectF(0, y - em / 2, area.left() - gap, em),
                         int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter), label);
    }
    const QRectF foot(area.left(), area.bottom() + em / 4, area.width(), em);
    const QString from = clockOf(m_stretches.front().from), to = clockOf(m_stretches.back().to),
                  words = tr("time of the run");
    painter.drawText(foot, int(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter), from);
    painter.drawText(foot, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter), to);
    const int taken = fontMetrics().horizontalAdvance(from + to + words);
    if (taken + gap * 4 < area.width()) painter.drawText(foot, int(Qt::AlignCenter), words);
}

bool RateChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const auto found = std::find_if(m_stretches.begin(), m_stretches.end(), [&](const auto& stretch) {
        return help->pos().x() >= xOf(stretch.from) && help->pos().x() <= xOf(stretch.to);
    });
    if (found == m_stretches.end())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           tr("%1 to %2: %3, %4")
                               .arg(clockOf(found->from), clockOf(found->to), itemsText(found->items),
                                    found->items > 0 ? rateOf(found->rate()) : tr("0/s", "items a second")),
                           this);
    return true;
}

} // namespace poolboard
