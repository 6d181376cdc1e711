// SPDX-License-Identifier: MIT
#include "ui/gui/stacked_bar.h"

#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>

namespace poolboard {
namespace {

using Hatch = StackedBar::Hatch;

Hatch hatchOf(OutcomeKind kind) {
    switch (kind) {
    case OutcomeKind::Failed:
        return Hatch::Rising;
    case OutcomeKind::TimedOut:
        return Hatch::Falling;
    case OutcomeKind::Crashed:
        return Hatch::Cross;
    case OutcomeKind::Cancelled:
        return Hatch::Dots;
    default:
        return Hatch::None;
    }
}

void paintHatch(QPainter& painter, const QRectF& area, Hatch hatch, const QColor& color, double step) {
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(QPen(color, std::max(1.0, step / 4)));
    const double reach = area.height();
    for (double x = area.left() - reach; x < area.right() + reach; x += step) {
        if (hatch == Hatch::Rising || hatch == Hatch::Cross)
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x + reach, area.top()));
        if (hatch == Hatch::Falling || hatch == Hatch::Cross)
            painter.drawLine(QPointF(x, area.top()), QPointF(x + reach, area.bottom()));
        if (hatch == Hatch::Dots) painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    painter.restore();
}

} // namespace

StackedBar::StackedBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress of the run"));
    setObjectName(QStringLiteral("stackedBar"));
}

std::vector<double> StackedBar::widthsOf(const std::vector<Segment>& segments, uint64_t whole, double room,
                                         double least) {
    std::vector<double> widths;
    double all = 0, spare = 0; // what the wide ones have above the least
    const auto leastOf = [least](const Segment& segment) { return segment.tone == Tone::Good ? 0.0 : least; };
    for (const Segment& segment : segments) {
        const double share =
            static_cast<double>(segment.count) / static_cast<double>(std::max<uint64_t>(1, whole));
        widths.push_back(std::max(leastOf(segment), share * room));
        all += widths.back();
        spare += widths.back() - leastOf(segment);
    }
    if (all <= room || spare <= 0) return widths;
    const double kept = std::max(0.0, 1 - (all - room) / spare);
    for (size_t at = 0; at < segments.size(); ++at)
        widths[at] = leastOf(segments[at]) + (widths[at] - leastOf(segments[at])) * kept;
    return widths;
}

QSize StackedBar::sizeHint() const {
    const int em = fontMetrics().height();
    return {em * 10, em};
}

void StackedBar::showRun(const Snapshot& snapshot) {
    std::vector<Segment> segments;
    QStringList legend;
    const auto add = [&](Tone tone, Hatch hatch, uint64_t count, const QString& words) {
        if (count == 0) return;
        segments.push_back({tone, hatch, count});
        legend << words;
    };
    for (OutcomeKind kind : {OutcomeKind::Succeeded, OutcomeKind::Skipped, OutcomeKind::Failed,
                             OutcomeKind::TimedOut, OutcomeKind::Crashed, OutcomeKind::Cancelled})
        add(stateWord(kind).tone, hatchOf(kind), snapshot.counts[static_cast<size_t>(kind)],
            kindCount(snapshot.counts[static_cast<size_t>(kind)], kind));
    if (!isOver(snapshot.state))
        add(Tone::Active, Hatch::Rising, snapshot.running, tr("%1 running").arg(countOf(snapshot.running)));
    const uint64_t known = snapshot.done() + (isOver(snapshot.state) ? 0 : snapshot.running);
    const auto total = snapshot.total ? snapshot.total : snapshot.estimatedTotal;
    const uint64_t whole = std::max(total.value_or(0), known);
    const Whole basis = snapshot.total            ? Whole::Counted
                        : snapshot.estimatedTotal ? Whole::Estimated
                                                  : Whole::Unknown;
    if (segments == m_segments && whole == m_whole && basis == m_basis) return;
    m_segments = std::move(segments);
    m_whole = whole;
    m_basis = basis;
    if (basis == Whole::Estimated) legend << tr("about %1 in all").arg(itemsText(whole));
    m_legend = legend.isEmpty() ? tr("nothing has finished yet") : legend.join(QStringLiteral(", "));
    setAccessibleDescription(m_legend);
    update();
}

void StackedBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isRightToLeft()) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_basis == Whole::Unknown) area.adjust(0, area.height() / 4, 0, -area.height() / 4);
    const double radius = area.height() / 3;
    QPainterPath shape;
    shape.addRoundedRect(area, radius, radius);
    painter.fillPath(shape, blend(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.08));
    painter.save();
    painter.setClipPath(shape);
    paintSegments(painter, area);
    painter.restore();
    painter.setPen(QPen(outline(palette()), 1, m_basis == Whole::Counted ? Qt::SolidLine : Qt::DashLine));
    painter.drawPath(shape);
}

void StackedBar::paintSegments(QPainter& painter, const QRectF& area) const {
    const double step = area.height() / 2.5;
    const std::vector<double> widths = widthsOf(m_segments, m_whole, area.width(), step);
    double left = area.left();
    for (size_t at = 0; at < m_segments.size(); ++at) {
        const Segment& segment = m_segments[at];
        const QRectF part(left, area.top(), widths[at], area.height());
        const QColor fill = toneFill(segment.tone, palette());
        const bool running = segment.tone == Tone::Active;
        painter.fillRect(part, running ? blend(fill, palette().color(QPalette::Base), 0.55) : fill);
        if (segment.hatch != Hatch::None)
            paintHatch(painter, part, segment.hatch,
                       running ? fill : blend(fill, palette().color(QPalette::Base), 0.6), step);
        painter.setPen(QPen(palette().color(QPalette::Base), 1));
        if (left > area.left()) painter.drawLine(part.topLeft(), part.bottomLeft());
        left += widths[at];
    }
}

bool StackedBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_legend, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace poolboard
