// SPDX-License-Identifier: MIT
#pragma once

#include "ui/report/figures.h"

#include <string>
#include <string_view>

namespace poolboard {

/// What every report begins with: a file that does is one, and may be replaced by a newer one.
inline constexpr std::string_view kReportMark = "<!DOCTYPE html>\n<!-- Poolboard run report -->\n";

/// A run as one HTML page that stands alone: no script, no other file, no network; it forbids both itself.
/// Says what parameters the run had nowhere, as some are secrets. UTF-8. [any] Pure, but for the local time
/// zone.
std::string reportPage(const RunFigures& figures);

} // namespace poolboard
