// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace poolboard {

/// The faces, and what the program says about itself.
enum class Face { Desktop, Terminal, Headless, Help, Version, Misplaced };

/// Which face a command line asks for. `arguments` without the program's name.
/// Misplaced: words of --cli or a misspelt mode, which the desktop must not
/// take for a job file. [any] Pure.
Face chooseFace(const std::vector<std::string>& arguments);

/// True when the environment (or -platform) names a place for windows.
bool haveDisplay(const std::vector<std::string>& arguments);

/// The whole program: chooses, runs, returns the exit status.
int runFrontend(int argc, char** argv);

} // namespace poolboard
