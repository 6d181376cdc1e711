// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace poolboard::http {

/// The name of the file that `url` is saved as: the last part of its path, percent-decoded; "index"
/// where that is empty. Never a way out of a folder (no '/', no "..", no control bytes), at most
/// 200 bytes. A pure function.
std::string fileNameOf(std::string_view url);

/// The same for a name that an item brings along: what must not be in a name becomes '_'.
std::string safeName(std::string_view name);

} // namespace poolboard::http
