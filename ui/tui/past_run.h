// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/snapshot.h"

#include <string>
#include <vector>

namespace poolboard {

/// A run of the history, as the dashboard shows it.
struct PastRun {
    Snapshot snapshot; ///< what its record says; no workers
    std::string notice;
    bool live = false; ///< somebody carries it, and takes viewers
};

/// `name`: an id, an unambiguous beginning of one, or "last". A few quick reads. Errors: Usage, Io.
Result<PastRun> readPastRun(const std::string& name);

/// What an engine is started with for these words behind --cli, and the id its run will have. Errors: Usage.
struct EngineWords {
    std::string runId;
    std::vector<std::string> words;
};
Result<EngineWords> engineWords(std::vector<std::string> words);

/// The run somebody carries that is meant: an id or its beginning; "" or "last": the newest. Usage errors.
Result<std::string> liveRun(const std::string& name);

} // namespace poolboard
