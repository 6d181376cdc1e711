// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"

#include <QFrame>
#include <QString>
#include <optional>

class QLabel;

namespace poolboard {

/// Above every page: the newest run that was interrupted, with what it has done, and the way on. It stays
/// until a person has answered; hidden while there is none, or while that run itself is looked at. [main]
class ResumeOffer : public QFrame {
    Q_OBJECT
public:
    explicit ResumeOffer(QWidget* parent = nullptr);
    /// `newestFirst`: the history.
    void look(const std::vector<RunRecord>& newestFirst);
    void setOnShow(const QString& runId); ///< the run on the page; "": none
    void setAnswered(const QString& runId) { m_answered = runId; }

Q_SIGNALS:
    void resumeAsked(const poolboard::RunRecord& run);
    void showAsked(const poolboard::RunRecord& run); ///< an answer as well
    void discardAsked(const poolboard::RunRecord& run);

private:
    void refresh();
    QLabel* m_text;
    std::optional<RunRecord> m_run;
    QString m_onShow, m_answered;
};

} // namespace poolboard
