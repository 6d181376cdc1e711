// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace poolboard::pdf {

/// Which pages are meant, as print dialogs have it: "1-3,7,10-" and "-2"; empty: all. Pages count from 1.
class PageRange {
public:
    /// Throws Failure with what is wrong in `words`.
    explicit PageRange(std::string_view words);
    /// In the order of the words, without those a document of `count` pages does not have.
    std::vector<int> in(int count) const;

private:
    struct Piece {
        int first, last;
    };
    std::vector<Piece> m_pieces;
};

} // namespace poolboard::pdf
