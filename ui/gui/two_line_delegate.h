// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace poolboard {

/// A row of the side lists: icon, name, and a muted second line. [main]
class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The longest of the second lines there are for it that fits; else the shortest, to be cut.
    static QString subtitleOf(const QModelIndex& index, const QFontMetrics& font, int room);
};

} // namespace poolboard
