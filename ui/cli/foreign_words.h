// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace poolboard {

/// Options of xargs and GNU parallel that are called something else here, with what to write instead.
std::span<const std::pair<std::string_view, std::string_view>> foreignWords();
/// What to write for `option`, or "".
std::string_view foreignWord(std::string_view option);
/// Of an option of theirs that has no like here: what to do instead, or "".
std::string_view unlikeWord(std::string_view option);

} // namespace poolboard
