// SPDX-License-Identifier: MIT
#include "ui/gui/timeline_view.h"

#include "ui/gui/measures.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"
#include "ui/gui/timeline_block.h"
#include "ui/gui/timeline_walk.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

namespace poolboard {
namespace {

constexpr double kMostZoom = 1e6;
constexpr double kZoomStep = 1.5;

/// "0:10", "1:30", "2:00:00" at round distances.
double roundStep(double seconds) {
    for (const double step : {0.001, 0.01, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0,
                              1800.0, 3600.0, 7200.0, 21600.0, 86400.0})
        if (step >= seconds) return step;
    return 604800.0;
}

} // namespace

TimelineView::TimelineView(QWidget* parent) : QAbstractScrollArea(parent) {
    setObjectName(QStringLiteral("timelineView"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // an axis with numbers is read so in every script
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
    setToolTip(tr("Ctrl and the wheel zoom. Arrow keys go from item to item, with Ctrl to those that did not "
                  "succeed; Return opens one."));
    sayCurrent();
}

void TimelineView::show(Timeline* timeline) {
    m_timeline = timeline;
    m_running.clear();
    m_zoom = 1;
    m_held = 0;
    m_origin = 0;
    m_place.reset();
    sayCurrent();
    updateBars();
    viewport()->update();
}

void TimelineView::exchange(Timeline* timeline) {
    m_timeline = timeline;
    updateBars();
    followOrigin();
    if (!m_place) return;
    for (const auto& [worker, lane] : m_timeline->lanes())
        for (const Timeline::Block& block : lane)
            if (block.index == m_place->index && block.attempt == m_place->attempt) {
                m_place = Place{worker, block.start, block.index, block.attempt};
                return sayCurrent();
            }
    sayCurrent(); // it has become a part of another block
}

void TimelineView::refresh(const std::vector<WorkerRow>& running, int64_t nowMs) {
    m_running = running;
    const bool any = m_timeline && m_timeline->blocks() != 0;
    m_now = any ? nowMs - m_timeline->originMs() : 0;
    updateBars();
    followOrigin();
    viewport()->update();
}

/// An item that was slow to end may have begun before all others: all times are counted from there.
void TimelineView::followOrigin() {
    const int64_t origin = m_timeline && m_timeline->blocks() != 0 ? m_timeline->originMs() : 0;
    const int64_t before = std::exchange(m_origin, origin);
    const int64_t earlier = before != 0 && origin != 0 ? before - origin : 0;
    if (m_place) m_place->at += earlier;
    if (m_held > 0)
        horizontalScrollBar()->setValue(
            horizontalScrollBar()->value() +
            static_cast<int>(std::clamp(std::round(static_cast<double>(earlier) / m_held), -1e9, 1e9)));
}

/// Few workers have more room each.
int TimelineView::laneHeight() const {
    const int least = fontMetrics().height() * 8 / 5, most = least * 2;
    const auto lanes = m_timeline ? static_cast<int>(m_timeline->lanes().size()) : 0;
    return std::clamp((viewport()->height() - axisHeight()) / std::max(1, lanes), least, most);
}
int TimelineView::labelWidth() const { return letterWidth(fontMetrics()) * 9; }
int TimelineView::axisHeight() const { return fontMetrics().height() * 3 / 2; }
int64_t TimelineView::wholeLength() const {
    return std::max<int64_t>(1,
                             std::max(m_timeline ? m_timeline->length() : 0, m_running.empty() ? 0 : m_now));
}
double TimelineView::msPerPixel() const {
    return static_cast<double>(wholeLength()) / m_zoom / std::max(1, viewport()->width() - labelWidth());
}
int64_t TimelineView::timeAt(int x) const {
    return static_cast<int64_t>((x - labelWidth() + horizontalScrollBar()->value()) * msPerPixel());
}
void TimelineView::updateBars() {
    const int width = viewport()->width() - labelWidth();
    // While a run grows, what a person zoomed in on stands still.
    if (m_held > 0) m_zoom = std::max(1.0, static_cast<double>(wholeLength()) / m_held / std::max(1, width));
    const int lanes = m_timeline ? static_cast<int>(m_timeline->lanes().size()) : 0;
    const int height = viewport()->height() - axisHeight();
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::min(1e9, width * (m_zoom - 1)))));
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setSingleStep(width / 10);
    verticalScrollBar()->setRange(0, std::max(0, lanes * laneHeight() - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(laneHeight());
}

void TimelineView::setZoom(double zoom, int atX) {
    const int64_t held = timeAt(atX);
    m_zoom = std::clamp(zoom, 1.0, std::min(kMostZoom, std::max(1.0, static_cast<double>(wholeLength()))));
    m_held = m_zoom > 1 ? msPerPixel() : 0;
    updateBars();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + xOf(held) - atX);
    viewport()->update();
}

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
    paintAxis(painter);
}

void TimelineView::paintAxis(QPainter& painter) const {
    painter.fillRect(0, 0, viewport()->width(), axisHeight(), palette().color(QPalette::Window));
    painter.setPen(mutedText(palette()));
    const double step = roundStep(msPerPixel() * letterWidth(fontMetrics()) * 14 / 1000);
    const double first = std::floor(static_cast<double>(timeAt(labelWidth())) / 1000 / step) * step;
    for (double at = std::max(0.0, first);; at += step) {
        const int x = xOf(static_cast<int64_t>(at * 1000));
        if (x > viewport()->width()) return;
        if (x < labelWidth()) continue;
        painter.drawLine(x, axisHeight() * 2 / 3, x, axisHeight());
        const QString text = step < 1 ? tr("%1 s").arg(at, 0, 'f', step < 0.1 ? 3 : 1) : clockOf(at);
        painter.drawText(x + 3, axisHeight() * 2 / 3, text);
    }
}

