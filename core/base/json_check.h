// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace poolboard {

/// Whether `text` is exactly one JSON value (RFC 8259) that any reader takes: UTF-8,
/// no byte order mark, no lone surrogate, at most 512 levels deep. [any] Pure.
/// Its own code, because a library's check costs several times the whole record.
bool isJsonValue(std::string_view text);

/// The place of the first byte that keeps `text` from being one; text.size(): it
/// ends too early; npos: it is one. For the error a person sees.
size_t jsonFaultAt(std::string_view text);

} // namespace poolboard
