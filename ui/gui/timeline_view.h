// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/gui/timeline.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <algorithm>
#include <optional>

namespace poolboard {

/// A lane for each worker, a block for each item (its last attempt: the journal does not say when earlier
/// ones ran), in the shape and colour of its outcome (timeline_block.h). What is narrower than a pixel is
/// drawn as the worst that is there. Ctrl and the wheel zoom, so do + and −; 0 shows all. The arrows go from
/// block to block (timeline_walk.h), with Ctrl to those that did not succeed; Return opens one. What is
/// zoomed in on stays where it is. [main]
class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);
    void show(Timeline* timeline); ///< drawn again by refresh(); the caller owns it
    /// The same run as it is known now: what is zoomed in on stays, and so does the attempt that is stood on,
    /// also when another worker has it now.
    void exchange(Timeline* timeline);
    /// More is in it, or other items run.
    void refresh(const std::vector<WorkerRow>& running, int64_t nowMs);
    double zoom() const { return m_zoom; } ///< 1: all of the run is as wide as the view
    /// The block somebody has walked to; null: none.
    const Timeline::Block* current() const;

Q_SIGNALS:
    void attemptChosen(quint64 index, quint32 attempt);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent*) override { viewport()->update(); }
    void focusOutEvent(QFocusEvent*) override { viewport()->update(); }
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void setZoom(double zoom, int atX);
    bool walk(int key, bool bad);
    void standOn(int32_t worker, const Timeline::Block& block);
    void showCurrent();
    void sayCurrent();
    void updateBars();
    void followOrigin();
    int laneHeight() const;
    int labelWidth() const;
    int axisHeight() const;
    double msPerPixel() const;
    /// Where a time is, as xOf(), but quick for many of them.
    struct Scale {
        double perMs;
        int origin;
        int at(int64_t ms) const {
            constexpr double kFar = 1e9; // beyond any screen, and still an int
            return origin + static_cast<int>(std::clamp(static_cast<double>(ms) * perMs, -kFar, kFar));
        }
    };
    Scale scale() const { return {1 / msPerPixel(), labelWidth() - horizontalScrollBar()->value()}; }
    int64_t timeAt(int x) const;
    int xOf(int64_t ms) const { return scale().at(ms); }
    int64_t wholeLength() const;
    struct Found {
        int32_t worker = 0;
        const Timeline::Block* block = nullptr;
    };
    Found blockAt(const QPoint& at) const;
    void paintAxis(QPainter& painter) const;
    void paintLane(QPainter& painter, const Timeline::Lane& lane, int top) const;
    void paintRunning(QPainter& painter, int32_t worker, int top) const;
    void paintCurrent(QPainter& painter, int top) const;

    Timeline* m_timeline = nullptr;
    std::vector<WorkerRow> m_running;
    int64_t m_now = 0;    ///< ms since the origin
    int64_t m_origin = 0; ///< of the timeline when it was drawn last
    struct Place {
        int32_t worker;
        int64_t at;     ///< where the block begins: blocks are joined as there are more
        uint64_t index; ///< of its item
        uint32_t attempt;
    };
    std::optional<Place> m_place;
    double m_zoom = 1;
    double m_held = 0; ///< ms per pixel, as a person zoomed; 0: all is shown
};

} // namespace poolboard
