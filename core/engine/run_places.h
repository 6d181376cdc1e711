// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace poolboard {

/// Where a run's viewers find it, and where the run files are: the same for every face.
/// [any] Pure but for makeOwnFolder() and liveSockets(), which are a few quick calls.

std::string runsFolder();                       ///< the journals: stateDir()/runs
std::string logOfRun(const std::string& runId); ///< what an engine that a dashboard started wrote to stderr
std::string socketOfRun(const std::string& runId); ///< where the run's viewers attach
std::string newRunName();                          ///< an id: sorts by time (UTC), unique on this machine
bool isRunName(const std::string& id);             ///< safe as part of a file name

/// Makes the folder (and its parents) for this user alone. A folder that somebody
/// else owns or may enter is refused: sockets must not be put there.
Result<void> makeOwnFolder(const std::string& path);

/// The runs with a socket of ours somebody listens at, newest first. None where the folder is not
/// this user's alone.
std::vector<std::string> liveRuns();

} // namespace poolboard
