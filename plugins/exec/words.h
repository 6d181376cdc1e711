// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/exec/template.h"
#include "plugins/sdk/worker_types.hpp"

namespace poolboard::exec {

/// The words of the parameter `command`: strings, or {"base64": "…"} for bytes
/// that are not UTF-8. Throws Failure (Params) that says what is wrong.
std::vector<std::string> wordsOf(const Json& command);

/// Reads an item passed as args or kwargs into `item`: a string as it is, null
/// as nothing, anything else as JSON. Throws JsonError.
void readFields(std::string_view body, TemplateItem& item);

/// Whether a JSON item is a string; what it says, without quotes and escapes. Throws JsonError.
bool isJsonString(std::string_view body);
std::string stringOf(std::string_view body);

/// RFC 4648 with padding. False: it is not base64.
bool fromBase64(std::string_view text, std::string& out);

} // namespace poolboard::exec
