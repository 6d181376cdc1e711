// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"
#include "ui/tui/canvas.h"

#include <string>
#include <vector>

namespace poolboard {

/// One line of the details. Display-safe.
struct DetailLine {
    std::string text;
    Ink ink;
};

/// Everything about an item, the most telling first: how it ended, its error, what its worker logged, earlier
/// attempts, the input, the result. Long lines are broken at `width`. [any] Pure.
std::vector<DetailLine> detailLines(const ItemDetail& item, size_t width, bool unicode);

/// The lines of a text, broken at `width` columns; at most `most` of them, the last one saying how many
/// bytes are left out.
std::vector<std::string> brokenLines(std::string_view text, size_t width, size_t most);

} // namespace poolboard
