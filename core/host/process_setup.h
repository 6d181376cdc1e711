// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace poolboard::host {

/// Makes this process a host: subreaper, dies with its parent, protocol
/// descriptors not inherited, signals of the terminal ignored by it (but not by
/// the commands it starts), stdout line-buffered. False: descriptor 3 is not
/// open. Before any thread. [main]
bool setUpProcess();

/// Writes a line to stderr if that can be done without waiting. [any]
void complain(std::string_view sentence);

} // namespace poolboard::host
