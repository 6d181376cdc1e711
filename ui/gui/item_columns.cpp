// SPDX-License-Identifier: MIT
#include "ui/gui/item_columns.h"

#include <QCoreApplication>

namespace poolboard {
namespace {
struct ItemHeader {
    Q_DECLARE_TR_FUNCTIONS(ItemHeader)
};
} // namespace

int itemAlignment(int column) {
    const bool number =
        column == ItemColumn::Number || column == ItemColumn::Attempts || column == ItemColumn::Took;
    return int(Qt::AlignVCenter) | int(number ? Qt::AlignRight : Qt::AlignLeft);
}

QVariant itemHeader(int column, int role) {
    if (role == Qt::TextAlignmentRole) return itemAlignment(column);
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case ItemColumn::Number:
        return ItemHeader::tr("Item");
    case ItemColumn::Input:
        return ItemHeader::tr("Input");
    case ItemColumn::State:
        return ItemHeader::tr("State");
    case ItemColumn::Message:
        return ItemHeader::tr("Result or error");
    case ItemColumn::Worker:
        return ItemHeader::tr("Worker");
    case ItemColumn::Attempts:
        return ItemHeader::tr("Attempts");
    case ItemColumn::Took:
        return ItemHeader::tr("Time");
    default:
        return {};
    }
}

} // namespace poolboard
