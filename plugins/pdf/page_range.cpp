// SPDX-License-Identifier: MIT
#include "plugins/pdf/page_range.h"

#include "plugins/sdk/worker_types.hpp"

#include <algorithm>
#include <charconv>
#include <climits>

namespace poolboard::pdf {

namespace {

[[noreturn]] void refuse(std::string_view piece) {
    throw Failure("pages: expected pages such as 1-3,7,10-, got \"" + std::string(piece) + "\"",
                  Code::Params);
}

int pageOf(std::string_view digits, int otherwise) {
    if (digits.empty()) return otherwise;
    int page = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), page);
    if (error != std::errc() || end != digits.data() + digits.size() || page < 1) refuse(digits);
    return page;
}

} // namespace

PageRange::PageRange(std::string_view words) {
    for (size_t at = 0; at < words.size();) {
        const size_t end = std::min(words.find(',', at), words.size());
        const std::string_view piece = words.substr(at, end - at);
        const size_t dash = piece.find('-');
        if (piece.empty() || piece == "-") refuse(words);
        const int first = pageOf(piece.substr(0, dash), 1);
        const int last = dash == std::string_view::npos ? first : pageOf(piece.substr(dash + 1), INT_MAX);
        if (last < first) refuse(piece);
        m_pieces.push_back({first, last});
        at = end + 1;
    }
    if (m_pieces.empty()) m_pieces.push_back({1, INT_MAX});
}

std::vector<int> PageRange::in(int count) const {
    std::vector<int> pages;
    for (const Piece& piece : m_pieces)
        for (int page = piece.first; page <= std::min(piece.last, count); ++page)
            pages.push_back(page);
    return pages;
}

} // namespace poolboard::pdf
