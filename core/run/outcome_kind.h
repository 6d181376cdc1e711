// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace poolboard {

/// The one end of an item. This closed set is used by engine, journal, wire
/// and faces alike.
enum class OutcomeKind : uint8_t { Succeeded = 0, Failed, TimedOut, Crashed, Cancelled, Skipped };
inline constexpr size_t kOutcomeKinds = 6;

/// "succeeded", "timed_out" … as in records and events.
std::string_view outcomeName(OutcomeKind kind);

/// Done, as far as anybody can want: nothing is to be tried again.
constexpr bool isFine(OutcomeKind kind) {
    return kind == OutcomeKind::Succeeded || kind == OutcomeKind::Skipped;
}

} // namespace poolboard
