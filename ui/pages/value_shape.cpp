// SPDX-License-Identifier: MIT
#include "ui/pages/value_shape.h"

#include <algorithm>

namespace poolboard {
namespace {

bool isChoice(std::string_view word) {
    return !word.empty() &&
           std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }) &&
           word != "-";
}

} // namespace

ValueShape valueShape(std::string_view value) {
    using enum ValueShape::Kind;
    ValueShape shape;
    if (value.empty()) return shape;
    shape.kind = Own;
    for (std::string_view rest = value;;) {
        const size_t bar = std::min(rest.find('|'), rest.size());
        const std::string_view word = rest.substr(0, bar);
        if (isChoice(word)) shape.choices.push_back(word);
        if (shape.kind == Own) // the first that says something
            shape.kind = word == "ID"                       ? Workers
                         : word == "RUN"                    ? Runs
                         : word == "FILE" || word == "PATH" ? Files
                         : word == "DIR"                    ? Folders
                         : isChoice(word)                   ? Choices
                                                            : Own;
        if (bar == rest.size()) return shape;
        rest.remove_prefix(bar + 1);
    }
}

} // namespace poolboard
