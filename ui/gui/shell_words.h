// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// The words of a command as a shell would cut them: blanks separate, '…', "…", $'…' and \ quote;
/// nothing is expanded. Nothing when a quote is not closed. Reads back what shellQuoted() writes. Pure.
std::optional<std::vector<std::string>> shellWords(std::string_view line);

} // namespace poolboard
