// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace poolboard {

/// "500ms", "30s", "5m", "2h", "1.5s". A bare number is refused: a duration
/// carries its unit. `where` names the option or key for the error.
Result<Duration> parseDuration(std::string_view text, std::string_view where);

/// "64K", "2G", "512" with a unit of K, M, G, T (powers of 1024) or B. A bare
/// number is refused, like a duration. Bytes.
Result<uint64_t> parseSize(std::string_view text, std::string_view where);

/// For people: "512B", "1.5G". Not exact.
std::string formatSize(uint64_t bytes);

/// The shortest exact form parseDuration() reads back: "30s", "1500ms".
std::string formatDuration(Duration duration);

} // namespace poolboard
