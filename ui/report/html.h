// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace poolboard {

/// Pieces of HTML and SVG. [any] Pure. Whatever a person, a worker or a file wrote goes through html() or
/// htmlLines(), wherever it stands; nothing else makes markup of it.

/// Safe in text and between double quotes: markup escaped, invalid UTF-8, control characters and those that
/// change the direction of text replaced, at most so many bytes.
std::string html(std::string_view text, size_t maxBytes = 400);
/// The same with its line breaks, of which the last `maxLines` are kept.
std::string htmlLines(std::string_view text, size_t maxLines, size_t maxBytes);

/// A number for an attribute: at most two decimals, no exponent, "." whatever the locale.
std::string coordinate(double value);

} // namespace poolboard
