// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace poolboard {

/// How the terminal can show it.
struct LineStyle {
    size_t columns = 80;
    bool unicode = true;
    bool color = false; ///< with ANSI sequences, which take no columns
};

/// The one-line progress display:
///   "thumbnails  124/301 41%  ✗1  38/s  0:12  left 0:20–0:31  [########x---……]"
/// At most `columns` wide. What does not fit is left out, in this order: bar,
/// reason, rate, elapsed, percent, time left; then the name is cut. Unsized:
/// count and rate only. [any] Pure.
std::string progressLine(const Snapshot& run, const LineStyle& style);

} // namespace poolboard
