// SPDX-License-Identifier: MIT
#include "ui/gui/try_panel.h"

#include "ui/gui/elided_label.h"
#include "ui/gui/icons.h"
#include "ui/gui/recolour.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace poolboard {
namespace {

constexpr int kMostLines = 8;

} // namespace

TryPanel::TryPanel(QWidget* parent)
    : QFrame(parent), m_sign(new QLabel), m_state(new QLabel), m_item(new ElidedLabel(Qt::ElideMiddle)),
      m_text(new QPlainTextEdit), m_close(new QToolButton) {
    setObjectName(QStringLiteral("tryPanel"));
    setAccessibleName(tr("What came of trying one item"));
    m_state->setObjectName(QStringLiteral("tryState"));
    m_state->setTextFormat(Qt::PlainText);
    QFont strong = m_state->font();
    strong.setWeight(QFont::DemiBold);
    m_state->setFont(strong);
    m_item->setObjectName(QStringLiteral("tryInput"));
    m_text->setObjectName(QStringLiteral("tryText"));
    m_text->setAccessibleName(tr("Result or error"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_close->setObjectName(QStringLiteral("tryClose"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close the trial"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto* line = new QHBoxLayout;
    line->setSpacing(fontMetrics().height() / 2);
    line->addWidget(m_sign);
    line->addWidget(m_state);
    line->addWidget(m_item, 1);
    line->addWidget(m_close);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(fontMetrics().height() / 3);
    all->addLayout(line);
    all->addWidget(m_text);
    whenRecoloured(m_sign, [this] { showSign(); });
    hide();
}

void TryPanel::showSign() {
    const int size = fontMetrics().height();
    m_sign->setPixmap(m_icon.pixmap(QSize(size, size), devicePixelRatioF()));
}

void TryPanel::showRunning() {
    m_icon = {};
    m_sign->clear();
    m_state->setText(tr("Trying the first item …"));
    m_item->setText({});
    m_text->hide();
    show();
}

void TryPanel::showResult(const TryResult& result) {
    m_icon = result.kind ? stateIcon(*result.kind) : icon(QStringLiteral("crashed"), Tone::Bad);
    showSign();
    m_state->setText(!result.kind
                         ? tr("Not tried")
                         : tr("%1 in %2").arg(wordOf(stateWord(*result.kind)), tookText(result.seconds)));
    m_item->setText(result.input);
    m_text->setPlainText(result.text.isEmpty() ? tr("Nothing came back.") : result.text);
    const int lines = std::clamp(static_cast<int>(m_text->document()->blockCount()), 1, kMostLines);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * lines + m_text->fontMetrics().height());
    m_text->show();
    show();
}

} // namespace poolboard
