// SPDX-License-Identifier: MIT
#include "ui/gui/elided_label.h"

#include "ui/gui/mirror.h"

#include <QPainter>
#include <QStyle>

namespace poolboard {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget* parent) : QFrame(parent), m_mode(mode) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
    update();
}

void ElidedLabel::setNote(const QString& note) {
    if (note == m_note) return;
    m_note = note;
    setAccessibleDescription(note);
    updateToolTip();
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    return {std::min(metrics.horizontalAdvance(m_text) + 1, metrics.averageCharWidth() * 8),
            metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style()->drawItemText(
        &painter, rect(), int(Qt::AlignVCenter | leadingEdge(layoutDirection())) | Qt::TextSingleLine,
        palette(), isEnabled(),
        ownOrder(fontMetrics().elidedText(m_text, m_mode, width()), layoutDirection()), foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip() {
    const bool cut = fontMetrics().horizontalAdvance(m_text) > width();
    QStringList lines;
    for (const QString& text : {cut ? m_text : QString(), m_note})
        if (!text.isEmpty())
            lines << QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() +
                         QStringLiteral("</p>");
    setToolTip(m_note.isEmpty() && cut ? m_text.toHtmlEscaped() : lines.join(QString()));
}

} // namespace poolboard
