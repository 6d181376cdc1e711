// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>

namespace poolboard {

/// How many bytes may be between source and record. [run] Pure.
///
/// `most` is the run's budget. Quick items gain nothing from using all of it: the window
/// is there to keep workers busy behind a slow item, and megabytes that have left
/// the processor's caches are slower to copy (a seventh; bench/README.md). So while all items are
/// quick, there are two items of the present size for each of the `places` that work
/// or wait, and kCached in any case.
inline size_t readAheadBytes(size_t most, bool quick, size_t places, size_t bytesEach) {
    constexpr size_t kCached = 4u << 20;
    return quick ? std::min(most, std::max(kCached, 2 * places * bytesEach)) : most;
}

} // namespace poolboard
