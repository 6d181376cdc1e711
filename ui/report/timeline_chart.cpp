// SPDX-License-Identifier: MIT
#include "ui/present/words.h"
#include "ui/report/chart_frame.h"
#include "ui/report/charts.h"
#include "ui/report/html.h"

#include <array>
#include <cmath>

namespace poolboard {
namespace {

constexpr size_t kLevels = 4; ///< how much of a column was work, in quarters

/// One shape in one colour out of many rectangles of one height: a tenth of what as many <rect> would take.
class Bars {
public:
    explicit Bars(double height) : m_height(height) {}
    void add(double x, double y, double width) {
        m_path += "M" + coordinate(x) + " " + coordinate(y) + "h" + coordinate(width) + "v" +
                  coordinate(m_height) + "h-" + coordinate(width) + "z";
    }
    std::string shape(const std::string& style) const {
        return m_path.empty() ? "" : "<path class=\"" + style + "\" d=\"" + m_path + "\"/>";
    }

private:
    double m_height;
    std::string m_path;
};

size_t levelOf(const WorkerLane::Column& column) {
    if (column.busy <= 0 && !column.bad) return 0;
    return std::max<size_t>(1, static_cast<size_t>(std::ceil(static_cast<double>(column.busy) * kLevels)));
}

/// Neighbours of one level are one bar.
void addBusy(std::array<Bars, kLevels>& levels, const ChartFrame& frame, const WorkerLane& lane, double y) {
    constexpr auto kColumns = WorkerLane::kColumns;
    const auto xOf = [&frame](size_t column) { return frame.x(static_cast<double>(column) / kColumns); };
    for (size_t from = 0; from < kColumns;) {
        const size_t level = levelOf(lane.columns[from]);
        size_t to = from + 1;
        while (to < kColumns && levelOf(lane.columns[to]) == level)
            ++to;
        if (level != 0) levels[std::min(level, kLevels) - 1].add(xOf(from), y, xOf(to) - xOf(from));
        from = to;
    }
}

std::string styleOf(OutcomeKind kind) {
    const Tone tone = stateWord(kind).tone;
    return tone == Tone::Bad ? "bad" : tone == Tone::Warning ? "warn" : "quiet";
}

} // namespace

std::string timelineChart(const RunFigures& figures) {
    if (figures.lanes.empty()) return "";
    const auto lanes = static_cast<double>(figures.lanes.size());
    const double pitch = lanes <= 16 ? 22 : lanes <= 32 ? 16 : 12;
    const double high = pitch - 3, low = std::round(high * 0.6);
    const ChartFrame frame{lanes * pitch};
    std::array<Bars, kLevels> levels{Bars(low), Bars(low), Bars(low), Bars(low)};
    std::array<Bars, kOutcomeKinds> bad{Bars(high), Bars(high), Bars(high),
                                        Bars(high), Bars(high), Bars(high)};
    std::string words;
    double y = ChartFrame::kTop;
    for (const auto& [worker, lane] : figures.lanes) {
        words += chartText(ChartFrame::kLeft - 8, y + high - (pitch > 14 ? 4 : 1), "end",
                           "w" + std::to_string(worker), pitch > 14 ? "t" : "t small");
        words += chartLine(ChartFrame::kLeft, y + high + 0.5, ChartFrame::kWidth - ChartFrame::kRight,
                           y + high + 0.5, "grid");
        addBusy(levels, frame, lane, y + high - low);
        for (size_t column = 0; column < WorkerLane::kColumns; ++column)
            if (const auto kind = lane.columns[column].bad)
                bad[static_cast<size_t>(*kind)].add(
                    frame.x(static_cast<double>(column) / WorkerLane::kColumns), y, 2.5);
        y += pitch;
    }
    std::string out = frame.open("Timeline of the workers. " + timelineText(figures)) + words;
    for (size_t level = 0; level < kLevels; ++level)
        out += levels[level].shape("good l" + std::to_string(level + 1));
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        out += bad[kind].shape(styleOf(static_cast<OutcomeKind>(kind)));
    return out + timeMarks(frame, figures.axis) + "</svg>";
}

} // namespace poolboard
