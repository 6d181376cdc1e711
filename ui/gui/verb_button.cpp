// SPDX-License-Identifier: MIT
#include "ui/gui/verb_button.h"

#include "ui/gui/mirror.h"
#include "ui/gui/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <algorithm>

namespace poolboard {

VerbButton::VerbButton(const QString& verb, const QString& what, QWidget* parent)
    : QPushButton(verb, parent), m_what(what) {
    setAutoDefault(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(verb);
    setAccessibleDescription(what);
}

QFont VerbButton::verbFont() const {
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QSize VerbButton::sizeHint() const {
    const int em = fontMetrics().height();
    const int text = std::max(QFontMetrics(verbFont()).horizontalAdvance(QPushButton::text()),
                              fontMetrics().horizontalAdvance(m_what));
    return {text + em * 2, em * 2 + em * 4 / 5};
}

void VerbButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const int em = fontMetrics().height();
    const QRect area = rect().adjusted(em, em * 2 / 5, -em, -em * 2 / 5);
    const QRect top(area.left(), area.top(), area.width(), em),
        bottom(area.left(), area.top() + em, area.width(), em);
    const int aligned = int(Qt::AlignVCenter | leadingEdge(layoutDirection()));
    painter.setFont(verbFont());
    painter.setPen(palette().color(QPalette::ButtonText));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), top), aligned, text());
    painter.setFont(font());
    painter.setPen(blend(palette().color(QPalette::ButtonText), palette().color(QPalette::Button), 0.3));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), bottom), aligned, m_what);
}

} // namespace poolboard
