// SPDX-License-Identifier: MIT
#pragma once

#include "ui/present/time_axis.h"

#include <string>
#include <string_view>

namespace poolboard {

/// Where a picture's parts are, in units of the <svg>; it grows with the page. A plain value.
struct ChartFrame {
    static constexpr double kWidth = 960, kLeft = 64, kRight = 12, kTop = 10, kAxis = 26;
    double height = 200; ///< of what is between top and axis

    double width() const { return kWidth - kLeft - kRight; }
    double bottom() const { return kTop + height; }
    double x(double share) const { return kLeft + share * width(); }

    /// <svg …>, with `text` (plain) as what it says.
    std::string open(std::string_view text) const;
};

/// Text in a picture. `anchor`: start, middle or end; `text` is plain.
std::string chartText(double x, double y, std::string_view anchor, std::string_view text,
                      std::string_view style = "t");
std::string chartLine(double x1, double y1, double x2, double y2, std::string_view style);
std::string chartBar(double x, double y, double width, double height, std::string_view style);

/// Marks and words of a time axis at the bottom, and the breaks in it.
std::string timeMarks(const ChartFrame& frame, const TimeAxis& axis);

/// The first of 1, 1.2, 1.6, 2, 2.4, 3 …, 10, 12 … that is at least `value`: the top of an axis, whose half
/// is round, too.
double roundUp(double value);

} // namespace poolboard
