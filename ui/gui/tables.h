// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>

class QAbstractItemModel;
class QString;
class QTableView;

namespace poolboard {

/// A table as all of ours look: whole rows, no grid, room to breathe, the delegate
/// that paints bars. `name` is what a screen reader says. [main]
QTableView* makeTable(const char* objectName, const QString& name);
/// Gives the table its model, before anybody hears of its choice. When the current row goes there is none: a
/// neighbour, which nobody has chosen, does not take its place.
void setModel(QTableView* table, QAbstractItemModel* model);
/// A column as wide as the longest word for a state in the person's language, with its sign.
inline constexpr int kStateWide = -1;
inline constexpr int kStateAndTimeWide = -2; ///< "Timed out, 0.077 s"
/// The initial widths in average characters, or one of these, and never less than the column's head; the
/// columns `stretch` share the rest; `spare` go, one after the other, where there is no room. Once the table
/// has its model.
void setWidths(QTableView* table, std::initializer_list<int> characters, std::initializer_list<int> stretch,
               std::initializer_list<int> spare = {});

} // namespace poolboard
