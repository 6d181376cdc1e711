// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace poolboard {

/// Values as TOML text, on one line. Pure.

/// A basic string; bytes that are not UTF-8 become { base64 = "…" }, which job
/// files read back wherever a string is expected.
std::string tomlString(std::string_view bytes);
std::string tomlArray(const std::vector<std::string>& values); ///< of TOML texts
std::string tomlStrings(const std::vector<std::string>& texts);
/// A JSON object as an inline table. What TOML cannot say (null, integers
/// above 2^63) makes it a string holding the JSON, which params reads too.
std::string tomlTable(const std::string& jsonObject);
/// Its members, each as a key and a value of TOML; nothing when TOML cannot say it.
std::vector<std::pair<std::string, std::string>> tomlEntries(const std::string& jsonObject);

} // namespace poolboard
