// SPDX-License-Identifier: MIT
//
// For the .cpp files of this room only: headers others see carry JSON as text.
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace poolboard::plugin {

using OrderedJson = nlohmann::ordered_json;

/// Parses untrusted text: at most 64 levels deep, no key twice in an object.
/// Error: `code` at `where`.
Result<OrderedJson> parseStrict(std::string_view text, ErrorCode code, std::string_view where);

/// Refuses keys that are not in `known`, with a near miss. Error (Start).
Result<void> onlyKeys(const OrderedJson& object, std::initializer_list<std::string_view> known,
                      const std::string& where);

/// "a string", "true or false" …
std::string typeName(const OrderedJson& value);

/// As a person types it: strings without quotes, the rest as JSON.
std::string plainText(const OrderedJson& value);

/// A word of ours: [a-z0-9] then [a-z0-9_-] (and '.' if `dots`), at most 64.
bool isWord(std::string_view text, bool dots);

} // namespace poolboard::plugin
