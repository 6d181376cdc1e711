// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

class QWidget;

namespace poolboard {

/// Colours and pictures that are made from the palette are made now, and again whenever the palette of
/// `widget` changes: the look may change at any time. `make` may set the palette of the widget; it goes with
/// the widget. [main]
void whenRecoloured(QWidget* widget, std::function<void()> make);

/// Its text is of secondary importance, see mutedText().
void keepMuted(QWidget* widget);

} // namespace poolboard
