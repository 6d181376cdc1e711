// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>
#include <vector>

namespace poolboard {

/// Where a run's viewers find it, and where the run files are: the same for every face.
/// [any] Pure but for makeOwnFolder() and liveSockets(), which are a few quick calls.

std::string runsFolder();                       ///< the journals: stateDir()/runs
std::string logOfRun(const std::string& runId); ///< what an engine that a dashboard started wrote to stderr
std::string socketOfRun(const std::string& runId); ///< where the run's viewers attach
std::string newRunName();              ///< an id: its second (UTC), and chance for the runs of one second
bool isRunName(const std::string& id); ///< safe as part of a file name

/// The first `name` that no run file in the folder `runs` has: of many runs begun in one second, chance
/// gives two the same one day.
std::string freeRunName(const std::string& runs, const std::function<std::string()>& name = newRunName);

/// Makes the folder (and its parents) for this user alone. A folder that somebody
/// else owns or may enter is refused: sockets must not be put there.
Result<void> makeOwnFolder(const std::string& path);

/// The runs with a socket of ours somebody listens at, newest first. None where the folder is not
/// this user's alone.
std::vector<std::string> liveRuns();

} // namespace poolboard
