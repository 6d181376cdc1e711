// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QVariant>

namespace poolboard {

/// The columns every table of items has, whether its rows run or have finished.
namespace ItemColumn {
enum { Number, Input, State, Message, Worker, Attempts, Took, kCount };
}

QVariant itemHeader(int column, int role); ///< horizontal headerData
int itemAlignment(int column);             ///< Qt::Alignment as Qt::TextAlignmentRole wants it

} // namespace poolboard
