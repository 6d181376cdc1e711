// SPDX-License-Identifier: MIT
#pragma once

#include "ui/present/time_axis.h"

#include <QRect>
#include <QString>
#include <algorithm>
#include <vector>

class QFontMetrics;
class QPainter;
class QPalette;

namespace poolboard {

/// The axis above the lanes of the timeline: the marks of its times, and below them what is left out, which a
/// line across all lanes shows as well. [main] Pure.

/// From places on the axis, in ms, to pixels.
struct TimelineScale {
    double perMs;
    int origin; ///< where the axis begins
    int at(int64_t ms) const {
        constexpr double kFar = 1e9; // beyond any screen, and still an int
        return origin + static_cast<int>(std::clamp(static_cast<double>(ms) * perMs, -kFar, kFar));
    }
};

/// The times from the left edge of `row` to its right one.
void paintTimeMarks(QPainter& painter, const QRect& row, const TimelineScale& scale, const QPalette& palette);

/// A time that is left out, as far as it is in view.
struct GapMark {
    int x = 0;
    QRect words; ///< empty: there is no room
    QString text;
    TimeAxis::Break gap;
};
/// With words in `row`, which overlap neither each other nor a line.
std::vector<GapMark> gapMarks(const TimeAxis& axis, const QRect& row, const TimelineScale& scale,
                              const QFontMetrics& font);
void paintGapMarks(QPainter& painter, const std::vector<GapMark>& marks, int top, int bottom,
                   const QPalette& palette);
/// The one there; null: none.
const GapMark* gapMarkAt(const std::vector<GapMark>& marks, const QPoint& at);

/// From when to when nothing ran.
QString gapText(const TimeAxis::Break& gap);
/// The same of all of them; "" without any.
QString gapsText(const TimeAxis& axis);

} // namespace poolboard
