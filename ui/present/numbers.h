// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace poolboard {

/// Numbers as every face shows them. [any] Pure; UTF-8. A number that is not
/// known is an empty text, never a guess.

std::string clockText(double seconds); ///< "0:12", "59:03", "1:02:03"; below zero or NaN: "0:00"
std::string countText(uint64_t count); ///< "12,340"
/// How long something took: "85 µs", "1.3 ms", "0.42 s", "12.5 s", then as clockText.
std::string spanText(double seconds);
std::string rateText(double perSecond); ///< "1,234/s", "4.2/s", "24/min", "3/h"; "" when nothing moves
/// "41%", rounded down so that 100 % means all; "" when unsized or empty.
std::string percentText(uint64_t done, std::optional<uint64_t> total);
/// "0:20–0:31" (an en dash), or one time when both round to the same; "" when unknown.
std::string etaText(const std::optional<std::pair<double, double>>& eta);
/// countText with the right form of the noun: "1 item", "2 items".
std::string countedText(uint64_t count, std::string_view one, std::string_view many);

} // namespace poolboard
