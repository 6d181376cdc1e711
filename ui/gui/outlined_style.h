// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace poolboard {

/// Qt's own style with outlines that stand out on dark ground, where it draws them darker than the window:
/// around fields, lists, choices, buttons, boxes, menus, the handles of scroll bars. With high contrast they
/// have the colour of the text, and so have tabs, heads of tables and what lies between the parts of a
/// window. What a tool bar has no room for is behind a sign in that colour, too. [main]
class OutlinedStyle : public QProxyStyle {
    Q_OBJECT
public:
    OutlinedStyle() : OutlinedStyle(QStringLiteral("Fusion"), true) {}
    /// Of that style; not `outlined`: as it draws, but for the words of buttons, right to left.
    OutlinedStyle(const QString& base, bool outlined);
    bool outlined() const { return m_outlined; }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap sign, const QStyleOption* option, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    void drawItemText(QPainter* painter, const QRect& rect, int alignment, const QPalette& palette,
                      bool enabled, const QString& text, QPalette::ColorRole role) const override;

protected:
    void setOutlined(bool outlined) { m_outlined = outlined; } ///< false: as the style below it draws

private:
    bool m_outlined;
    mutable bool m_inButton = false;
};

QStyle* makeOutlinedStyle(); ///< the caller's

} // namespace poolboard
