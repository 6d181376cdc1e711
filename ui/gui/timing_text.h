// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"

#include <QString>

namespace poolboard {

/// When an item began and ended, and what its attempts took: lines, as far as it is recorded. [main] Pure.
QString timingText(const ItemDetail& detail);

} // namespace poolboard
