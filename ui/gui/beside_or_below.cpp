// SPDX-License-Identifier: MIT
#include "ui/gui/beside_or_below.h"

#include "ui/gui/measures.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace poolboard {

BesideOrBelow::~BesideOrBelow() = default;

void BesideOrBelow::setParts(QLayout* words, QLayout* buttons) {
    m_words.reset(words);
    m_buttons.reset(buttons);
    for (QLayout* part : {words, buttons})
        addChildLayout(part);
    invalidate();
}

QLayoutItem* BesideOrBelow::itemAt(int index) const {
    return index == 0 ? m_words.get() : index == 1 ? m_buttons.get() : nullptr;
}

QLayoutItem* BesideOrBelow::takeAt(int index) {
    if (index == 0 && m_words) return m_words.release();
    return index <= 1 && index >= 0 && m_buttons ? m_buttons.release() : nullptr;
}

void BesideOrBelow::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize BesideOrBelow::sizeHint() const {
    if (!m_words || !m_buttons) return {};
    const QSize words = m_words->sizeHint(), buttons = m_buttons->sizeHint();
    return {words.width() + spacing() + buttons.width(), std::max(words.height(), buttons.height())};
}

QSize BesideOrBelow::minimumSize() const {
    if (!m_words || !m_buttons) return {};
    const QSize words = m_words->minimumSize(), buttons = m_buttons->minimumSize();
    return {std::max(words.width(), buttons.width()), std::max(words.height(), buttons.height())};
}

int BesideOrBelow::heightOfWords(int width) const {
    return m_words->hasHeightForWidth() ? m_words->heightForWidth(width) : m_words->sizeHint().height();
}

int BesideOrBelow::arrange(const QRect& rect, bool apply) const {
    if (!m_words || !m_buttons) return 0;
    const QSize buttons = m_buttons->sizeHint();
    const QWidget* widget = parentWidget();
    const QFontMetrics font = widget ? widget->fontMetrics() : QFontMetrics(QFont());
    const int beside = rect.width() - spacing() - buttons.width();
    const bool fits = beside >= letterWidth(font) * 20 && heightOfWords(beside) <= font.lineSpacing() * 2 + 2;
    const int wordsHeight = heightOfWords(fits ? beside : rect.width());
    const int height =
        fits ? std::max(wordsHeight, buttons.height()) : wordsHeight + spacing() + buttons.height();
    if (!apply) return height;
    const Qt::LayoutDirection direction =
        widget && widget->isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    const int whole = fits ? std::max(rect.height(), height) : wordsHeight;
    const QRect words(rect.left(), rect.top(), fits ? beside : rect.width(), whole);
    const QRect below(rect.right() + 1 - buttons.width(),
                      fits ? rect.top() + (whole - buttons.height()) / 2 : words.bottom() + 1 + spacing(),
                      buttons.width(), buttons.height());
    m_words->setGeometry(QStyle::visualRect(direction, rect, words));
    m_buttons->setGeometry(QStyle::visualRect(direction, rect, below));
    return height;
}

} // namespace poolboard
