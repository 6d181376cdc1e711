// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/question_line.h"

namespace poolboard {

/// Above every page but the editor: a job in there is not saved, and would be out of sight. [main]
class DraftLine : public QuestionLine {
    Q_OBJECT
public:
    explicit DraftLine(QWidget* parent = nullptr);
    void showDraft(const QString& title); ///< "": there is none

Q_SIGNALS:
    void goOnAsked();
};

} // namespace poolboard
