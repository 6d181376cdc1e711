// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <deque>
#include <string>

namespace poolboard {

/// The newest `cells` of these rates as blocks, eight heights (ASCII: four), the highest filling its cell; ""
/// while there are fewer than two. [any] Pure.
std::string sparkline(const std::deque<double>& rates, size_t cells, bool unicode);

} // namespace poolboard
