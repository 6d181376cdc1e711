// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace poolboard::relay {

/// `text` with the folder of a copy called as the item calls the folder of its file: with the item
/// "pics/a.jpg", FOLDER/a.webp becomes pics/a.webp, and FOLDER alone pics. `json`: within JSON strings. As it
/// is when nothing is to be changed in it, or more than `most` bytes would come of it. Pure.
std::string asCalledHere(std::string_view text, std::string_view folder, std::string_view item, bool json,
                         size_t most);

} // namespace poolboard::relay
