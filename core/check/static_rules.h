// SPDX-License-Identifier: MIT
#pragma once

#include "core/check/rules.h"
#include "core/plugin/registry.h"

namespace poolboard {

/// A rule of level 1. Runs and maps no plugin code. [any]
Verdict checkStatically(const Rule& rule, const std::string& path);

} // namespace poolboard
