// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>
#include <QString>

namespace poolboard {

/// How the window looks: as the desktop says, or as a person has chosen for it alone. [main]
enum class Look { System, Light, Dark, Contrast };

inline const QString kLookKey = QStringLiteral("look/theme"); ///< in the window's settings, one of:
QString wordOf(Look look);                                    ///< "system", "light", "dark", "contrast"
Look lookOf(const QString& word);                             ///< System for any other

QPalette paletteOf(Look look); ///< System: the one in force when the application began
/// For all windows of the application. A style of the desktop that draws in colours of its own gives way to
/// Qt's own while a look is chosen.
void applyLook(Look look);

} // namespace poolboard
