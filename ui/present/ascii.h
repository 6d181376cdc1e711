// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace poolboard {

/// Replaces the symbols of our own texts where UTF-8 cannot be shown, each by one
/// character. What people and workers wrote stays as it is. [any] Pure.
std::string toAscii(std::string_view text);

} // namespace poolboard
