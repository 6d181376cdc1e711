// SPDX-License-Identifier: MIT
#include "ui/gui/outlined_style.h"

#include "ui/gui/icons.h"
#include "ui/gui/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace poolboard {
namespace {

QColor outlineOf(const QStyleOption& option) {
    const QPalette& palette = option.palette;
    if (option.state & QStyle::State_HasFocus) return palette.color(QPalette::Highlight);
    const QColor text = palette.color(QPalette::WindowText);
    return isHighContrast(palette) ? text : blend(palette.color(QPalette::Window), text, 0.45);
}

void draw(const QStyleOption& option, const QRect& rect, QPainter* painter, bool round) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outlineOf(option));
    painter->setBrush(Qt::NoBrush);
    const QRectF place = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (round)
        painter->drawEllipse(place);
    else
        painter->drawRoundedRect(place, 2, 2);
    painter->restore();
}

void line(const QStyleOption& option, QPainter* painter, Qt::Edge side) {
    const QColor colour = option.palette.color(QPalette::WindowText);
    const QRect& rect = option.rect;
    if (side == Qt::BottomEdge)
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour);
    else
        painter->fillRect(side == Qt::RightEdge ? rect.right() : rect.left(), rect.top(), 1, rect.height(),
                          colour);
}

/// Along the middle of what two parts are drawn apart by.
void drawBetween(const QStyleOption& option, QPainter* painter) {
    const QColor colour = hairline(option.palette);
    const QRect& rect = option.rect;
    if (rect.width() > rect.height())
        painter->fillRect(rect.left(), rect.center().y(), rect.width(), 1, colour);
    else
        painter->fillRect(rect.center().x(), rect.top(), 1, rect.height(), colour);
}

} // namespace

OutlinedStyle::OutlinedStyle(const QString& base, bool outlined) : QProxyStyle(base), m_outlined(outlined) {
    setObjectName(base.toLower());
}

/// Qt 6.4 has turned the side of a button's words already, and its painter turns it once more: they would
/// stand at the far edge, away from their sign.
void OutlinedStyle::drawItemText(QPainter* painter, const QRect& rect, int alignment, const QPalette& palette,
                                 bool enabled, const QString& text, QPalette::ColorRole role) const {
    if (m_inButton) alignment |= Qt::AlignAbsolute;
    QProxyStyle::drawItemText(painter, rect, alignment, palette, enabled, text, role);
}

QStyle* makeOutlinedStyle() { return new OutlinedStyle; }

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!m_outlined) return;
    switch (element) {
    case PE_Frame:
    case PE_FrameLineEdit:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
    case PE_IndicatorCheckBox:
    case PE_PanelButtonCommand:
        return draw(*option, option->rect, painter, false);
    case PE_IndicatorRadioButton:
        return draw(*option, option->rect, painter, true);
    case PE_IndicatorDockWidgetResizeHandle:
        if (isHighContrast(option->palette)) drawBetween(*option, painter);
        return;
    default:
        return;
    }
}

void OutlinedStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    m_inButton = element == CE_PushButtonLabel && option->direction == Qt::RightToLeft;
    QProxyStyle::drawControl(element, option, painter, widget);
    m_inButton = false;
    if (!m_outlined || !isHighContrast(option->palette)) return;
    switch (element) {
    case CE_TabBarTabShape: {
        QStyleOption tab = *option;
        tab.state &= ~State_HasFocus; // the words have a frame then
        draw(tab, tab.rect, painter, false);
        if (option->state & State_Selected)
            painter->fillRect(QRect(option->rect.left() + 1, option->rect.top(), option->rect.width() - 2, 3),
                              option->palette.color(QPalette::Highlight));
        return;
    }
    case CE_HeaderSection:
        line(*option, painter, option->direction == Qt::RightToLeft ? Qt::LeftEdge : Qt::RightEdge);
        return line(*option, painter, Qt::BottomEdge);
    case CE_HeaderEmptyArea:
    case CE_ToolBar:
        return line(*option, painter, Qt::BottomEdge);
    case CE_Splitter:
        return drawBetween(*option, painter);
    default:
        return;
    }
}

QIcon OutlinedStyle::standardIcon(StandardPixmap sign, const QStyleOption* option,
                                  const QWidget* widget) const {
    if (sign == SP_ToolBarHorizontalExtensionButton) return icon(QStringLiteral("more"));
    return QProxyStyle::standardIcon(sign, option, widget);
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (!m_outlined) return;
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_ComboBox || (control == CC_SpinBox && spin && spin->frame))
        draw(*option, option->rect, painter, false);
    if (control != CC_ScrollBar) return;
    draw(*option, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget), painter, false);
    if (isHighContrast(option->palette))
        draw(*option, proxy()->subControlRect(control, option, SC_ScrollBarGroove, widget), painter, false);
}

} // namespace poolboard
