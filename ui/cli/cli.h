// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace poolboard {

/// The headless face: `arguments` are what follows `--cli`. Returns the exit
/// status of interfaces. [main] Links and loads no Qt.
int cliMain(const std::vector<std::string>& arguments);

/// 2 for the person's words, 5 for what could not be started, else 1.
int exitStatusOf(const Error& error);

/// "poolboard: where: message (hint)" on stderr; returns the exit status.
int reportError(const Error& error);

/// Writes all of it to standard output; a failure to write is exit status 1.
int printText(const std::string& text);

} // namespace poolboard
