// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/rules.h"
#include "core/plugin/registry.h"

namespace poolboard {

/// A rule of level 1. Runs and maps no plugin code. [any]
Verdict checkStatically(const Rule& rule, const std::string& path);

/// The rule "file" of a worker in Python: its text is parsed, never run.
Verdict checkPythonText(const std::string& path, const std::string& python);

} // namespace poolboard
