// SPDX-License-Identifier: MIT
#include "ui/gui/question_line.h"

#include "ui/gui/beside_or_below.h"
#include "ui/gui/measures.h"
#include "ui/gui/recolour.h"
#include "ui/gui/theme.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

namespace poolboard {

QuestionLine::QuestionLine(const QIcon& sign, const QString& signWord, QWidget* parent)
    : QFrame(parent), m_text(new QLabel), m_answers(nullptr) {
    setAutoFillBackground(true);
    const int em = fontMetrics().height();
    whenRecoloured(this, [this] {
        QPalette own = parentWidget() ? parentWidget()->palette() : palette();
        own.setColor(QPalette::Window, blend(own.color(QPalette::Window), toneFill(Tone::Warning, own),
                                             isDark(own) ? 0.25 : 0.16));
        setPalette(own);
        setFrameShape(isHighContrast(own) ? QFrame::Box : QFrame::NoFrame);
    });
    auto* picture = new QLabel;
    picture->setAccessibleName(signWord);
    whenRecoloured(picture, [picture, sign, em] {
        picture->setPixmap(sign.pixmap(QSize(em * 5 / 4, em * 5 / 4), picture->devicePixelRatioF()));
    });
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(letterWidth(fontMetrics()) * 20);
    auto* words = new QHBoxLayout;
    words->setSpacing(em / 2);
    words->addWidget(picture);
    words->addWidget(m_text, 1);
    m_answers = new QHBoxLayout;
    m_answers->setSpacing(em / 2);
    auto* parts = new BesideOrBelow;
    parts->setSpacing(em / 2);
    parts->setParts(words, m_answers);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(em / 2, em / 3, em / 2, em / 3);
    all->addLayout(parts);
}

void QuestionLine::setQuestion(const QString& text) { m_text->setText(text); }

void QuestionLine::setTextName(const char* objectName) {
    m_text->setObjectName(QString::fromLatin1(objectName));
}

QPushButton* QuestionLine::addAnswer(const char* objectName, const QString& text) {
    auto* made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(objectName));
    made->setAutoDefault(false);
    m_answers->addWidget(made);
    return made;
}

} // namespace poolboard
