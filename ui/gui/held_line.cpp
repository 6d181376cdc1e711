// SPDX-License-Identifier: MIT
#include "ui/gui/held_line.h"

#include "ui/gui/icons.h"
#include "ui/gui/measures.h"
#include "ui/gui/queue_model.h"
#include "ui/gui/recolour.h"
#include "ui/gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace poolboard {

HeldLine::HeldLine(const QueueModel& queue, QWidget* parent)
    : QFrame(parent), m_queue(queue), m_text(new QLabel) {
    setObjectName(QStringLiteral("heldLine"));
    setAccessibleName(tr("A run waits for your answer"));
    setAutoFillBackground(true);
    const int em = fontMetrics().height();
    whenRecoloured(this, [this] {
        QPalette own = parentWidget() ? parentWidget()->palette() : palette();
        own.setColor(QPalette::Window, blend(own.color(QPalette::Window), toneFill(Tone::Warning, own),
                                             isDark(own) ? 0.25 : 0.16));
        setPalette(own);
    });
    auto* sign = new QLabel;
    sign->setAccessibleName(tr("Waiting"));
    whenRecoloured(sign, [sign, em] {
        sign->setPixmap(icon(QStringLiteral("crashed"), Tone::Warning)
                            .pixmap(QSize(em * 5 / 4, em * 5 / 4), sign->devicePixelRatioF()));
    });
    m_text->setObjectName(QStringLiteral("heldText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(letterWidth(fontMetrics()) * 24);
    auto* answer = new QPushButton(tr("Answer…"));
    answer->setObjectName(QStringLiteral("heldAnswer"));
    answer->setAutoDefault(false);
    answer->setToolTip(tr("Run it as the file is now, or take it out of the queue"));
    connect(answer, &QPushButton::clicked, this, [this] {
        if (const int row = m_queue.firstHeld(); row >= 0) Q_EMIT answerAsked(row);
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em / 2, em / 3, em / 2, em / 3);
    row->setSpacing(em / 2);
    row->addWidget(sign);
    row->addWidget(m_text, 1);
    row->addWidget(answer);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_queue, changed, this, &HeldLine::refresh);
    connect(&m_queue, &QAbstractItemModel::rowsMoved, this, &HeldLine::refresh);
    connect(&m_queue, &QAbstractItemModel::dataChanged, this, &HeldLine::refresh);
    refresh();
}

void HeldLine::refresh() {
    const int row = m_queue.firstHeld();
    if (row >= 0)
        m_text->setText(tr("“%1” stays in the queue until you have answered: its job file was changed.")
                            .arg(m_queue.at(row).name));
    setVisible(row >= 0);
}

} // namespace poolboard
