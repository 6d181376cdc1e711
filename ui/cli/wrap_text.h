// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace poolboard {

/// `text` broken between words, for lines of at most `width` columns, of which each
/// has `indent` columns before it; the first line's are already there. No newline at the end. [any] Pure.
std::string wrapText(std::string_view text, size_t indent, size_t width);

/// Paragraphs parted by an empty line, each wrapped to `width`; one that begins with
/// two spaces keeps its lines. Ends with a newline.
std::string wrapParagraphs(std::string_view text, size_t width);

/// What brings `line` to `column`: spaces, or a new line and spaces when it is too long.
std::string padTo(std::string_view line, size_t column);

} // namespace poolboard
