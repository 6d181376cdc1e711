// SPDX-License-Identifier: MIT
#include "ui/gui/outlined_style.h"

#include "ui/gui/icons.h"
#include "ui/gui/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace poolboard {
namespace {

/// That of high contrast.
bool isBlack(const QPalette& palette) { return palette.color(QPalette::Window) == QColor(Qt::black); }

QColor outline(const QStyleOption& option) {
    const QPalette& palette = option.palette;
    if (option.state & QStyle::State_HasFocus) return palette.color(QPalette::Highlight);
    const QColor text = palette.color(QPalette::WindowText);
    return isBlack(palette) ? text : blend(palette.color(QPalette::Window), text, 0.45);
}

void draw(const QStyleOption& option, QPainter* painter, bool round) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline(option));
    painter->setBrush(Qt::NoBrush);
    const QRectF place = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (round)
        painter->drawEllipse(place);
    else
        painter->drawRoundedRect(place, 2, 2);
    painter->restore();
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {
    setObjectName(QStringLiteral("fusion"));
}

QStyle* makeOutlinedStyle() { return new OutlinedStyle; }

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_Frame:
    case PE_FrameLineEdit:
    case PE_IndicatorCheckBox:
    case PE_PanelButtonCommand:
        return draw(*option, painter, false);
    case PE_IndicatorRadioButton:
        return draw(*option, painter, true);
    default:
        return;
    }
}

void OutlinedStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element != CE_TabBarTabShape || !isBlack(option->palette)) return;
    QStyleOption tab = *option;
    tab.state &= ~State_HasFocus; // the words have a frame then
    draw(tab, painter, false);
    if (option->state & State_Selected)
        painter->fillRect(QRect(option->rect.left() + 1, option->rect.top(), option->rect.width() - 2, 3),
                          option->palette.color(QPalette::Highlight));
}

QIcon OutlinedStyle::standardIcon(StandardPixmap sign, const QStyleOption* option,
                                  const QWidget* widget) const {
    if (sign == SP_ToolBarHorizontalExtensionButton) return icon(QStringLiteral("more"));
    return QProxyStyle::standardIcon(sign, option, widget);
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_ComboBox || (control == CC_SpinBox && spin && spin->frame))
        draw(*option, painter, false);
}

} // namespace poolboard
