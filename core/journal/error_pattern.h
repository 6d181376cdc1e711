// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace poolboard {

/// What errors of one cause have in common: the message's first line with every number, quoted text,
/// path and the item's own bytes made "…", so that "a.png: short by 12 bytes" and "b.png: short
/// by 9 bytes" are one group. At most 200 bytes, UTF-8 when the message is. Pure.
std::string errorPattern(std::string_view message, std::string_view input);

} // namespace poolboard
