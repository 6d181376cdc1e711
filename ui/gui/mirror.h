// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <Qt>

namespace poolboard {

/// For what we paint ourselves in a window that is read from right to left. Pure.

/// Where a line begins. Absolute: else a painter turns it once more for text of the other direction.
inline Qt::Alignment leadingEdge(Qt::LayoutDirection direction) {
    return (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

/// Text of others (a path, a message, "0.07 s") keeps its own order inside such a line: without this its
/// last slash or bracket would come first.
inline QString ownOrder(const QString& text, Qt::LayoutDirection direction) {
    if (direction == Qt::LeftToRight || text.isEmpty() || text.isRightToLeft()) return text;
    return QChar(0x2066) + text + QChar(0x2069); // left-to-right isolate … pop
}

} // namespace poolboard
