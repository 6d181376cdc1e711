// SPDX-License-Identifier: MIT
#include "ui/present/ascii.h"

#include <utility>

namespace poolboard {

std::string toAscii(std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> kReplacements[] = {
        {"✗", "x"}, {"⧖", "t"}, {"⊘", "/"}, {"✓", "+"}, {"–", "-"},
        {"·", "-"}, {"…", "~"}, {"○", "o"}, {"▶", ">"}, {"‖", "="},
    };
    std::string out(text);
    for (const auto& [symbol, ascii] : kReplacements)
        for (size_t at; (at = out.find(symbol)) != std::string::npos;)
            out.replace(at, symbol.size(), ascii);
    return out;
}

} // namespace poolboard
