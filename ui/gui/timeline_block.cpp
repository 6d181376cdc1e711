// SPDX-License-Identifier: MIT
#include "ui/gui/timeline_block.h"

#include "ui/gui/flow_layout.h"
#include "ui/gui/recolour.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <algorithm>

namespace poolboard {

void paintTimelineBlock(QPainter& painter, const QRect& area, OutcomeKind kind, const QPalette& palette) {
    const int full = area.height(), gap = std::max(2, full / 10);
    const QColor fill = toneFill(stateWord(kind).tone, palette);
    const auto part = [&](int from, int to) { // of the height
        painter.fillRect(area.left(), area.top() + from, area.width(), to - from, fill);
    };
    switch (kind) {
    case OutcomeKind::Succeeded:
    case OutcomeKind::Skipped:
        return part(full - full * 3 / 5, full);
    case OutcomeKind::Failed:
        return part(0, full);
    case OutcomeKind::TimedOut:
        part(0, (full - gap) / 2);
        return part((full - gap) / 2 + gap, full);
    case OutcomeKind::Crashed:
        part(0, (full - 2 * gap) / 3);
        part((full - 2 * gap) / 3 + gap, full - (full - 2 * gap) / 3 - gap);
        return part(full - (full - 2 * gap) / 3, full);
    case OutcomeKind::Cancelled:
        return part(0, full / 2);
    }
}

QWidget* makeTimelineLegend() {
    auto* legend = new QWidget;
    legend->setObjectName(QStringLiteral("timelineLegend"));
    const int em = legend->fontMetrics().height();
    auto* lines = new FlowLayout(legend); // a narrow window has two
    lines->setSpacing(em / 4);
    lines->setContentsMargins(em / 2, em / 4, em / 2, em / 4);
    for (const OutcomeKind kind : {OutcomeKind::Succeeded, OutcomeKind::Failed, OutcomeKind::TimedOut,
                                   OutcomeKind::Crashed, OutcomeKind::Cancelled}) {
        auto* sign = new QLabel;
        const QString word = wordOf(stateWord(kind));
        sign->setAccessibleName(word);
        whenRecoloured(sign, [sign, kind, em] {
            QPixmap picture(QSize(em / 2, em) * sign->devicePixelRatioF());
            picture.setDevicePixelRatio(sign->devicePixelRatioF());
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            paintTimelineBlock(painter, QRect(0, 0, em / 2, em), kind, sign->palette());
            painter.end();
            sign->setPixmap(picture);
        });
        auto* text = new QLabel(word);
        keepMuted(text);
        auto* entry = new QWidget;
        auto* line = new QHBoxLayout(entry);
        line->setContentsMargins(0, 0, em / 2, 0);
        line->setSpacing(em / 3);
        line->addWidget(sign);
        line->addWidget(text);
        lines->addWidget(entry);
    }
    return legend;
}

} // namespace poolboard
