// SPDX-License-Identifier: MIT
#include "ui/gui/resume_offer.h"

#include "ui/gui/icons.h"
#include "ui/gui/measures.h"
#include "ui/gui/recolour.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace poolboard {

ResumeOffer::ResumeOffer(QWidget* parent) : QFrame(parent), m_text(new QLabel) {
    setObjectName(QStringLiteral("resumeOffer"));
    setAccessibleName(tr("A run was interrupted"));
    setAutoFillBackground(true);
    const int em = fontMetrics().height();
    whenRecoloured(this, [this] {
        QPalette own = parentWidget() ? parentWidget()->palette() : palette();
        own.setColor(QPalette::Window, blend(own.color(QPalette::Window), toneFill(Tone::Warning, own),
                                             isDark(own) ? 0.25 : 0.16));
        setPalette(own);
    });
    auto* sign = new QLabel;
    sign->setAccessibleName(tr("Interrupted"));
    whenRecoloured(sign, [sign, em] {
        sign->setPixmap(
            stateIcon(RunState::Broken).pixmap(QSize(em * 5 / 4, em * 5 / 4), sign->devicePixelRatioF()));
    });
    m_text->setObjectName(QStringLiteral("offerText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(letterWidth(fontMetrics()) * 20);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em / 2, em / 3, em / 2, em / 3);
    row->setSpacing(em / 2);
    row->addWidget(sign);
    row->addWidget(m_text, 1);
    const auto button = [this, row](const char* name, const QString& text, auto answer) {
        auto* made = new QPushButton(text);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, answer);
        row->addWidget(made);
        return made;
    };
    // Each gives a copy: the answer may change what is offered.
    QPushButton* resume = button("offerResume", tr("Resume"), [this] {
        if (m_run) Q_EMIT resumeAsked(RunRecord(*m_run));
    });
    resume->setIcon(icon(QStringLiteral("run")));
    resume->setToolTip(tr("Go on with this run: what has its outcome is not run again"));
    button("offerShow", tr("Look at it"), [this] {
        if (!m_run) return;
        m_answered << decoded(m_run->id);
        Q_EMIT answered(m_answered);
        Q_EMIT showAsked(RunRecord(*m_run));
        refresh();
    });
    button("offerDiscard", tr("Discard…"), [this] {
        if (m_run) Q_EMIT discardAsked(RunRecord(*m_run));
    });
    button("offerLater", tr("Not now"), [this] {
        if (m_run) m_later << decoded(m_run->id);
        refresh();
    })->setToolTip(tr("It stays in the history, and is offered again at the next start"));
    hide();
}

void ResumeOffer::look(const std::vector<RunRecord>& newestFirst) {
    m_interrupted.clear();
    const qsizetype before = m_answered.size();
    for (const RunRecord& run : newestFirst) {
        // One that was stopped is somebody's decision; this is about those that nobody ended.
        if (!run.live && !isOver(run.state)) {
            m_interrupted.push_back(run);
            continue;
        }
        // Somebody went on with it: should it be interrupted again, that is another question.
        m_answered.removeAll(decoded(run.id));
        m_later.removeAll(decoded(run.id));
    }
    if (m_answered.size() != before) Q_EMIT answered(m_answered);
    refresh();
}

void ResumeOffer::setOnShow(const QString& runId) {
    m_onShow = runId;
    refresh();
}

void ResumeOffer::refresh() {
    const auto open = [this](const RunRecord& run) {
        const QString id = decoded(run.id);
        return id != m_onShow && !m_answered.contains(id) && !m_later.contains(id);
    };
    const auto found = std::find_if(m_interrupted.begin(), m_interrupted.end(), open);
    m_run.reset();
    if (found != m_interrupted.end()) m_run = *found;
    if (m_run) {
        const QString name = m_run->name.empty() ? decoded(m_run->worker) : displayed(m_run->name);
        const QString when = whenText(m_run->startedMs, QDateTime::currentMSecsSinceEpoch());
        m_text->setText(
            m_run->total
                ? tr("“%1” (%2) was interrupted at %3 of %4.")
                      .arg(name, when, countOf(m_run->done()), itemsText(*m_run->total))
                : tr("“%1” (%2) was interrupted after %3.").arg(name, when, itemsText(m_run->done())));
    }
    setVisible(m_run.has_value());
}

} // namespace poolboard
