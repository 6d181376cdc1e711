// SPDX-License-Identifier: MIT
#include "ui/gui/timeline_view.h"

#include "ui/gui/measures.h"
#include "ui/gui/texts.h"
#include "ui/gui/timeline_walk.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

namespace poolboard {
namespace {

constexpr double kMostZoom = 1e6;
constexpr double kZoomStep = 1.5;

/// Two clocks tell when a running item began, how long it runs and what time it is: they never quite agree.
constexpr int64_t kClocksDiffer = 1000;

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
    m_place.reset();
    sayCurrent();
    sayGaps();
    updateBars();
    noteLeft();
    viewport()->update();
}

void TimelineView::exchange(Timeline* timeline) {
    m_timeline = timeline;
    for (const Running& one : m_running)
        m_timeline->addWork(one.fromMs, one.toMs);
    follow();
    if (!m_place) return;
    for (const auto& [worker, lane] : m_timeline->lanes())
        for (const Timeline::Block& block : lane)
            if (block.index == m_place->index && block.attempt == m_place->attempt) {
                m_place = Place{worker, block.fromMs, block.index, block.attempt};
                return sayCurrent();
            }
    sayCurrent(); // it has become a part of another block
}

void TimelineView::refresh(const std::vector<WorkerRow>& running, int64_t nowMs) {
    noteRunning(running, nowMs);
    follow();
    sayGaps();
    viewport()->update();
}

/// An item began when it was first seen to: else what lies behind a break would tremble.
void TimelineView::noteRunning(const std::vector<WorkerRow>& rows, int64_t nowMs) {
    const std::vector<Running> before = std::exchange(m_running, {});
    for (const WorkerRow& row : rows) {
        if (!row.item) continue;
        Running now{static_cast<int32_t>(row.worker), *row.item, row.attempt, 0, nowMs};
        now.fromMs = nowMs - static_cast<int64_t>(row.elapsed * 1000);
        for (const Running& one : before)
            if (one.worker == now.worker && one.index == now.index && one.attempt == now.attempt &&
                std::abs(one.fromMs - now.fromMs) < kClocksDiffer)
                now.fromMs = one.fromMs;
        m_running.push_back(now);
        // (An empty one may be of another run than the rows.)
        if (m_timeline && m_timeline->blocks() != 0) m_timeline->addWork(now.fromMs, now.toMs);
    }
}

/// The axis changes: an item that was slow to end may have begun before all others, a night is left out or is
/// so no more. What is zoomed in on stays by the clock.
void TimelineView::follow() {
    const bool any = m_held > 0 && m_timeline && m_timeline->blocks() != 0;
    const int64_t moved = any ? m_timeline->axis().placeOf(m_left.ms) - m_left.place : 0;
    const double to =
        horizontalScrollBar()->value() + (any ? std::round(static_cast<double>(moved) / m_held) : 0);
    updateBars();
    if (moved != 0) horizontalScrollBar()->setValue(static_cast<int>(std::clamp(to, 0.0, 1e9)));
    noteLeft();
}

void TimelineView::noteLeft() {
    m_left.place = timeAt(labelWidth());
    m_left.ms = m_timeline ? m_timeline->axis().timeOf(m_left.place) : 0;
}

/// Few workers have more room each.
int TimelineView::laneHeight() const {
    const int least = fontMetrics().height() * 8 / 5, most = least * 2;
    const auto lanes = m_timeline ? static_cast<int>(m_timeline->lanes().size()) : 0;
    return std::clamp((viewport()->height() - axisHeight()) / std::max(1, lanes), least, most);
}
int TimelineView::labelWidth() const { return letterWidth(fontMetrics()) * 9; }
int TimelineView::marksHeight() const { return fontMetrics().height() * 3 / 2; }
int TimelineView::axisHeight() const {
    const bool gaps = m_timeline && !m_timeline->axis().breaks().empty();
    return marksHeight() + (gaps ? fontMetrics().height() : 0);
}
int64_t TimelineView::wholeLength() const { return m_timeline ? m_timeline->length() : 1; }
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
    noteLeft();
    viewport()->update();
}

TimelineView::Found TimelineView::blockAt(const QPoint& at) const {
    if (!m_timeline || at.y() < axisHeight() || at.x() < labelWidth()) return {};
    const int row = (at.y() - axisHeight() + verticalScrollBar()->value()) / laneHeight();
    const auto& lanes = m_timeline->lanes();
    if (row < 0 || row >= static_cast<int>(lanes.size())) return {};
    const auto& [worker, lane] = *std::next(lanes.begin(), row);
    Found best{worker, nullptr};
    const TimelineScale scale = this->scale();
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
    const std::vector<GapMark> marks = gaps();
    const GapMark* gap = gapMarkAt(marks, help->pos());
    QToolTip::showText(help->globalPos(),
                       block ? blockText(*block)
                       : gap ? gapText(gap->gap)
                             : toolTip(),
                       this);
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
    return lane == m_timeline->lanes().end() ? nullptr : blockAtTime(lane->second, m_place->fromMs);
}

void TimelineView::standOn(int32_t worker, const Timeline::Block& block) {
    m_place = Place{worker, block.fromMs, block.index, block.attempt};
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

/// Its own words take the place of the help, which a screen reader would read else.
void TimelineView::sayGaps() {
    const auto gaps = m_timeline ? m_timeline->axis().breaks() : std::vector<TimeAxis::Break>();
    if (m_saidGaps == gaps) return;
    m_saidGaps = gaps;
    setAccessibleDescription(gaps.empty() ? QString()
                                          : toolTip() + QLatin1Char(' ') + gapsText(m_timeline->axis()));
}

bool TimelineView::walk(int key, bool bad) {
    if (!m_timeline || m_timeline->lanes().empty()) return false;
    const auto& lanes = m_timeline->lanes();
    const Timeline::Block* from = current();
    if (!from) { // into what is in view
        const auto& [worker, lane] = *lanes.begin();
        if (const Timeline::Block* first = blockAtTime(lane, m_left.ms)) standOn(worker, *first);
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
        if (lane != lanes.begin()) to = blockAtTime((--lane)->second, from->fromMs);
        break;
    default:
        if (std::next(lane) != lanes.end()) to = blockAtTime((++lane)->second, from->fromMs);
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

void TimelineView::resizeEvent(QResizeEvent*) {
    updateBars();
    noteLeft();
}
void TimelineView::scrollContentsBy(int, int) {
    noteLeft();
    viewport()->update();
}

} // namespace poolboard
