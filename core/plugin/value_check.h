// SPDX-License-Identifier: MIT
//
// For the .cpp files of this room only.
#pragma once

#include "core/plugin/parameter.h"
#include "core/plugin/strict_json.h"

#include <optional>
#include <string>

namespace poolboard::plugin {

/// Checks `value` against `parameter` and brings it into its normal form (3.0
/// becomes 3 where an integer is meant). Nothing when good, else "expected an
/// integer from 1 to 9, got …".
std::optional<std::string> checkValue(const Parameter& parameter, OrderedJson& value);

} // namespace poolboard::plugin
