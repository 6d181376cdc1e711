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
    answer->setToolTip(tr("Run it as the file is now, or take it out of the queue"));
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
    if (row >= 0)
        setQuestion(tr("“%1” stays in the queue until you have answered: its job file was changed.")
                        .arg(m_queue.at(row).name));
    setVisible(row >= 0);
}

} // namespace poolboard
