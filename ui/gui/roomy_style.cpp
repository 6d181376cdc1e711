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
    const auto* ours = dynamic_cast<const OutlinedStyle*>(QApplication::style());
    const QString name = (ours ? ours->baseStyle() : QApplication::style())->name();
    setOutlined(ours && ours->outlined());
    if (name.compare(baseStyle()->name(), Qt::CaseInsensitive) == 0) return;
    if (QStyle* base = QStyleFactory::create(name)) setBaseStyle(base);
}

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    if (metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin) return m_margin;
    return OutlinedStyle::pixelMetric(metric, option, widget);
}

} // namespace poolboard
