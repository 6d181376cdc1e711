// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/timeline.h"

#include <QString>

namespace poolboard {

/// How keys go from block to block of a lane, as it is drawn: what lies in one pixel is one step, and is its
/// worst block. Pure.

/// The last one that began at or before that time, by the clock (two that have a night between them may be at
/// one place of the axis); else the first; null in an empty lane.
const Timeline::Block* blockAtTime(const Timeline::Lane& lane, int64_t utcMs);

/// The next one behind (`forward`) or before `from`, which is of this lane; `bad`: that did not succeed.
/// Null: there is none.
const Timeline::Block* blockBeside(const Timeline::Lane& lane, const Timeline::Block& from, bool forward,
                                   bool bad, double msPerPixel);

/// What a block is, in words.
QString blockText(const Timeline::Block& block);

} // namespace poolboard
