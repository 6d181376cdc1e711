// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tui/canvas.h"

#include <string_view>
#include <vector>

namespace poolboard {

/// A column of a table: at least `least` cells, and a share of what is left by its weight.
struct Column {
    std::string_view name;
    int least = 1, weight = 0;
    Align align = Align::Left;
    int from = 0; ///< shown only where the table has at least so many cells
};

/// Where each column is, a space between two; width 0: not shown. The columns stay within `area`. [any] Pure.
std::vector<Area> placeColumns(const std::vector<Column>& columns, const Area& area);

} // namespace poolboard
