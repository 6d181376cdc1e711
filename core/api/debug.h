// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/api.h"

#include <string_view>

namespace poolboard::inline api {

/// In debug mode pools tell on stderr, a line each: lanes that start and end, calls that begin and end, every
/// item that does not succeed. Off unless POOLBOARD_DEBUG is set to something else than "" or "0". [any]
POOLBOARD_API void setDebugMode(bool on);
POOLBOARD_API bool debugMode();

/// One line on stderr, whole, whoever else writes. [any]
POOLBOARD_API void debugLine(std::string_view text);

} // namespace poolboard::inline api
