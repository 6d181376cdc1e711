// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QString>

namespace poolboard {

/// core/engine/run_places.h for Qt. Where the files of runs are. Pure but for makePrivateDir(), which is one
/// or two quick calls. [any]
QString runsDir();                       ///< the journals: stateDir()/runs
QString runLog(const QString& runId);    ///< what an engine started by the window wrote to stderr
QString runSocket(const QString& runId); ///< where the run's viewers attach
QString newRunId();                      ///< sorts by time, unique on this machine
bool isRunId(const QString& id);         ///< safe as part of a file name

/// Makes the folder (and its parents) for this user alone. A folder that
/// somebody else owns or may enter is refused: sockets must not be put there.
Result<void> makePrivateDir(const QString& path);

} // namespace poolboard
