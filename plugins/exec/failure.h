// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/exec/command.h"
#include "plugins/sdk/worker_types.hpp"

namespace poolboard::exec {

/// What a person is told about a command that did not end with exit status 0.
/// Takes its output out of `runner`. Pure otherwise.
Failure failureOf(const CommandEnd& end, const std::vector<std::string>& argv, CommandRunner& runner);

/// "SIGSEGV", or "signal 42" for one without a name.
std::string signalName(int number);

/// The last line of `text` that is not blank, at most 300 bytes, as UTF-8.
std::string lastLine(std::string_view text);

} // namespace poolboard::exec
