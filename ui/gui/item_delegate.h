// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace poolboard {

/// Paints cells: a progress bar where a row says how far it is, muted text for
/// what matters less, paths cut in the middle so that the file name is seen, a frame
/// where the keyboard stands when the selection does not say so. What it paints is
/// also what the model answers as AccessibleTextRole. [main]
class ItemDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void paintBar(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace poolboard
