// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"

#include <QFrame>
#include <optional>

class QLabel;

namespace poolboard {

/// On the start page: the newest run that was interrupted, with what it has done, and the way on. Hidden
/// while there is none. [main]
class ResumeOffer : public QFrame {
    Q_OBJECT
public:
    explicit ResumeOffer(QWidget* parent = nullptr);
    /// `newestFirst`: the history.
    void look(const std::vector<RunRecord>& newestFirst);

Q_SIGNALS:
    void resumeAsked(const poolboard::RunRecord& run);
    void showAsked(const poolboard::RunRecord& run);
    void discardAsked(const poolboard::RunRecord& run);

private:
    QLabel* m_text;
    std::optional<RunRecord> m_run;
};

} // namespace poolboard
