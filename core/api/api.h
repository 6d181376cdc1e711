// SPDX-License-Identifier: MIT
#pragma once

/// What a program that uses the library sees of it. The names live in poolboard::api, an inline namespace:
/// a program writes poolboard::Outcome<T>, and the core's own poolboard::Outcome stays another thing.
#define POOLBOARD_API __attribute__((visibility("default")))

namespace poolboard::inline api {
POOLBOARD_API unsigned usableThreads(); ///< CPUs this process may use: affinity and cgroup quota. At least 1.
}
