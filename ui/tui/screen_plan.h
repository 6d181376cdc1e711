// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tui/canvas.h"

namespace poolboard {

/// Where everything is on a terminal of this size. What there is no room for is
/// empty: first the details (Enter shows them on a page of their own), then
/// the workers, then the items. The strip and the keys stay longest.
struct ScreenPlan {
    Area strip, workers, items, details, message, keys;
};

/// `workers`: how many rows they would like. [any] Pure.
ScreenPlan planScreen(int width, int height, int workers);

} // namespace poolboard
