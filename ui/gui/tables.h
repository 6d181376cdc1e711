// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>

class QString;
class QTableView;

namespace poolboard {

/// A table as all of ours look: whole rows, no grid, room to breathe, the delegate
/// that paints bars. `name` is what a screen reader says. [main]
QTableView* makeTable(const char* objectName, const QString& name);
/// The initial widths in average characters; the columns `stretch` share the rest.
void setWidths(QTableView* table, std::initializer_list<int> characters, std::initializer_list<int> stretch);

} // namespace poolboard
