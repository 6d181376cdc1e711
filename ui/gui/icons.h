// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/present/words.h"

#include <QIcon>
#include <QString>
#include <optional>

namespace poolboard {

/// Poolboard's own drawings (resources/icons), painted in the colours of the
/// palette in force at the moment of painting. [main]
QIcon icon(const QString& name);            ///< of an action: "open", "run" … in the button text colour
QIcon icon(const QString& name, Tone tone); ///< of a state
QIcon stateIcon(OutcomeKind kind);
QIcon stateIcon(RunState state);
QIcon stateIcon(WorkerState state);
QIcon applicationIcon();

} // namespace poolboard
