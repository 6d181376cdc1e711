// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/byte_input.h"
#include "core/source/source.h"

namespace poolboard {

/// Items cut from byte streams at '\n' (lines) or NUL. The separator is not part of
/// an item, a '\r' is; an empty line is an item; what stands after the last separator
/// is an item too. `passing`: args and kwargs say that the lines are JSON. [source]
std::unique_ptr<Source> makeLines(std::unique_ptr<ByteInput> input, char separator, Passing passing);

} // namespace poolboard
