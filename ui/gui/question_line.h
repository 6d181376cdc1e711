// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QString>

class QBoxLayout;
class QIcon;
class QLabel;
class QPushButton;

namespace poolboard {

/// A question above the pages that waits until somebody answers, and takes no focus: a sign, a text, a button
/// for each answer (below the text in a narrow window), on a ground that is seen. [main]
class QuestionLine : public QFrame {
    Q_OBJECT
protected:
    /// `signWord`: what the sign says to who does not see it.
    QuestionLine(const QIcon& sign, const QString& signWord, QWidget* parent);
    void setQuestion(const QString& text);
    QPushButton* addAnswer(const char* objectName, const QString& text);
    void setTextName(const char* objectName);

private:
    QLabel* m_text;
    QBoxLayout* m_answers;
};

} // namespace poolboard
