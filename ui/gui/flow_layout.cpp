// SPDX-License-Identifier: MIT
#include "ui/gui/flow_layout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace poolboard {

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::arrange(const QRect& rect, bool apply) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    const bool rightToLeft = parentWidget() && parentWidget()->isRightToLeft();
    int x = 0, y = 0, rowHeight = 0;
    for (QLayoutItem* item : m_items) {
        const QSize size = item->sizeHint();
        if (item->isEmpty()) continue;
        if (x > 0 && x + size.width() > area.width()) {
            x = 0;
            y += rowHeight + spacing();
            rowHeight = 0;
        }
        const int left = rightToLeft ? area.right() + 1 - x - size.width() : area.left() + x;
        if (apply) item->setGeometry(QRect(QPoint(left, area.top() + y), size));
        x += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    const QMargins margins = contentsMargins();
    return y + rowHeight + margins.top() + margins.bottom();
}

} // namespace poolboard
