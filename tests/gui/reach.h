// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QSet>
#include <QStringList>
#include <QTest>
#include <QWidget>

namespace poolboard::test {

inline constexpr int kMostTabs = 150;

/// Controls in view that a person without a mouse never comes to: from where the focus is, Tab goes once
/// around.
inline QStringList unreachable(const QWidget* top) {
    QSet<const QWidget*> met;
    for (int tabs = 0; tabs < kMostTabs; ++tabs) {
        QWidget* now = QApplication::focusWidget();
        met.insert(now);
        QTest::keyClick(now ? now : QApplication::activeWindow(), Qt::Key_Tab);
        if (met.contains(QApplication::focusWidget())) break;
    }
    QStringList out;
    for (const QWidget* widget : top->findChildren<QWidget*>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (!widget->isVisible() || !widget->isEnabled() || !takesTab || met.contains(widget)) continue;
        // One of a group is enough: arrows walk in it.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button && button->autoExclusive() && !button->isChecked()) continue;
        if (button && button->group() && button->group()->exclusive() && !button->isChecked()) continue;
        out << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return out;
}

} // namespace poolboard::test
