// SPDX-License-Identifier: MIT
#include "ui/gui/overview_card.h"

#include "ui/gui/recolour.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace poolboard {

QLabel* hintLabel() {
    auto* label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    keepMuted(label);
    return label;
}

QWidget* titledCard(const QString& title, QWidget* aside, QWidget* body, QLabel* empty) {
    auto* box = new QWidget;
    auto* all = new QVBoxLayout(box);
    const int gap = box->fontMetrics().height() / 2;
    all->setContentsMargins(0, gap, 0, 0);
    all->setSpacing(gap / 2);
    auto* label = new QLabel(title);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setBuddy(body);
    QToolButton button; // heads are alike, with one or without
    button.setText(title);
    label->setMinimumHeight(button.sizeHint().height());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(gap, 0, gap, 0);
    head->setSpacing(gap);
    head->addWidget(label);
    if (aside) head->addWidget(aside, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    if (!aside) head->addStretch(1);
    all->addLayout(head);
    all->addWidget(body, 1);
    if (empty) {
        empty->setMinimumHeight(body->minimumHeight()); // nothing moves when the first row comes
        all->addWidget(empty, 1);
    }
    if (body->maximumHeight() != QWIDGETSIZE_MAX) all->addStretch();
    return box;
}

} // namespace poolboard
