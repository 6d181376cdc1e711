// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace poolboard::test {

/// Controls in view that say nothing to a screen reader, and tables and lists with such cells in their first
/// row.
inline QStringList namelessControls(const QWidget* top) {
    QStringList nameless;
    for (QWidget* widget : top->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
        const QString what =
            QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken && spoken->text(QAccessible::Name).trimmed().isEmpty()) nameless << what;
        const auto* view = qobject_cast<QAbstractItemView*>(widget);
        if (!view || !view->model() || view->model()->rowCount() == 0) continue;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QModelIndex cell = view->model()->index(0, column);
            const bool says = !cell.data(Qt::AccessibleTextRole).toString().isEmpty() ||
                              !cell.data(Qt::DisplayRole).toString().isEmpty();
            if (!says) nameless << what + QLatin1Char('/') + QString::number(column);
        }
    }
    return nameless;
}

} // namespace poolboard::test
