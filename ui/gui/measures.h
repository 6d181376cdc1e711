// SPDX-License-Identifier: MIT
#pragma once

#include <QFontMetrics>
#include <algorithm>

namespace poolboard {

/// How wide a letter of these words is, in pixels: what widths are multiples of. A font for Chinese says of
/// its average character that it is as wide as an ideograph, twice as much. [main] Pure.
inline int letterWidth(const QFontMetrics& font) {
    return std::min(font.averageCharWidth(), font.horizontalAdvance(QLatin1Char('0')));
}

} // namespace poolboard