/// One column of pixels is the worst of what lies in it: the cost is the lane's blocks, not their area.
void TimelineView::paintLane(QPainter& painter, const Timeline::Lane& lane, int top) const {
    const int width = viewport()->width();
    std::vector<uint8_t> bad(static_cast<size_t>(width), 0), any(static_cast<size_t>(width), 0);
    std::vector<OutcomeKind> kinds(static_cast<size_t>(width), OutcomeKind::Succeeded);
    const Scale scale = this->scale();
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
    for (const WorkerRow& row : m_running) {
        if (static_cast<int32_t>(row.worker) != worker || !row.item) continue;
        const int from = xOf(m_now - static_cast<int64_t>(row.elapsed * 1000));
        const int full = laneHeight() - 4;
        painter.fillRect(from, top + 2 + full * 2 / 5, std::max(2, xOf(m_now) - from), full * 3 / 5,
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

TimelineView::Found TimelineView::blockAt(const QPoint& at) const {
    if (!m_timeline || at.y() < axisHeight() || at.x() < labelWidth()) return {};
    const int row = (at.y() - axisHeight() + verticalScrollBar()->value()) / laneHeight();
    const auto& lanes = m_timeline->lanes();
    if (row < 0 || row >= static_cast<int>(lanes.size())) return {};
    const auto& [worker, lane] = *std::next(lanes.begin(), row);
    Found best{worker, nullptr};
    const Scale scale = this->scale();
    for (const Timeline::Block& block : lane) {
        const int from = scale.at(block.start), to = std::max(from + 1, scale.at(block.end));
        if (from > at.x() + 1) break;
        if (to >= at.x() - 1 && (!best.block || block.bad >= best.block->bad)) best.block = &block;
    }
    return best;
}

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Timeline::Block* block = blockAt(help->pos()).block;
    QToolTip::showText(help->globalPos(), block ? blockText(*block) : toolTip(), this);
    return true;
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    const Found found = blockAt(event->pos());
    if (!found.block) return;
    standOn(found.worker, *found.block);
    Q_EMIT attemptChosen(found.block->index, found.block->attempt);
}

const Timeline::Block* TimelineView::current() const {
    if (!m_timeline || !m_place) return nullptr;
    const auto lane = m_timeline->lanes().find(m_place->worker);
    return lane == m_timeline->lanes().end() ? nullptr : blockAtTime(lane->second, m_place->at);
}

void TimelineView::standOn(int32_t worker, const Timeline::Block& block) {
    m_place = Place{worker, block.start, block.index, block.attempt};
    sayCurrent();
    viewport()->update();
}

/// To who does not see the blocks the view is what they are on.
void TimelineView::sayCurrent() {
    const Timeline::Block* block = current();
    setAccessibleName(
        block ? tr("Timeline of the workers: %1, %2").arg(workerName(m_place->worker), blockText(*block))
              : tr("Timeline of the workers"));
}

bool TimelineView::walk(int key, bool bad) {
    if (!m_timeline || m_timeline->lanes().empty()) return false;
    const auto& lanes = m_timeline->lanes();
    const Timeline::Block* from = current();
    if (!from) { // into what is in view
        const auto& [worker, lane] = *lanes.begin();
        if (const Timeline::Block* first = blockAtTime(lane, timeAt(labelWidth()))) standOn(worker, *first);
        return true;
    }
    auto lane = lanes.find(m_place->worker);
    const Timeline::Block* to = nullptr;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        to = blockBeside(lane->second, *from, key == Qt::Key_Right, bad, msPerPixel());
        break;
    case Qt::Key_Home:
        to = &lane->second.front();
        break;
    case Qt::Key_End:
        to = &lane->second.back();
        break;
    case Qt::Key_Up:
        if (lane != lanes.begin()) to = blockAtTime((--lane)->second, from->start);
        break;
    default:
        if (std::next(lane) != lanes.end()) to = blockAtTime((++lane)->second, from->start);
    }
    if (to) standOn(lane->first, *to);
    showCurrent();
    return true;
}

void TimelineView::showCurrent() {
    const Timeline::Block* block = current();
    if (!block) return;
    const int from = xOf(block->start), to = xOf(block->end), margin = fontMetrics().height();
    QScrollBar* across = horizontalScrollBar();
    if (to > viewport()->width() - margin)
        across->setValue(across->value() + to - viewport()->width() + margin);
    if (from < labelWidth() + margin)
        across->setValue(across->value() + xOf(block->start) - labelWidth() - margin);
    const auto& lanes = m_timeline->lanes();
    const int top =
        laneHeight() * static_cast<int>(std::distance(lanes.begin(), lanes.find(m_place->worker)));
    QScrollBar* down = verticalScrollBar();
    const int lowest = top + laneHeight() - viewport()->height() + axisHeight();
    down->setValue(std::min(std::max(down->value(), lowest), top));
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    const double turns = event->angleDelta().y() / 120.0;
    setZoom(m_zoom * std::pow(kZoomStep, turns), static_cast<int>(event->position().x()));
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const int middle = (viewport()->width() + labelWidth()) / 2;
    switch (event->key()) {
    case Qt::Key_Plus:
        return setZoom(m_zoom * kZoomStep, middle);
    case Qt::Key_Minus:
        return setZoom(m_zoom / kZoomStep, middle);
    case Qt::Key_0:
        return setZoom(1, middle);
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!walk(event->key(), event->modifiers().testFlag(Qt::ControlModifier))) event->ignore();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const Timeline::Block* block = current()) Q_EMIT attemptChosen(block->index, block->attempt);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::resizeEvent(QResizeEvent*) { updateBars(); }
void TimelineView::scrollContentsBy(int, int) { viewport()->update(); }

} // namespace poolboard
