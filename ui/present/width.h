// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace poolboard {

/// How many terminal columns display-safe UTF-8 takes (East Asian wide
/// characters and emoji two, combining marks none; joined emoji count as one after the other, which is how
/// the two functions below write them). Independent of the locale, so the same text is the same width on
/// every machine. [any] Pure.
size_t displayWidth(std::string_view text);

/// `text` cut to at most `columns`, the last of them "…" when something was cut.
std::string fitWidth(std::string_view text, size_t columns);
/// The same for what an item is called: of a path the end is kept, "…lie/IMG_1357.jpg".
std::string fitInput(std::string_view text, size_t columns);

} // namespace poolboard
