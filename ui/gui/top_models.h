// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"
#include "ui/gui/keyed_table.h"

namespace poolboard {

inline constexpr size_t kTop = 5; ///< rows of a table in the overview

/// The most frequent causes of failures, at most kTop. Its items are their examples. [main]
class TopErrorsModel : public KeyedTable<ErrorGroup> {
    Q_OBJECT
public:
    enum Column { Count, State, Cause, kColumns };
    using KeyedTable::KeyedTable;
    void show(std::vector<ErrorGroup> largestFirst);
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// The items that took longest, at most kTop. [main]
class SlowestModel : public KeyedTable<SlowItem> {
    Q_OBJECT
public:
    enum Column { Took, Number, Input, kColumns };
    using KeyedTable::KeyedTable;
    void show(std::vector<SlowItem> slowestFirst);
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace poolboard
