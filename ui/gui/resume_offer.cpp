// SPDX-License-Identifier: MIT
#include "ui/gui/resume_offer.h"

#include "ui/gui/icons.h"
#include "ui/gui/texts.h"

#include <QDateTime>
#include <QPushButton>
#include <algorithm>

namespace poolboard {

ResumeOffer::ResumeOffer(QWidget* parent)
    : QuestionLine(stateIcon(RunState::Broken), tr("Interrupted"), parent) {
    setObjectName(QStringLiteral("resumeOffer"));
    setAccessibleName(tr("A run was interrupted"));
    setTextName("offerText");
    const auto button = [this](const char* name, const QString& text, auto answer) {
        QPushButton* made = addAnswer(name, text);
        connect(made, &QPushButton::clicked, this, answer);
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
            if (run.canGoOn()) m_interrupted.push_back(run);
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
        setQuestion(
            m_run->total
                ? tr("“%1” (%2) was interrupted at %3 of %4.")
                      .arg(name, when, countOf(m_run->done()), itemsText(*m_run->total))
                : tr("“%1” (%2) was interrupted after %3.").arg(name, when, itemsText(m_run->done())));
    }
    setVisible(m_run.has_value());
}

} // namespace poolboard
