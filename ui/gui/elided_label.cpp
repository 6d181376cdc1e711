// SPDX-License-Identifier: MIT
#include "ui/gui/elided_label.h"

#include "ui/gui/measures.h"
#include "ui/gui/mirror.h"

#include <QPainter>
#include <QStyle>

namespace poolboard {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget* parent) : QFrame(parent), m_mode(mode) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text, const QString& brief) {
    if (text == m_text && brief == m_brief) return;
    m_text = text;
    m_brief = brief;
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

QSize ElidedLabel::sizeHint() const { return {fontMetrics().horizontalAdvance(m_text) + 1, lineHeight()}; }

/// Letters of another font, such as Chinese ones, may be taller than this one's.
int ElidedLabel::lineHeight() const {
    return std::max(fontMetrics().height(), fontMetrics().boundingRect(m_text).height());
}

QSize ElidedLabel::minimumSizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    // What is brief is there because all of it matters; a window can still be made small.
    const int most = letterWidth(metrics) * (m_brief.isEmpty() ? 8 : 40);
    const QString& least = m_brief.isEmpty() ? m_text : m_brief;
    return {std::min(metrics.horizontalAdvance(least) + 1, most), lineHeight()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool whole = m_brief.isEmpty() || fontMetrics().horizontalAdvance(m_text) <= width();
    const QString shown = fontMetrics().elidedText(whole ? m_text : m_brief, m_mode, width());
    style()->drawItemText(&painter, rect(),
                          int(Qt::AlignVCenter | leadingEdge(layoutDirection())) | Qt::TextSingleLine,
                          palette(), isEnabled(), ownOrder(shown, layoutDirection()), foregroundRole());
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
