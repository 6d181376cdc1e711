// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/outcome_kind.h"

class QPainter;
class QPalette;
class QRect;
class QWidget;

namespace poolboard {

/// A block of the timeline, down to a pixel's width: its kind can be told without its colour. What went well
/// is low; of the others, which are as high as `area`, a failed one is whole, one that timed out is in two
/// pieces, a crashed one in three, a cancelled one stands on nothing. [main]
void paintTimelineBlock(QPainter& painter, const QRect& area, OutcomeKind kind, const QPalette& palette);

/// The line below it that says so.
QWidget* makeTimelineLegend();

} // namespace poolboard
