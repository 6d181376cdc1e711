// SPDX-License-Identifier: MIT
#include "ui/tui/columns.h"

#include <algorithm>

namespace poolboard {

std::vector<Area> placeColumns(const std::vector<Column>& columns, const Area& area) {
    std::vector<int> widths;
    int used = 0, weights = 0;
    for (const Column& column : columns) {
        const bool shown = area.width >= column.from;
        widths.push_back(shown ? column.least : 0);
        used += shown ? column.least + 1 : 0;
        weights += shown ? column.weight : 0;
    }
    int left = std::max(0, area.width - (used - 1)), weightLeft = weights;
    std::vector<Area> out;
    int x = area.x;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (widths[i] != 0 && columns[i].weight != 0) {
            const int share = left * columns[i].weight / std::max(1, weightLeft);
            widths[i] += share;
            left -= share;
            weightLeft -= columns[i].weight;
        }
        const int width = std::min(widths[i], std::max(0, area.right() - x));
        out.push_back({x, area.y, width, 1});
        x += widths[i] == 0 ? 0 : widths[i] + 1;
    }
    return out;
}

} // namespace poolboard
