// SPDX-License-Identifier: MIT
#include "ui/gui/held_line.h"

#include "ui/gui/icons.h"
#include "ui/gui/queue_model.h"

#include <QPushButton>

namespace poolboard {

HeldLine::HeldLine(const QueueModel& queue, QWidget* parent)
    : QuestionLine(icon(QStringLiteral("crashed"), Tone::Warning), tr("Waiting"), parent), m_queue(queue) {
    setObjectName(QStringLiteral("heldLine"));
    setAccessibleName(tr("A run waits for your answer"));
    setTextName("heldText");
    QPushButton* answer = addAnswer("heldAnswer", tr("Answer…"));
    answer->setToolTip(tr("Run it, or take it out of the queue"));
    connect(answer, &QPushButton::clicked, this, [this] {
        if (const int row = m_queue.firstHeld(); row >= 0) Q_EMIT answerAsked(row);
    });
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_queue, changed, this, &HeldLine::refresh);
    connect(&m_queue, &QAbstractItemModel::rowsMoved, this, &HeldLine::refresh);
    connect(&m_queue, &QAbstractItemModel::dataChanged, this, &HeldLine::refresh);
    refresh();
}

void HeldLine::refresh() {
    const int row = m_queue.firstHeld();
    const int left = m_queue.leftOver();
    if (row >= 0 && m_queue.at(row).held == Held::JobChanged)
        setQuestion(tr("“%1” stays in the queue until you have answered: its job file was changed.")
                        .arg(m_queue.at(row).name));
    else if (row >= 0)
        setQuestion(
            left == 1
                ? tr("“%1” was still waiting in the queue when the window ended.").arg(m_queue.at(row).name)
                : tr("%1 runs were still waiting in the queue when the window ended.", nullptr, left)
                      .arg(left));
    setVisible(row >= 0);
}

} // namespace poolboard
