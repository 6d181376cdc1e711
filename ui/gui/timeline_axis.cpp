// SPDX-License-Identifier: MIT
#include "ui/gui/timeline_axis.h"

#include "ui/gui/measures.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>
#include <cmath>

namespace poolboard {
namespace {

struct TimelineAxis {
    Q_DECLARE_TR_FUNCTIONS(TimelineAxis)
};

constexpr int kNear = 3; ///< pixels beside a line that are meant for it

/// "0:10", "1:30", "2:00:00" at round distances.
double roundStep(double seconds) {
    for (const double step : {0.001, 0.01, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0,
                              1800.0, 3600.0, 7200.0, 21600.0, 86400.0})
        if (step >= seconds) return step;
    return 604800.0;
}

} // namespace

void paintTimeMarks(QPainter& painter, const QRect& row, const TimelineScale& scale,
                    const QPalette& palette) {
    painter.setPen(mutedText(palette));
    const double step = roundStep(letterWidth(painter.fontMetrics()) * 14 / scale.perMs / 1000);
    const double left = (row.left() - scale.origin) / scale.perMs / 1000;
    const int line = row.top() + row.height() * 2 / 3, end = row.bottom() + 1;
    for (double at = std::max(0.0, std::floor(left / step) * step);; at += step) {
        const int x = scale.at(static_cast<int64_t>(at * 1000));
        if (x > row.right()) return;
        if (x < row.left()) continue;
        painter.drawLine(x, line, x, end);
        const QString text =
            step < 1 ? TimelineAxis::tr("%1 s").arg(at, 0, 'f', step < 0.1 ? 3 : 1) : clockOf(at);
        painter.drawText(x + 3, line, text);
    }
}

std::vector<GapMark> gapMarks(const TimeAxis& axis, const QRect& row, const TimelineScale& scale,
                              const QFontMetrics& font) {
    std::vector<GapMark> out;
    for (const TimeAxis::Break& gap : axis.breaks()) {
        const int x = scale.at(std::llround(gap.at * 1000));
        if (x < row.left() || x > row.right()) continue;
        out.push_back({x,
                       {},
                       TimelineAxis::tr("%1 left out", "a time, 20:14:03, in which nothing ran")
                           .arg(clockOf(gap.seconds)),
                       gap});
    }
    int free = row.left(); // of lines and words
    for (size_t at = 0; at < out.size(); ++at) {
        GapMark& mark = out[at];
        const int width = font.horizontalAdvance(mark.text);
        const int end = at + 1 < out.size() ? out[at + 1].x : row.right() + 1;
        if (mark.x + kNear + width < end)
            mark.words = QRect(mark.x + kNear + 1, row.top(), width, row.height());
        else if (mark.x - kNear - width >= free)
            mark.words = QRect(mark.x - kNear - width, row.top(), width, row.height());
        free = std::max(mark.x, mark.words.isEmpty() ? 0 : mark.words.right()) + letterWidth(font);
    }
    return out;
}

void paintGapMarks(QPainter& painter, const std::vector<GapMark>& marks, int top, int bottom,
                   const QPalette& palette) {
    for (const GapMark& mark : marks) {
        painter.setPen(QPen(palette.color(QPalette::Text), 1, Qt::DashLine));
        painter.drawLine(mark.x, top, mark.x, bottom);
        if (mark.words.isEmpty()) continue;
        painter.setPen(mutedText(palette));
        painter.drawText(mark.words, int(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter), mark.text);
    }
}

const GapMark* gapMarkAt(const std::vector<GapMark>& marks, const QPoint& at) {
    const GapMark* best = nullptr;
    for (const GapMark& mark : marks) {
        if (mark.words.contains(at)) return &mark;
        const int distance = std::abs(mark.x - at.x());
        if (distance <= kNear && (!best || distance < std::abs(best->x - at.x()))) best = &mark;
    }
    return best;
}

QString gapText(const TimeAxis::Break& gap) {
    const int64_t now = QDateTime::currentMSecsSinceEpoch();
    return TimelineAxis::tr("%1 in which nothing ran are left out: %2 – %3", "how long, and two times")
        .arg(clockOf(gap.seconds), momentText(gap.fromMs, now),
             momentText(gap.fromMs + static_cast<int64_t>(gap.seconds * 1000), now));
}

QString gapsText(const TimeAxis& axis) {
    const auto& gaps = axis.breaks();
    if (gaps.empty()) return {};
    if (gaps.size() == 1) return gapText(gaps.front());
    double seconds = 0;
    for (const TimeAxis::Break& gap : gaps)
        seconds += gap.seconds;
    return TimelineAxis::tr("%1 times in which nothing ran are left out, %2 in all.", nullptr,
                            pluralOf(gaps.size()))
        .arg(countOf(gaps.size()), clockOf(seconds));
}

} // namespace poolboard
