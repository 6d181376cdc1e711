// SPDX-License-Identifier: MIT
#include "ui/gui/progress_strip.h"

#include "ui/gui/elided_label.h"
#include "ui/gui/engine_words.h"
#include "ui/gui/icons.h"
#include "ui/gui/recolour.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/stacked_bar.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"
#include "ui/present/status.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace poolboard {
namespace {

void color(QWidget* widget, const QColor& color) {
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent), m_name(new ElidedLabel(Qt::ElideRight)), m_stateIcon(new QLabel),
      m_stateWord(new QLabel), m_bar(new StackedBar), m_numbers(new ElidedLabel(Qt::ElideRight)),
      m_why(new ElidedLabel(Qt::ElideRight)) {
    setObjectName(QStringLiteral("progressStrip"));
    m_stateWord->setObjectName(QStringLiteral("runState"));
    m_numbers->setObjectName(QStringLiteral("runNumbers"));
    m_why->setObjectName(QStringLiteral("runWhy"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_stateWord->setFont(strong);
    m_stateWord->setTextFormat(Qt::PlainText);
    m_stateIcon->setAccessibleName(tr("State of the run"));

    const int gap = fontMetrics().height() / 2;
    auto* top = new QHBoxLayout;
    top->setSpacing(gap / 2);
    top->addWidget(m_name, 1);
    top->addWidget(m_stateIcon);
    top->addWidget(m_stateWord);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(gap * 2);
    bottom->addWidget(m_numbers);
    bottom->addStretch();
    bottom->addWidget(m_why);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(gap * 3 / 2, gap, gap * 3 / 2, gap);
    all->setSpacing(gap * 3 / 4);
    all->addLayout(top);
    all->addWidget(m_bar);
    all->addLayout(bottom);
    keepMuted(m_why);
}

void ProgressStrip::showName(const QString& name) { m_name->setText(name); }

void ProgressStrip::showReady(const QString& hint) {
    showState(icon(QStringLiteral("waiting"), Tone::Quiet), tr("Not started"), Tone::Quiet);
    Snapshot nothing;
    nothing.total = 0;
    m_bar->showRun(nothing);
    m_numbers->setText(hint);
    m_numbers->setNote({});
    m_why->hide();
}

void ProgressStrip::showWaiting() {
    showReady(tr("It waits in the queue, and starts when nothing runs any more."));
    showState(icon(QStringLiteral("waiting"), Tone::Quiet), tr("Waiting"), Tone::Quiet);
}

void ProgressStrip::showRefused() {
    showReady(tr("Nothing has run."));
    showState(icon(QStringLiteral("crashed"), Tone::Bad), refusedWord(), Tone::Bad);
}

QString ProgressStrip::refusedWord() { return tr("Did not start"); }

void ProgressStrip::showBar(const Snapshot& snapshot) {
    const StateWord word = stateWord(snapshot.state);
    showState(stateIcon(snapshot.state), wordOf(word), word.tone);
    m_bar->showRun(snapshot);
}

void ProgressStrip::showNumbers(const Snapshot& snapshot) {
    m_numbers->setText(runLine(snapshot), runLine(snapshot, Length::Brief));
    m_numbers->setNote(basisText(snapshot));
    const QString why =
        isOver(snapshot.state) ? refusalWords(snapshot.stopReason) : engineWords(whyText(snapshot));
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

void ProgressStrip::showState(const QIcon& icon, const QString& word, Tone tone) {
    // A pixmap and a palette that are set again would lay the window out again, ten times a second.
    if (m_stateWord->text() == word && m_tone == tone && m_icon.cacheKey() == icon.cacheKey()) return;
    m_icon = icon;
    m_tone = tone;
    m_stateWord->setText(word);
    colorState();
}

void ProgressStrip::colorState() {
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_stateIcon->setPixmap(m_icon.pixmap(QSize(size, size), devicePixelRatioF()));
    color(m_stateWord, toneColor(m_tone, palette()));
}

void ProgressStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) colorState();
}

} // namespace poolboard
