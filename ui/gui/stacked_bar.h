// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/present/words.h"

#include <QWidget>
#include <vector>

namespace poolboard {

/// The run as one bar: succeeded, then what did not succeed, then what runs.
/// Each kind has its own hatching as well as its colour. A kind that is there
/// at all is wide enough to be seen. Where the end is an estimate its outline is
/// dashed; unsized runs fill a dashed, half-height bar with shares instead of
/// pretending to know the end. [main]
class StackedBar : public QWidget {
    Q_OBJECT
public:
    explicit StackedBar(QWidget* parent = nullptr);
    void showRun(const Snapshot& snapshot); ///< redraws only when something visible changed
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    enum class Hatch { None, Rising, Falling, Cross, Dots };
    struct Segment {
        Tone tone;
        Hatch hatch;
        uint64_t count;
        bool operator==(const Segment&) const = default;
    };

    /// How wide each is in `room`, of which `whole` items would fill all: at least `least`, but for what
    /// succeeded; what that takes too much, the wider ones give. Pure.
    static std::vector<double> widthsOf(const std::vector<Segment>& segments, uint64_t whole, double room,
                                        double least);

protected:
    void paintEvent(QPaintEvent*) override;
    bool event(QEvent* event) override; ///< the tooltip names the segments

private:
    void paintSegments(class QPainter& painter, const QRectF& area) const;
    std::vector<Segment> m_segments;
    uint64_t m_whole = 0; ///< what the full width stands for
    enum class Whole : uint8_t { Counted, Estimated, Unknown } m_basis = Whole::Counted;
    QString m_legend;
};

} // namespace poolboard
