// SPDX-License-Identifier: MIT
#pragma once

#include "tests/matrix/combination.h"

#include <string>

namespace poolboard::test {

/// Does in the library's lane what a combination says, `jobs` being its threads: "" or what is wrong.
std::string checkInLane(const Combination& it);

} // namespace poolboard::test
