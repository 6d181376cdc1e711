// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "ui/gui/question_line.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace poolboard {

/// Above every page: the newest run that was interrupted, with what it has done, and the way on. It stays
/// until a person has answered; then comes the next one. Those that are looked at are not offered. [main]
class ResumeOffer : public QuestionLine {
    Q_OBJECT
public:
    explicit ResumeOffer(QWidget* parent = nullptr);
    /// `newestFirst`: the history.
    void look(const std::vector<RunRecord>& newestFirst);
    void setOnShow(const QString& runId); ///< the run on the page; "": none
    void setAnswered(const QStringList& runIds) { m_answered = runIds; }

Q_SIGNALS:
    void resumeAsked(const poolboard::RunRecord& run);
    void showAsked(const poolboard::RunRecord& run); ///< an answer as well
    void discardAsked(const poolboard::RunRecord& run);
    void answered(const QStringList& runIds); ///< all that are, to be remembered

private:
    void refresh();
    std::vector<RunRecord> m_interrupted; ///< the newest first
    std::optional<RunRecord> m_run;       ///< the one that is offered
    QString m_onShow;
    QStringList m_answered, m_later; ///< later: at another start
};

} // namespace poolboard
