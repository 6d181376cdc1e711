// SPDX-License-Identifier: MIT
#include "ui/tui/screen_plan.h"

#include <algorithm>

namespace poolboard {
namespace {

constexpr int kWide = 110; ///< from here on the details stand beside the items

} // namespace

ScreenPlan planScreen(int width, int height, int workers) {
    ScreenPlan plan;
    if (width < 1 || height < 1) return plan;
    int top = 0, bottom = height;
    const auto fromTop = [&](int lines) {
        lines = std::clamp(lines, 0, bottom - top);
        const Area area{0, top, width, lines};
        top += lines;
        return area;
    };
    const auto fromBottom = [&](int lines) {
        lines = std::clamp(lines, 0, bottom - top);
        bottom -= lines;
        return Area{0, bottom, width, lines};
    };
    plan.strip = fromTop(height >= 6 ? 2 : 1);
    plan.keys = fromBottom(height >= 4 ? 1 : 0);
    plan.message = fromBottom(height >= 8 ? 1 : 0);
    const int middle = bottom - top;
    if (middle >= 7 && workers > 0) { // one heading each, and at least some rows
        const int most = std::max(2, middle / 3);
        plan.workers = fromTop(1 + std::min(workers, most - 1));
    }
    if (width >= kWide && bottom - top >= 8) {
        const int left = width * 6 / 10;
        plan.items = {0, top, left, bottom - top};
        plan.details = {left + 1, top, width - left - 1, bottom - top};
        return plan;
    }
    const int rest = bottom - top;
    if (rest >= 12) plan.details = fromBottom(std::clamp(rest / 3, 4, 12));
    if (bottom - top >= 3) plan.items = {0, top, width, bottom - top};
    return plan;
}

} // namespace poolboard
