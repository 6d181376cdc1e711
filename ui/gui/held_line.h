// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/question_line.h"

namespace poolboard {

class QueueModel;

/// Above every page: the first run of the queue that waits for a person, because its job file was changed,
/// or the window ended before its turn.
/// A line, not a question that opens by itself: whoever types at that moment would answer it unread. [main]
class HeldLine : public QuestionLine {
    Q_OBJECT
public:
    /// `queue` outlives it.
    explicit HeldLine(const QueueModel& queue, QWidget* parent = nullptr);

Q_SIGNALS:
    void answerAsked(int row); ///< of the queue

private:
    void refresh();
    const QueueModel& m_queue;
};

} // namespace poolboard
