// SPDX-License-Identifier: MIT
#include "ui/gui/resume_offer.h"

#include "ui/gui/icons.h"
#include "ui/gui/recolour.h"
#include "ui/gui/texts.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace poolboard {

ResumeOffer::ResumeOffer(QWidget* parent) : QFrame(parent), m_text(new QLabel) {
    setObjectName(QStringLiteral("resumeOffer"));
    setFrameShape(QFrame::StyledPanel);
    const int em = fontMetrics().height();
    auto* sign = new QLabel;
    whenRecoloured(sign, [sign, em] {
        sign->setPixmap(
            stateIcon(RunState::Broken).pixmap(QSize(em * 3 / 2, em * 3 / 2), sign->devicePixelRatioF()));
    });
    m_text->setObjectName(QStringLiteral("offerText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    auto* resume = new QPushButton(icon(QStringLiteral("run")), tr("R&esume"));
    resume->setObjectName(QStringLiteral("offerResume"));
    resume->setToolTip(tr("Go on with this run: what has its outcome is not run again"));
    auto* show = new QPushButton(tr("&Look at it"));
    show->setObjectName(QStringLiteral("offerShow"));
    auto* discard = new QPushButton(tr("&Discard…"));
    discard->setObjectName(QStringLiteral("offerDiscard"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em, em * 2 / 3, em, em * 2 / 3);
    row->setSpacing(em * 2 / 3);
    row->addWidget(sign);
    row->addWidget(m_text, 1);
    row->addWidget(resume);
    row->addWidget(show);
    row->addWidget(discard);
    connect(discard, &QPushButton::clicked, this, [this] {
        if (m_run) Q_EMIT discardAsked(RunRecord(*m_run));
    });
    connect(resume, &QPushButton::clicked, this, [this] {
        if (m_run) Q_EMIT resumeAsked(RunRecord(*m_run)); // a copy: the answer may change what is offered
    });
    connect(show, &QPushButton::clicked, this, [this] {
        if (m_run) Q_EMIT showAsked(RunRecord(*m_run));
    });
    hide();
}

void ResumeOffer::look(const std::vector<RunRecord>& newestFirst) {
    // One that was stopped is somebody's decision; this is about those that nobody ended.
    const auto found = std::find_if(newestFirst.begin(), newestFirst.end(),
                                    [](const RunRecord& run) { return !run.live && !isOver(run.state); });
    m_run.reset();
    setVisible(found != newestFirst.end());
    if (found == newestFirst.end()) return;
    m_run = *found;
    const QString name = m_run->name.empty() ? decoded(m_run->worker) : displayed(m_run->name);
    const QString when = whenText(m_run->startedMs, QDateTime::currentMSecsSinceEpoch());
    m_text->setText(
        m_run->total ? tr("“%1” (%2) was interrupted at %3 of %4.")
                           .arg(name, when, countOf(m_run->done()), itemsText(*m_run->total))
                     : tr("“%1” (%2) was interrupted after %3.").arg(name, when, itemsText(m_run->done())));
}

} // namespace poolboard
