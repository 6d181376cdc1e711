// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/gui/timeline.h"
#include "ui/gui/timeline_axis.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <optional>

namespace poolboard {

/// A lane for each worker, a block for each item (its last attempt: the journal does not say when earlier
/// ones ran), in the shape and colour of its outcome (timeline_block.h). What is narrower than a pixel is
/// drawn as the worst that is there. Long times in which nothing ran are left out (timeline_axis.h). Ctrl and
/// the wheel zoom, so do + and −; 0 shows all. The arrows go from block to block (timeline_walk.h), with Ctrl
/// to those that did not succeed; Return opens one. What is zoomed in on stays where it is. [main]
class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);
    void show(Timeline* timeline); ///< drawn again by refresh(); the caller owns it
    /// The same run as it is known now: what is zoomed in on stays, and so does the attempt that is stood on,
    /// also when another worker has it now.
    void exchange(Timeline* timeline);
    /// More is in it, or other items run. `nowMs`: when the snapshot was made; UTC.
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
    void sayGaps();
    void noteRunning(const std::vector<WorkerRow>& rows, int64_t nowMs);
    void updateBars();
    void follow();
    void noteLeft();
    int laneHeight() const;
    int labelWidth() const;
    int marksHeight() const;
    int axisHeight() const; ///< with the words of what is left out
    double msPerPixel() const;
    TimelineScale scale() const { return {1 / msPerPixel(), labelWidth() - horizontalScrollBar()->value()}; }
    int64_t timeAt(int x) const;
    int xOf(int64_t ms) const { return scale().at(ms); }
    int64_t wholeLength() const;
    struct Found {
        int32_t worker = 0;
        const Timeline::Block* block = nullptr;
    };
    Found blockAt(const QPoint& at) const;
    std::vector<GapMark> gaps() const;
    void paintLane(QPainter& painter, const Timeline::Lane& lane, int top) const;
    void paintRunning(QPainter& painter, int32_t worker, int top) const;
    void paintCurrent(QPainter& painter, int top) const;

    Timeline* m_timeline = nullptr;
    struct Running {
        int32_t worker;
        uint64_t index;
        uint32_t attempt;
        int64_t fromMs, toMs; ///< by the clock
    };
    std::vector<Running> m_running;
    struct Left {
        int64_t place = 0, ms = 0; ///< on the axis, and by the clock
    } m_left;                      ///< where the view began when it was drawn last
    std::vector<TimeAxis::Break> m_saidGaps;
    struct Place {
        int32_t worker;
        int64_t fromMs; ///< when the block began: blocks are joined as there are more, and move
        uint64_t index; ///< of its item
        uint32_t attempt;
    };
    std::optional<Place> m_place;
    double m_zoom = 1;
    double m_held = 0; ///< ms per pixel, as a person zoomed; 0: all is shown
};

} // namespace poolboard
