// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tui/dashboard.h"
#include "ui/tui/screen_plan.h"

#include <vector>

namespace poolboard {

/// A place that can be clicked: it presses a key, or chooses a line of the list or of the page.
struct Hit {
    Area area;
    Key key; ///< "": `line` is meant
    std::optional<uint64_t> line = {};
    bool ofPage = false; ///< a line of the page on top
};

/// Draws the whole dashboard, and notes in it how many rows there were room for.
/// Returns what can be clicked, the topmost last. Pure but for the surface. [main]
std::vector<Hit> paintDashboard(Canvas& canvas, Dashboard& board);

// The parts, one file each.
void paintStrip(Canvas& canvas, const Area& area, const Dashboard& board);
void paintWorkers(Canvas& canvas, const Area& area, Dashboard& board);
void paintItems(Canvas& canvas, const Area& area, Dashboard& board, std::vector<Hit>& hits);
/// `top`: the first line shown; cut to what there is.
void paintDetails(Canvas& canvas, const Area& area, const Dashboard& board, size_t& top, bool heading);
void paintPage(Canvas& canvas, Dashboard& board, std::vector<Hit>& hits);
void paintKeys(Canvas& canvas, const Area& area, const Dashboard& board, std::vector<Hit>& hits);

/// The heading of a part: its name, and columns or counts behind it; inverse while the keys go there.
/// Returns the column behind the name.
int paintHeading(Canvas& canvas, const Area& row, std::string_view name, bool chosen);

} // namespace poolboard
