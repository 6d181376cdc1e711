// SPDX-License-Identifier: MIT
#include "ui/gui/roomy_style.h"

#include "ui/gui/recolour.h"

#include <QApplication>
#include <QStyleFactory>
#include <QWidget>

namespace poolboard {

RoomyStyle::RoomyStyle(QWidget* owner, int margin) : m_margin(margin) {
    setParent(owner);
    // A look is chosen with its style first, and its colours then.
    whenRecoloured(owner, [this] { follow(); });
}

/// Left alone, a proxy takes the desktop's style, whatever look was chosen.
void RoomyStyle::follow() {
    const bool outlined = dynamic_cast<const OutlinedStyle*>(QApplication::style()) != nullptr;
    const QString name = outlined ? QStringLiteral("Fusion") : QApplication::style()->name();
    setOutlined(outlined);
    if (name.compare(baseStyle()->name(), Qt::CaseInsensitive) == 0) return;
    if (QStyle* base = QStyleFactory::create(name)) setBaseStyle(base);
}

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    if (metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin) return m_margin;
    return OutlinedStyle::pixelMetric(metric, option, widget);
}

/// A header asks its words for their direction, a cell asks the window.
void RoomyStyle::drawItemText(QPainter* painter, const QRect& rect, int alignment, const QPalette& palette,
                              bool enabled, const QString& text, QPalette::ColorRole role) const {
    if (QApplication::isRightToLeft()) {
        constexpr int kAcross = Qt::AlignHorizontal_Mask;
        alignment = (alignment & ~kAcross) |
                    int(visualAlignment(Qt::RightToLeft, Qt::Alignment(alignment & kAcross)));
    }
    OutlinedStyle::drawItemText(painter, rect, alignment, palette, enabled, text, role);
}

} // namespace poolboard
