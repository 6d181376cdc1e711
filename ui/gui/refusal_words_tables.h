// SPDX-License-Identifier: MIT
#pragma once

#include <span>

namespace poolboard {

/// What the core says when it refuses something, by what it is about; what may be anywhere is the last of
/// journalRefusals(). A new sentence is a line in one of these. [any]
std::span<const char* const> jobRefusals();
std::span<const char* const> workerRefusals();
std::span<const char* const> sourceRefusals();
std::span<const char* const> outputRefusals();
std::span<const char* const> runRefusals();
std::span<const char* const> journalRefusals();

} // namespace poolboard
