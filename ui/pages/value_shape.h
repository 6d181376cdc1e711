// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace poolboard {

/// How a value is completed, read from what stands for it on the page (command_page.h).
struct ValueShape {
    enum class Kind : uint8_t { None, Own, Choices, Files, Folders, Workers, Runs };
    Kind kind = Kind::None; ///< None: there is no value; Own: nothing can be offered
    std::vector<std::string_view> choices;
};

/// "" None; "FILE|-", "PATH" Files; "DIR" Folders; "ID|FILE" Workers; "RUN" Runs; "auto|N" the choice
/// auto; "N%" Own. [any] Pure.
ValueShape valueShape(std::string_view value);

} // namespace poolboard
