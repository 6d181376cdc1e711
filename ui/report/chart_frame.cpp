// SPDX-License-Identifier: MIT
#include "ui/report/chart_frame.h"

#include "ui/present/numbers.h"
#include "ui/report/html.h"

#include <cmath>

namespace poolboard {
namespace {

/// "0:10", and below a second "0.05 s".
std::string markText(double at, double step) {
    return step < 1 ? coordinate(at) + " s" : clockText(at + step / 100);
}

} // namespace

std::string ChartFrame::open(std::string_view text) const {
    const std::string whole = coordinate(bottom() + kAxis);
    return "<svg viewBox=\"0 0 " + coordinate(kWidth) + " " + whole + "\" role=\"img\" aria-label=\"" +
           html(text, 4000) + "\">";
}

std::string chartText(double x, double y, std::string_view anchor, std::string_view text,
                      std::string_view style) {
    return "<text class=\"" + std::string(style) + "\" x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) +
           "\" text-anchor=\"" + std::string(anchor) + "\">" + html(text) + "</text>";
}

std::string chartLine(double x1, double y1, double x2, double y2, std::string_view style) {
    return "<line class=\"" + std::string(style) + "\" x1=\"" + coordinate(x1) + "\" y1=\"" + coordinate(y1) +
           "\" x2=\"" + coordinate(x2) + "\" y2=\"" + coordinate(y2) + "\"/>";
}

std::string chartBar(double x, double y, double width, double height, std::string_view style) {
    return "<rect class=\"" + std::string(style) + "\" x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) +
           "\" width=\"" + coordinate(width) + "\" height=\"" + coordinate(height) + "\"/>";
}

std::string timeMarks(const ChartFrame& frame, const TimeAxis& axis) {
    std::string out;
    const double bottom = frame.bottom();
    const double step = roundTimeStep(axis.length(), 10);
    for (int mark = 0; mark * step <= axis.length(); ++mark) {
        const double x = frame.x(mark * step / axis.length());
        out += chartLine(x, bottom, x, bottom + 4, "axis");
        // At the right edge a word would be cut; the last mark is nearer to its end.
        const bool last = x > ChartFrame::kWidth - 40;
        out += chartText(last ? ChartFrame::kWidth - ChartFrame::kRight : x, bottom + 18,
                         last ? "end" : "middle", markText(mark * step, step));
    }
    for (const TimeAxis::Break& gap : axis.breaks()) {
        const double x = frame.x(gap.at / axis.length());
        out += chartLine(x, ChartFrame::kTop - 6, x, bottom, "break");
        const bool right = x < ChartFrame::kWidth / 2;
        out += chartText(right ? x + 5 : x - 5, ChartFrame::kTop + 4, right ? "start" : "end",
                         clockText(gap.seconds) + " without work left out", "t gap");
    }
    return out;
}

double roundUp(double value) {
    if (!(value > 0)) return 1;
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.6, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
        if (step * decade >= value * 0.999999) return step * decade;
    return 10 * decade;
}

} // namespace poolboard
