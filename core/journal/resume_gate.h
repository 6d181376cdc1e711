// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/done_items.h"
#include "core/run/item_gate.h"

namespace poolboard {

/// Passes on what an interrupted run has not finished. An item is known by its place and, there, by its
/// bytes (of a file: by its size and time of change, too). A place with another item than before ends the
/// source with an Error, unless `force`: from there on items are known by their bytes and by which of several
/// equals they are, wherever they stand, and those that are new get numbers behind all earlier ones.
std::unique_ptr<ItemGate> makeResumeGate(std::unique_ptr<DoneItems> done, bool force);

} // namespace poolboard
