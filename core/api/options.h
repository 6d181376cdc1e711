// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <stop_token>

namespace poolboard::inline api {

/// What becomes of an item that fails; the third argument of map and imap decides what they give.
///  immediate  values; the first failure stops the call and is rethrown with its own type. The default.
///             Ordered results before the failed item come first.
///  deferred   values of the items that succeeded; after the last of them DeferredErrors is thrown, if any
///  failed. ignore     an Outcome<T> for every item; a failure is one like any other, nothing is thrown.
struct Immediate {};
struct Deferred {};
struct Ignore {};
inline constexpr Immediate immediate;
inline constexpr Deferred deferred;
inline constexpr Ignore ignore;

/// How a call is carried out. A plain value; what cannot be meant is a std::invalid_argument of the call.
struct Options {
    bool ordered = true; ///< results in the order of the input; else as they come
    bool bounded = true; ///< false: the whole input is read at once; refused when its size is not known
    unsigned chunk = 0;  ///< items a lane claims at once; 0: adapts to the time of an item
    /// Chunks between input and consumer for each lane: the window is lanes × chunk × prefill items, whatever
    /// the first of them does. 0: 2, or 16 where the chunk adapts (then to 512 items at most).
    unsigned prefill = 0;
    unsigned retries = 0;                                             ///< attempts after the first
    Duration retryDelay{}, retryDelayMost = std::chrono::seconds(60); ///< grows between the two; 0: at once
    Duration timeout{}; ///< of one attempt; 0: none. On threads the item must look at its ItemCall for it
    uint64_t memory =
        0; ///< ProcessPool: bytes a worker and all it started may hold; what holds more is killed
    std::stop_token stop = {}; ///< when asked: running items finish, nothing else begins
};

} // namespace poolboard::inline api
