// SPDX-License-Identifier: MIT
#include "ui/gui/two_line_delegate.h"

#include "ui/gui/measures.h"
#include "ui/gui/mirror.h"
#include "ui/gui/roles.h"
#include "ui/gui/theme.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace poolboard {
namespace {

QFont smaller(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int lines = option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height();
    return {letterWidth(option.fontMetrics) * 20, lines + option.fontMetrics.height() * 2 / 3};
}

QString TwoLineDelegate::subtitleOf(const QModelIndex& index, const QFontMetrics& font, int room) {
    const QString whole = index.data(kSubtitleRole).toString();
    const QStringList briefs = index.data(kBriefSubtitlesRole).toStringList();
    const auto fits = [&](const QString& text) { return font.horizontalAdvance(text) <= room; };
    if (briefs.isEmpty() || fits(whole)) return whole;
    const auto found = std::find_if(briefs.begin(), briefs.end(), fits);
    return found == briefs.end() ? briefs.last() : *found;
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString name = option.text;
    const QIcon icon = option.icon;
    option.text.clear();
    option.icon = {};
    const QWidget* widget = option.widget;
    (widget ? widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QPalette& palette = option.palette;
    const int em = option.fontMetrics.height(), gap = em / 2;
    const QFont small = smaller(option.font);
    const QFontMetrics smallMetrics(small);
    const QRect area = option.rect.adjusted(gap, em / 3, -gap, -em / 3);
    const auto mirrored = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    icon.paint(painter, mirrored(QRect(area.left(), area.top(), em, em)), Qt::AlignCenter,
               selected ? QIcon::Selected : QIcon::Normal);
    const QRect text = area.adjusted(em + gap, 0, 0, 0);
    const QString subtitle = subtitleOf(index, smallMetrics, text.width());
    const int elide = subtitle.startsWith(QLatin1Char('/')) || subtitle.startsWith(QLatin1Char('~'))
                          ? Qt::ElideMiddle
                          : Qt::ElideRight;
    const int aligned = int(Qt::AlignVCenter | leadingEdge(option.direction));
    const auto cut = [&](const QFontMetrics& metrics, const QString& words, int mode) {
        return ownOrder(metrics.elidedText(words, Qt::TextElideMode(mode), text.width()), option.direction);
    };
    painter->save();
    painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(mirrored(QRect(text.left(), text.top(), text.width(), em)), aligned,
                      cut(option.fontMetrics, name, Qt::ElideRight));
    if (!selected) painter->setPen(mutedText(palette));
    painter->setFont(small);
    painter->drawText(mirrored(QRect(text.left(), text.top() + em, text.width(), smallMetrics.height())),
                      aligned, cut(smallMetrics, subtitle, elide));
    painter->restore();
}

} // namespace poolboard
