// SPDX-License-Identifier: MIT
#pragma once

#include "ui/cli/command_table.h"

#include <span>
#include <string>

namespace poolboard {

/// What is installed beside the program, made from the table of commands and nothing else, so
/// that it cannot say anything but what the program does. Pure.

/// What a manual page says at its edges.
struct Imprint {
    std::string version; ///< "0.1.0"
    std::string date;    ///< "2026-11-21"
};

/// poolboard(1): the faces, the commands, environment and files.
std::string manualOfProgram(std::span<const Command> commands, const Imprint& imprint);
/// poolboard-NAME(1).
std::string manualOf(const CommandPage& page, const Imprint& imprint);

/// poolboard-tui(1).
std::string manualOfDashboard(const Imprint& imprint);

std::string bashCompletion(std::span<const Command> commands);
std::string zshCompletion(std::span<const Command> commands);
std::string fishCompletion(std::span<const Command> commands);

} // namespace poolboard
