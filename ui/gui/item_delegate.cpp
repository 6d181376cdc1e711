// SPDX-License-Identifier: MIT
#include "ui/gui/item_delegate.h"

#include "ui/gui/measures.h"
#include "ui/gui/mirror.h"
#include "ui/gui/roles.h"
#include "ui/gui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace poolboard {
namespace {

/// Other rows are selected as well, or instead: the selection does not say where the keyboard stands.
bool standsApart(const QStyleOptionViewItem& option, int row) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!(option.state & QStyle::State_HasFocus) || !view) return false;
    const QItemSelection selection = view->selectionModel()->selection();
    return !(option.state & QStyle::State_Selected) ||
           std::any_of(selection.begin(), selection.end(), [row](const QItemSelectionRange& range) {
               return range.top() != row || range.bottom() != row;
           });
}

void paintFrame(QPainter* painter, const QStyleOptionViewItem& option) {
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace

void ItemDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = ownOrder(option->text, option->direction);
    const bool path = option->text.contains(QLatin1Char('/'));
    option->textElideMode = path ? Qt::ElideMiddle : Qt::ElideRight;
    option->state &= ~QStyle::State_HasFocus; // whole rows are selected; see standsApart()
    if (index.data(kMutedRole).toBool()) option->palette.setColor(QPalette::Text, mutedText(option->palette));
}

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const bool bar =
        index.data(kProgressDoneRole).isValid() && index.data(kProgressTotalRole).toULongLong() > 0;
    if (bar)
        paintBar(painter, option, index);
    else
        QStyledItemDelegate::paint(painter, option, index);
    if (standsApart(option, index.row())) paintFrame(painter, option);
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + letterWidth(option.fontMetrics), option.fontMetrics.height() * 8 / 5};
}

void ItemDelegate::paintBar(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = option.text;
    option.text.clear();
    const QWidget* widget = option.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);

    const double done = static_cast<double>(index.data(kProgressDoneRole).toULongLong());
    const double share =
        std::clamp(done / static_cast<double>(index.data(kProgressTotalRole).toULongLong()), 0.0, 1.0);
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette& palette = option.palette;
    const QColor ink = selected ? palette.color(QPalette::HighlightedText) : palette.color(QPalette::Text);
    const QColor ground = selected ? palette.color(QPalette::Highlight) : palette.color(QPalette::Base);
    const QColor fill = selected ? ink : toneFill(Tone::Active, palette);

    const int margin = letterWidth(option.fontMetrics);
    const int label = option.fontMetrics.horizontalAdvance(QStringLiteral("100 %"));
    QRectF area = QRectF(option.rect).adjusted(margin, 0, -margin * 2 - label, 0);
    const double height = std::round(option.fontMetrics.height() * 0.5);
    area = QRectF(area.left(), area.center().y() - height / 2, std::max(area.width(), height), height);
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (mirrored) area.moveRight(option.rect.left() + option.rect.right() + 1 - area.left());
    QRectF filled = area;
    filled.setWidth(area.width() * share);
    if (mirrored) filled.moveRight(area.right());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath track;
    track.addRoundedRect(area, height / 2, height / 2);
    painter->fillPath(track, blend(ground, ink, 0.14));
    painter->setClipPath(track, Qt::IntersectClip);
    painter->fillRect(filled, fill);
    painter->setClipping(false);
    painter->setPen(ink);
    if (isHighContrast(palette)) painter->drawPath(track);
    const QRect textArea(option.rect.right() - margin - label, option.rect.top(), label,
                         option.rect.height());
    painter->drawText(
        QStyle::visualRect(option.direction, option.rect, textArea),
        int(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter),
        text);
    painter->restore();
}

} // namespace poolboard
