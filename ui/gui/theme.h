// SPDX-License-Identifier: MIT
#pragma once

#include "ui/present/words.h"

#include <QColor>
#include <QPalette>

namespace poolboard {

/// Colours, all derived from the palette in force, so that light, dark and high
/// contrast follow the desktop. [main] Pure.

bool isDark(const QPalette& palette);
/// Black and white, or as far apart: every part gets an edge that is seen, 3 : 1 and more.
bool isHighContrast(const QPalette& palette);
/// A tone as text on the palette's Base or Window: moved towards the text colour until its contrast is at
/// least 4.5 : 1.
QColor toneColor(Tone tone, const QPalette& palette);
/// A tone as a filled area. Never the only sign: areas are hatched or labelled as well.
QColor toneFill(Tone tone, const QPalette& palette);
/// Text of secondary importance, still at least 4.5 : 1.
QColor mutedText(const QPalette& palette);
/// Lines and outlines that separate, without shouting.
QColor hairline(const QPalette& palette);
/// Around what can be pressed, and around an area that may be empty.
QColor outline(const QPalette& palette);
QColor blend(const QColor& from, const QColor& to, double share); ///< share 0: from
double contrast(const QColor& a, const QColor& b);                ///< WCAG 2, 1 … 21

} // namespace poolboard
