// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/source.h"

namespace poolboard {

/// `-n`: every `count` values of `inner` make one item, passed as args: a JSON array of
/// their texts, or of the values themselves where they are JSON. The last may hold fewer;
/// a stop makes no such item.
/// Io error: a value that is not UTF-8, or that is passed as args or kwargs already. [source]
std::unique_ptr<Source> makeGroups(std::unique_ptr<Source> inner, unsigned count, int stopFd);

} // namespace poolboard
