// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace poolboard {

/// The style sheet of a report: light or dark as the reader's system, fit for print and for a narrow screen.
std::string_view reportStyle();

} // namespace poolboard
