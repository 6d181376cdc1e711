// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/elided_label.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QLabel>
#include <QStringList>
#include <QWidget>
#include <algorithm>

namespace poolboard::test {

/// Cells that say nothing, in all their rows (of a long table the first and the last): neither words nor what
/// is told instead of what is painted.
inline QStringList silentCells(const QAbstractItemView& view) {
    constexpr int kMostRows = 300;
    QStringList silent;
    const QAbstractItemModel* model = view.model();
    const int rows = model ? model->rowCount() : 0;
    for (int row = 0; row < rows; row += row == kMostRows / 2 ? std::max(1, rows - kMostRows) : 1)
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex cell = model->index(row, column);
            const bool says = !cell.data(Qt::AccessibleTextRole).toString().trimmed().isEmpty() ||
                              !cell.data(Qt::DisplayRole).toString().trimmed().isEmpty();
            // A picture alone says nothing to who does not see it; nor does a state beside which no word
            // stands.
            const bool shows = cell.data(Qt::DecorationRole).isValid();
            if (!says && (row == 0 || shows))
                silent << QStringLiteral("%1/%2,%3").arg(view.objectName()).arg(row).arg(column);
        }
    return silent;
}

/// What is in view and says nothing to a screen reader: controls, also those no key leads to; pictures; what
/// is painted by ourselves; cells.
inline QStringList namelessControls(const QWidget* top) {
    QStringList nameless;
    for (QWidget* widget : top->findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        const QString type = QString::fromLatin1(widget->metaObject()->className());
        QString what = type + QLatin1Char(' ') + widget->objectName();
        if (widget->objectName().isEmpty() && widget->parentWidget())
            what += QStringLiteral("in ") +
                    QString::fromLatin1(widget->parentWidget()->metaObject()->className()) +
                    QLatin1Char(' ') + widget->parentWidget()->objectName();
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget)) nameless << silentCells(*view);
        const auto* label = qobject_cast<const QLabel*>(widget);
        const bool picture = label && !label->pixmap(Qt::ReturnByValue).isNull();
        // Painted by ourselves: nothing in it would be read instead.
        const auto* elided = qobject_cast<const ElidedLabel*>(widget);
        if (elided && elided->text().isEmpty()) continue; // nothing is in view
        bool leaf = type.startsWith(QLatin1String("poolboard::")) && !label;
        for (const QWidget* child : widget->findChildren<QWidget*>())
            leaf = leaf && !child->isVisible();
        if (widget->focusPolicy() == Qt::NoFocus && !picture && !leaf) continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken && spoken->text(QAccessible::Name).trimmed().isEmpty()) nameless << what;
    }
    return nameless;
}

} // namespace poolboard::test
