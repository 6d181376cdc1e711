// SPDX-License-Identifier: MIT
#pragma once

#include "ui/present/words.h"
#include "ui/report/figures.h"

#include <string>

namespace poolboard {

/// The parts of a report below its head; each is a <section>, or "" when there is nothing to say. [any] Pure.
std::string errorsSection(const RunFigures& figures);
std::string throughputSection(const RunFigures& figures);
std::string latencySection(const RunFigures& figures);
std::string workersSection(const RunFigures& figures);
std::string slowestSection(const RunFigures& figures);

/// The style sheet's word for a tone.
std::string_view toneClass(Tone tone);
/// "✗" with its colour, for the eye only: a word goes with it.
std::string markOf(StateWord word);

} // namespace poolboard
