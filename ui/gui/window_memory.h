// SPDX-License-Identifier: MIT
#pragma once

class QSettings;
class QWidget;

namespace poolboard {

/// Remembers how a person arranged the tables below `top`, by their object names: only what was changed by
/// hand, so that the rest goes on fitting itself to the window. [main]
void rememberTables(QSettings& settings, const QWidget& top);
void restoreTables(const QSettings& settings, QWidget& top);

} // namespace poolboard
