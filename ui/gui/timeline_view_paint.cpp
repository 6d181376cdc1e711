// SPDX-License-Identifier: MIT
// What the timeline looks like.
#include "ui/gui/measures.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"
#include "ui/gui/timeline_block.h"
#include "ui/gui/timeline_view.h"

#include <QPainter>
#include <algorithm>

namespace poolboard {

void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    if (!m_timeline) return;
    int top = axisHeight() - verticalScrollBar()->value();
    const QColor line = hairline(palette());
    painter.setClipRect(0, axisHeight(), viewport()->width(), viewport()->height());
    for (const auto& [worker, lane] : m_timeline->lanes()) {
        if (top + laneHeight() > axisHeight() && top < viewport()->height()) {
            painter.setPen(line);
            painter.drawLine(0, top + laneHeight() - 1, viewport()->width(), top + laneHeight() - 1);
            painter.save();
            painter.setClipRect(labelWidth(), axisHeight(), viewport()->width(), viewport()->height());
            paintLane(painter, lane, top);
            paintRunning(painter, worker, top);
            if (m_place && m_place->worker == worker) paintCurrent(painter, top);
            painter.restore();
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(QRect(letterWidth(fontMetrics()), top, labelWidth(), laneHeight()),
                             int(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter), workerName(worker));
        }
        top += laneHeight();
    }
    painter.setClipping(false);
    painter.fillRect(0, 0, viewport()->width(), axisHeight(), palette().color(QPalette::Window));
    const QRect row(labelWidth(), 0, viewport()->width() - labelWidth(), marksHeight());
    paintTimeMarks(painter, row, scale(), palette());
    paintGapMarks(painter, gaps(), marksHeight(), std::min(top, viewport()->height()), palette());
}

std::vector<GapMark> TimelineView::gaps() const {
    if (!m_timeline) return {};
    const QRect row(labelWidth(), marksHeight(), viewport()->width() - labelWidth(), fontMetrics().height());
    return gapMarks(m_timeline->axis(), row, scale(), fontMetrics());
}

/// One column of pixels is the worst of what lies in it: the cost is the lane's blocks, not their area.
void TimelineView::paintLane(QPainter& painter, const Timeline::Lane& lane, int top) const {
    const int width = viewport()->width();
    std::vector<uint8_t> bad(static_cast<size_t>(width), 0), any(static_cast<size_t>(width), 0);
    std::vector<OutcomeKind> kinds(static_cast<size_t>(width), OutcomeKind::Succeeded);
    const TimelineScale scale = this->scale();
    const int left = labelWidth();
    for (const Timeline::Block& block : lane) {
        const int from = scale.at(block.start), to = std::max(from + 1, scale.at(block.end));
        if (to <= left) continue;
        if (from >= width) break;
        const bool separate = to - from > 3; // neighbours stay apart where there is room
        for (int x = std::max(from, left); x < std::min(separate ? to - 1 : to, width); ++x) {
            const auto column = static_cast<size_t>(x);
            any[column] = 1;
            if (isFine(block.kind) && bad[column] != 0) continue;
            bad[column] = isFine(block.kind) ? 0 : 1;
            kinds[column] = block.kind;
        }
    }
    const int full = laneHeight() - 4;
    for (int x = labelWidth(); x < width;) {
        const auto column = static_cast<size_t>(x);
        int end = x + 1;
        while (end < width && any[static_cast<size_t>(end)] == any[column] &&
               kinds[static_cast<size_t>(end)] == kinds[column])
            ++end;
        if (any[column] != 0)
            paintTimelineBlock(painter, QRect(x, top + 2, end - x, full), kinds[column], palette());
        x = end;
    }
}

void TimelineView::paintRunning(QPainter& painter, int32_t worker, int top) const {
    const TimeAxis& axis = m_timeline->axis();
    for (const Running& one : m_running) {
        if (one.worker != worker) continue;
        const int from = xOf(axis.placeOf(one.fromMs)), to = xOf(axis.placeOf(one.toMs));
        const int full = laneHeight() - 4;
        painter.fillRect(from, top + 2 + full * 2 / 5, std::max(2, to - from), full * 3 / 5,
                         QBrush(toneFill(Tone::Active, palette()), Qt::Dense4Pattern));
    }
}

void TimelineView::paintCurrent(QPainter& painter, int top) const {
    const Timeline::Block* block = current();
    if (!block) return;
    const int from = xOf(block->start), to = std::max(from + 2, xOf(block->end));
    painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid), 2));
    painter.drawRect(from - 2, top + 1, to - from + 3, laneHeight() - 3);
}

} // namespace poolboard
