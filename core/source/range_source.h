// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/source.h"

namespace poolboard {

/// Whole numbers from `from` to before `to`; the body is the number in decimal.
/// Usage error: a step of 0, or one that leads away from `to` (from == to is
/// simply empty). [source]
Result<std::unique_ptr<Source>> openRange(const SourceSpec& spec);

} // namespace poolboard
