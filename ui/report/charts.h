// SPDX-License-Identifier: MIT
#pragma once

#include "ui/report/figures.h"

#include <string>

namespace poolboard {

/// The pictures of a report, each an <svg> with a text that says the same. Colours are those of the page's
/// style; what did not succeed is also told by its place: below the axis, or higher in a lane.
/// [any] Pure.
std::string throughputChart(const RunFigures& figures);
std::string latencyChart(const RunFigures& figures);
std::string timelineChart(const RunFigures& figures);

/// "Throughput: 38/s on average …": what the picture shows, for those who cannot see it. Plain text.
std::string throughputText(const RunFigures& figures);
std::string latencyText(const RunFigures& figures);
std::string timelineText(const RunFigures& figures);

} // namespace poolboard
