// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/stored_items.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace poolboard {

/// A number that items of the same bytes and stamp share, and others practically never (XXH3, 128 bits).
struct ContentKey {
    uint64_t high = 0, low = 0;
    // clang-tidy 14 takes the 0 that <=> is compared with for a pointer.
    auto operator<=>(const ContentKey&) const = default; // NOLINT(modernize-use-nullptr)
};
ContentKey contentKey(std::string_view bytes, uint64_t stamp);
/// The same of a finished item, whose input may be known by its hash only.
ContentKey contentKey(const StoredItem& done);

/// Stands for long bytes: 16 of them.
std::string contentHash(std::string_view bytes);

} // namespace poolboard
