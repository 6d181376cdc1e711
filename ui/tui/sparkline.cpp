// SPDX-License-Identifier: MIT
#include "ui/tui/sparkline.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace poolboard {

std::string sparkline(const std::deque<double>& rates, size_t cells, bool unicode) {
    static constexpr std::string_view kBlocks[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    static constexpr std::string_view kLetters[] = {"_", ".", "-", "="};
    if (rates.size() < 2 || cells == 0) return {};
    const size_t shown = std::min(cells, rates.size());
    const auto first = rates.end() - static_cast<std::ptrdiff_t>(shown);
    const double most = *std::max_element(first, rates.end());
    const size_t heights = unicode ? std::size(kBlocks) : std::size(kLetters);
    std::string out;
    for (auto rate = first; rate != rates.end(); ++rate) {
        const size_t height =
            most <= 0
                ? 0
                : std::min(heights - 1, static_cast<size_t>(*rate / most * static_cast<double>(heights)));
        out += unicode ? kBlocks[height] : kLetters[height];
    }
    return out;
}

} // namespace poolboard
