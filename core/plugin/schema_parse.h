// SPDX-License-Identifier: MIT
//
// For the .cpp files of this room only.
#pragma once

#include "core/plugin/parameter.h"
#include "core/plugin/strict_json.h"

#include <string>

namespace poolboard::plugin {

/// The "params" of a kind: {"required": […], "properties": {…}}. `where` is the
/// place for errors (Start).
Result<Schema> parseSchema(const OrderedJson& params, const std::string& where);

/// Readers of one optional key; a wrong type is an error (Start) at `where`.
Result<void> readText(const OrderedJson& object, const char* key, const std::string& where, std::string& out);
Result<void> readBool(const OrderedJson& object, const char* key, const std::string& where, bool& out);

/// Reads an optional key that is one of `words` and gives its place among them.
Result<size_t> readWord(const OrderedJson& object, const char* key, const std::string& where,
                        const std::vector<std::string>& words, size_t fallback);

} // namespace poolboard::plugin
