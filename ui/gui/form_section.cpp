// SPDX-License-Identifier: MIT
#include "ui/gui/form_section.h"

#include "ui/gui/field_row.h"
#include "ui/gui/icons.h"
#include "ui/gui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace poolboard {

FormSection::FormSection(const char* objectName, const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(title)), m_rows(new QVBoxLayout), m_moreRows(nullptr),
      m_more(new QWidget), m_toggle(nullptr) {
    setObjectName(QString::fromLatin1(objectName));
    const int em = fontMetrics().height();
    QFont strong = m_title->font();
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_moreRows = new QVBoxLayout(m_more);
    m_moreRows->setContentsMargins(0, 0, 0, 0);
    m_more->hide();

    auto* toggle = new QToolButton;
    toggle->setObjectName(QString::fromLatin1(objectName) + QStringLiteral("More"));
    toggle->setText(tr("More"));
    toggle->setAccessibleName(tr("More of %1").arg(title));
    toggle->setIcon(icon(QStringLiteral("folded"))); // an arrow of Qt's lies over the words, right to left
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setAutoRaise(true);
    toggle->setCheckable(true);
    toggle->setFocusPolicy(Qt::StrongFocus);
    toggle->hide();
    m_toggle = toggle;
    connect(toggle, &QToolButton::toggled, this, [this, toggle](bool on) {
        toggle->setIcon(icon(on ? QStringLiteral("unfolded") : QStringLiteral("folded")));
        toggle->setText(on ? tr("Less") : tr("More"));
        m_more->setVisible(on);
    });
    auto* below = new QHBoxLayout;
    below->addSpacing(FieldRow::nameWidth(this) + em - em / 3);
    below->addWidget(toggle);
    below->addStretch(1);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, em, 0, em / 2);
    all->setSpacing(em * 2 / 3);
    m_rows->setSpacing(em * 2 / 3);
    m_moreRows->setSpacing(em * 2 / 3);
    all->addWidget(m_title);
    all->addLayout(m_rows);
    all->addLayout(below);
    all->addWidget(m_more);
}

void FormSection::add(QWidget* row, bool more) {
    (more ? m_moreRows : m_rows)->addWidget(row);
    if (more) m_toggle->show();
}

void FormSection::showMore(bool on) { m_toggle->setChecked(on); }

void FormSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) update();
}

/// A line above sets it off.
void FormSection::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace poolboard
