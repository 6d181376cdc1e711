// SPDX-License-Identifier: MIT
#include "ui/gui/radio_list.h"

#include "ui/gui/theme.h"
#include "ui/gui/wrap_label.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace poolboard {

RadioList::RadioList(const QString& objectName, const QString& name, const std::vector<Answer>& answers,
                     QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_answers(answers) {
    setObjectName(objectName);
    setAccessibleName(name);
    const int em = fontMetrics().height();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) +
                       style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    for (size_t i = 0; i < answers.size(); ++i) {
        auto* button = new QRadioButton(answers[i].name);
        button->setObjectName(objectName + QLatin1Char('_') + answers[i].value);
        button->setAccessibleDescription(answers[i].sentence);
        m_group->addButton(button, static_cast<int>(i));
        auto* sentence = new WrapLabel(answers[i].sentence);
        sentence->setContentsMargins(indent, 0, 0, i + 1 < answers.size() ? em / 3 : 0);
        m_sentences.push_back(sentence);
        all->addWidget(button);
        all->addWidget(sentence);
    }
    if (QAbstractButton* first = m_group->button(0)) first->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &RadioList::changed);
    updateColours();
}

QString RadioList::value() const { return m_answers[static_cast<size_t>(m_group->checkedId())].value; }

void RadioList::setValue(const QString& value) {
    for (size_t i = 0; i < m_answers.size(); ++i)
        if (m_answers[i].value == value) m_group->button(static_cast<int>(i))->setChecked(true);
}

void RadioList::setSentence(const QString& value, const QString& sentence) {
    for (size_t i = 0; i < m_answers.size(); ++i)
        if (m_answers[i].value == value) {
            m_sentences[i]->setText(sentence);
            m_group->button(static_cast<int>(i))->setAccessibleDescription(sentence);
        }
}

void RadioList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) updateColours();
}

void RadioList::updateColours() {
    for (QLabel* sentence : m_sentences) {
        QPalette palette = sentence->palette();
        palette.setColor(QPalette::WindowText, mutedText(this->palette()));
        sentence->setPalette(palette);
    }
}

} // namespace poolboard
