// SPDX-License-Identifier: MIT
#include "ui/cli/wrap_text.h"

#include "ui/present/width.h"

#include <algorithm>

namespace poolboard {

std::string wrapText(std::string_view text, size_t indent, size_t width) {
    std::string out;
    size_t column = indent;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        const size_t columns = displayWidth(word);
        if (column > indent && column + 1 + columns > width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        }
        if (column > indent) out += ' ', ++column;
        out += word;
        column += columns;
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return out;
}

std::string wrapParagraphs(std::string_view text, size_t width) {
    std::string out;
    while (!text.empty()) {
        const size_t end = text.find("\n\n");
        const std::string_view paragraph = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 2);
        out += paragraph.starts_with("  ") ? std::string(paragraph) : wrapText(paragraph, 0, width);
        out += text.empty() ? "\n" : "\n\n";
    }
    return out;
}

std::string padTo(std::string_view line, size_t column) {
    const size_t width = displayWidth(line);
    return width + 2 > column ? "\n" + std::string(column, ' ') : std::string(column - width, ' ');
}

} // namespace poolboard
