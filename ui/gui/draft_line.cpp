// SPDX-License-Identifier: MIT
#include "ui/gui/draft_line.h"

#include "ui/gui/icons.h"

#include <QPushButton>

namespace poolboard {

DraftLine::DraftLine(QWidget* parent)
    : QuestionLine(icon(QStringLiteral("edit"), Tone::Quiet), tr("Not saved"), parent) {
    setObjectName(QStringLiteral("draftLine"));
    setAccessibleName(tr("A job that is not saved"));
    setTextName("draftText");
    connect(addAnswer("draftGoOn", tr("Go on editing")), &QPushButton::clicked, this, &DraftLine::goOnAsked);
    hide();
}

void DraftLine::showDraft(const QString& title) {
    if (!title.isEmpty()) setQuestion(tr("“%1” has changes that are not saved.").arg(title));
    setVisible(!title.isEmpty());
}

} // namespace poolboard
