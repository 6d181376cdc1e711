// SPDX-License-Identifier: MIT
#include "ui/gui/filter_chip.h"

#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace poolboard {

FilterChip::FilterChip(const QIcon& icon, const QString& word, QWidget* parent) : QAbstractButton(parent) {
    setIcon(icon);
    setText(word);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("%1: %2").arg(word, countOf(0)));
}

void FilterChip::setCount(quint64 count) {
    if (count == m_count) return;
    const int before = sizeHint().width();
    m_count = count;
    setAccessibleName(tr("%1: %2").arg(text(), countOf(count)));
    if (sizeHint().width() != before) updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    // Digits of the same number of places share a width, so that chips do not tremble.
    const QString digits(countOf(m_count).size(), QLatin1Char('0'));
    return {padding() * 4 + iconSize() + metrics.horizontalAdvance(text()) +
                metrics.horizontalAdvance(digits),
            metrics.height() * 8 / 5};
}

void FilterChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(area, area.height() / 2, area.height() / 2);
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor ink = palette().color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText);
    const QColor ground = palette().color(QPalette::Window);
    if (isChecked())
        painter.fillPath(shape, accent);
    else if (underMouse() || isDown())
        painter.fillPath(shape, blend(ground, accent, isDown() ? 0.25 : 0.12));
    painter.setPen(QPen(isChecked() ? accent : outline(palette()), 1));
    painter.drawPath(shape);
    if (hasFocus()) {
        QPainterPath ring;
        const QRectF inner = area.adjusted(2, 2, -2, -2);
        ring.addRoundedRect(inner, inner.height() / 2, inner.height() / 2);
        painter.setPen(QPen(isChecked() ? ink : accent, 1.5));
        painter.drawPath(ring);
    }
    const int gap = padding();
    const QRect iconArea(gap, (height() - iconSize()) / 2, iconSize(), iconSize());
    icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconArea), Qt::AlignCenter,
                 isChecked() ? QIcon::Selected : QIcon::Normal);
    painter.setPen(ink);
    const int textWidth = fontMetrics().horizontalAdvance(text());
    const QRect textArea(iconArea.right() + 1 + gap, 0, textWidth, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textArea), Qt::AlignVCenter, text());
    painter.setPen(isChecked() ? ink : mutedText(palette()));
    const QRect countArea(textArea.right() + 1 + gap, 0, width() - textArea.right() - 1 - gap * 2, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), countArea),
                     Qt::AlignVCenter | Qt::AlignRight, countOf(m_count));
}

} // namespace poolboard
