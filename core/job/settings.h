// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <optional>
#include <string>

namespace poolboard {

/// What a person has set for all runs, in the settings file (docs/durable-runs.md). A plain value.
struct Settings {
    std::optional<Duration> keep; ///< ended runs that are older are forgotten; none: never for their age
    unsigned keepRuns = 10000;    ///< so many of the newest ended runs at most; 0: no limit
};

/// DIR/settings.toml; the defaults when there is none. Usage errors name file, line and key.
Result<Settings> loadSettings(const std::string& dir);

/// Writes them into the file, which keeps its comments, and is made when there is none. Errors: it cannot be
/// read as settings (Usage), or written (Io).
Result<void> saveSettings(const std::string& dir, const Settings& settings);

} // namespace poolboard
