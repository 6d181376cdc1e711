// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace poolboard::host {

/// What a plugin says, made fit to travel: invalid UTF-8 becomes U+FFFD, and
/// what is longer than `maxBytes` is cut at a character, with a mark at its end
/// (the result is never longer than `maxBytes`). Line breaks stay. [any] Pure.
std::string cleanText(std::string_view text, size_t maxBytes);

/// The same of a C string, read no further than needed. NULL is "".
std::string cleanText(const char* text, size_t maxBytes);

} // namespace poolboard::host
